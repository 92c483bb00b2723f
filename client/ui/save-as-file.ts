/** Offers a text as a download. Names with `/` and the like are no file names on some systems. */
export function saveAsFile(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.href = url
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-')
  link.click()
  URL.revokeObjectURL(url)
}
