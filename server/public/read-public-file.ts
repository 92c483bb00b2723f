import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export type FileName = 'seite.css' | 'schrift-400.woff2' | 'schrift-600.woff2'

interface PublicFile {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
}

const { resolve } = createRequire(import.meta.url)
const fonts = '@kern-ux/native/dist/fonts/fira-sans/FiraSans'
const files: Record<FileName, { path: () => string; contentType: string }> = {
  'seite.css': {
    path: () => fileURLToPath(new URL('./public-page.css', import.meta.url)),
    contentType: 'text/css; charset=utf-8',
  },
  'schrift-400.woff2': { path: () => resolve(`${fonts}-Regular.woff2`), contentType: 'font/woff2' },
  'schrift-600.woff2': { path: () => resolve(`${fonts}-SemiBold.woff2`), contentType: 'font/woff2' },
}
const known = new Map<FileName, PublicFile>()

/** What public pages look like; read once. The fonts are those of the design system, as it brings them. */
export async function readPublicFile(name: FileName): Promise<PublicFile> {
  const present = known.get(name)
  if (present) return present
  const { path, contentType } = files[name]
  const file = { bytes: new Uint8Array(await readFile(path())), contentType }
  known.set(name, file)
  return file
}
