import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { projectEnv } from './run-command.mjs'
import { root } from './stamp.mjs'

const node = await install()
if (!(await build(node))) {
  console.error('Die Oberfläche konnte nicht gebaut werden. Der Grund steht oben; die Daten sind unberührt.')
  process.exit(1)
}

// A process group of its own: Ctrl-C reaches npm, this script and the server at once, and npm hands it on once more.
// So the server hears of it here only, and once.
const server = spawn(node, [join(root, 'server', 'main.ts')], {
  cwd: root,
  env: projectEnv(),
  stdio: 'inherit',
  detached: process.platform !== 'win32',
})

let isStopping = false
const stop = (signal) => {
  if (isStopping) return
  isStopping = true
  server.kill(signal)
}
process.on('SIGINT', () => stop('SIGINT'))
process.on('SIGTERM', () => stop('SIGTERM'))
process.on('SIGHUP', () => stop('SIGTERM'))

// npm hands a SIGTERM to the shell between it and this script, and that shell ends without passing it on.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && stop('SIGTERM'), 500).unref()
}

server.on('error', (error) => {
  console.error(`Der Server konnte nicht gestartet werden: ${error.message}`)
  process.exitCode = 1
})
server.on('close', (code) => {
  process.exitCode = code ?? (isStopping ? 0 : 1)
})
