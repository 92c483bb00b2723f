const maxPart = 60 // characters

/** `Plan-v1-Musterstadt-2026-11-24.xlsx`: letters and digits with hyphens between them, for any file system. Parts without any are left out. */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const words = parts.map((part) =>
    part
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, maxPart)
      .replace(/^-+|-+$/g, ''),
  )
  return `${words.filter((word) => word !== '').join('-')}.${ending}`
}
