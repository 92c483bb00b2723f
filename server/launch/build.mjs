import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.mjs'
import { hashOf, readStamp, root } from './stamp.mjs'

const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json'].map((path) => join(root, path))
const stampFile = join(root, 'dist', 'client-stamp')
const page = join(root, 'dist', 'client', 'index.html')

/** Builds the client when its sources differ from what was built last. Resolves to false when the build failed. */
export async function build(node) {
  const wanted = hashOf(sources)
  if (existsSync(page) && readStamp(stampFile) === wanted) return true
  console.log('Oberfläche wird gebaut …')
  const startedAt = Date.now()
  rmSync(stampFile, { force: true }) // a build that breaks off must not look like a whole one
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { code } = await runCommand(node, [vite, 'build', '--logLevel', 'warn'])
  if (code !== 0) return false
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, wanted)
  console.log(`Oberfläche ist gebaut (${((Date.now() - startedAt) / 1000).toFixed(1).replace('.', ',')} s).`)
  return true
}
