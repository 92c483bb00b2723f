import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand, systemEnv } from './run-command.mjs'
import { hashOf, readStamp, root } from './stamp.mjs'

const lockFile = join(root, 'package-lock.json')
const npmsRecord = join(root, 'node_modules', '.package-lock.json') // npm writes it as the last step of an install
const stampFile = join(root, 'node_modules', '.auftakt-installed')
const packagedNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
// Not `npm ci`: it refuses a lock file that lacks an optional binary for some other platform, which mirrors do lack at times.
const installCommand = ['install', '--no-save', '--include=dev']
const platform = `${process.platform}-${process.arch}`
const neededMajor = 24 // node:sqlite without a flag, and TypeScript by type stripping

/**
 * Installs the packages when they are missing or other ones than `package-lock.json` names, and resolves to the path of a
 * Node that can run the server.
 */
export async function install() {
  const wanted = `${platform} ${hashOf([lockFile])}`
  if (!isInstalled(wanted)) {
    console.log('Pakete werden installiert … (nur beim ersten Mal, dauert etwa eine Minute)')
    const startedAt = Date.now()
    // Without its two marks an install that breaks off looks like one, and the next start begins anew.
    const whole = readStamp(stampFile) !== null && existsSync(npmsRecord)
    if (whole) for (const mark of [stampFile, npmsRecord]) rmSync(mark)
    else rmSync(join(root, 'node_modules'), { recursive: true, force: true })
    await npm([...installCommand, '--no-audit', '--no-fund', '--loglevel=error'], 'Pakete werden installiert')
    console.log(`Pakete sind installiert (${Math.round((Date.now() - startedAt) / 1000)} s).`)
  }
  const node = await findNode()
  if (readStamp(stampFile) !== wanted) writeFileSync(stampFile, wanted)
  return node
}

function isInstalled(wanted) {
  if (!existsSync(npmsRecord)) return false
  const stamp = readStamp(stampFile)
  if (stamp === wanted) return true
  return (stamp === null || stamp.startsWith(platform)) && holdsAllPackages()
}

/** Everything that is not optional is there in the version wanted: installed by hand, or the lock file changed in other things. */
function holdsAllPackages() {
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const present = JSON.parse(readFileSync(npmsRecord, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || (peer && !present[path]) || present[path]?.version === version,
  )
}

async function npm(args, patience) {
  // npm names itself to the scripts that it runs; else the one on the PATH is taken.
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js')
    ? ['node', [cli]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  for (const attempt of [1, 2]) {
    const { code, signal } = await runCommand(command, [...first, ...args], {
      env: systemEnv(),
      output: 'errors',
      patience,
    })
    if (code === 0) return
    if (signal !== null || code === 130) process.exit(130)
    if (attempt === 1) console.error('Das hat nicht geklappt. Zweiter Versuch …')
  }
  fail(
    'Die Pakete konnten nicht installiert werden. Besteht eine Verbindung zum Paketverzeichnis von npm?',
    'Es ist nichts verloren: Bitte später noch einmal starten.',
  )
}

async function findNode() {
  if (await isRecent(packagedNode)) return packagedNode
  console.log('Node 24 wird eingerichtet …') // newer versions of npm hold back install scripts unless they are allowed
  await runCommand('npm', ['rebuild', 'node', '--foreground-scripts'], { env: systemEnv(), output: 'captured' })
  if (await isRecent(packagedNode)) return packagedNode
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath
  return fail(
    `Auftakt braucht Node ${neededMajor}. Das Paket "node" ließ sich nicht einrichten, und installiert ist Node ${process.versions.node}.`,
    `Bitte Node ${neededMajor} oder neuer installieren und noch einmal starten.`,
  )
}

async function isRecent(node) {
  if (!existsSync(node)) return false
  const { code, output } = await runCommand(node, ['--version'], { output: 'captured' })
  return code === 0 && Number.parseInt(output.trim().slice(1), 10) >= neededMajor
}

function fail(...lines) {
  for (const line of lines) console.error(line)
  return process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install()
