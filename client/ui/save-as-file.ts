/** Offers a text as a download. */
export function saveAsFile(name: string, text: string, type: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }))
}

/** Offers a file as a download. Names with `/` and the like are no file names on some systems. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  const url = URL.createObjectURL(file)
  link.href = url
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-')
  link.click()
  URL.revokeObjectURL(url)
}
