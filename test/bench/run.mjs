// `npm run bench`: installs what is missing, the peers in a folder of their own, and runs the benchmark with the project's Node.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../../server/launch/install.mjs'
import { projectEnv, runCommand, systemEnv } from '../../server/launch/run-command.mjs'
import { hashOf, root } from '../../server/launch/stamp.mjs'

const peers = join(root, 'test', 'bench', 'peers')
const stampFile = join(peers, 'node_modules', '.bench-installed')

const node = await install()
await installPeers()
const main = join(root, 'test', 'bench', 'main.ts')
const { code } = await runCommand(node, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
  env: projectEnv(),
})
process.exitCode = code ?? 1

async function installPeers() {
  const wanted = hashOf([join(peers, 'package-lock.json')])
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  console.log('Installing the servers to compare with …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // No install scripts: the one native package brings its binaries along.
  const args = ['ci', '--prefix', peers, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { code } = await runCommand(npm, args, { env: systemEnv(), patience: 'Installing' })
  if (code !== 0) {
    console.error('The servers to compare with could not be installed.')
    process.exit(1)
  }
  writeFileSync(stampFile, wanted)
}
