import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'test-results'])

export interface SourceFile {
  /** From the repository's root, with `/`. */
  path: string
  text: string
}

/** What lies at the top of the repository, without what tools leave there. */
export function topLevelNames(): string[] {
  return readdirSync(root).filter((name) => !notOurs.has(name) && !name.endsWith('.log'))
}

export function sourceFiles(endings: RegExp, folder = root): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(endings, path)
    if (!endings.test(entry.name)) return []
    return [{ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }]
  })
}

/** What a file imports: paths from the repository's root for own files, names for packages and `node:` modules. */
export function importsOf({ path, text }: SourceFile): { own: string[]; packages: string[] } {
  const own: string[] = []
  const packages: string[] = []
  for (const [, specifier = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)) {
    if (specifier.startsWith('.')) own.push(posix.normalize(posix.join(dirname(path), specifier)))
    else packages.push(packageOf(specifier))
  }
  return { own, packages }
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The text without comments; strings that hold `//` as in URLs stay whole. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')
}
