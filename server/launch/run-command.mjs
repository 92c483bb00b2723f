import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './stamp.mjs'

const streams = { shown: ['inherit', 'inherit'], captured: ['pipe', 'pipe'], errors: ['ignore', 'inherit'] }
const ownBin = join(root, 'node_modules', '.bin')

/**
 * Runs a command in the repository's root and resolves to its exit code, its signal and, when captured, what it printed.
 * `output`: `shown`, `captured`, or `errors` (what it prints as a result is left out, what it complains about is not).
 * While it runs for long and nobody watches a terminal, a line tells every ten seconds that it still does.
 */
export function runCommand(command, args, { env = process.env, output = 'shown', patience } = {}) {
  return new Promise((resolve) => {
    const startedAt = Date.now()
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', ...streams[output]],
      shell: process.platform === 'win32' && /\.cmd$/.test(command),
    })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    const timer =
      patience && !process.stdout.isTTY
        ? setInterval(() => console.log(`${patience} … ${Math.round((Date.now() - startedAt) / 1000)} s`), 10_000)
        : undefined
    const end = (code, signal) => {
      clearInterval(timer)
      resolve({ code, signal, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message))
      end(null, null)
    })
    child.on('close', end)
  })
}

/** The environment without this project's own commands on the PATH: an install removes them while it runs. */
export function systemEnv() {
  const entries = (process.env.PATH ?? '').split(delimiter)
  return { ...process.env, PATH: entries.filter((entry) => join(entry, '.') !== join(ownBin, '.')).join(delimiter) }
}

/** The environment in which `node` and every tool are this project's own. */
export function projectEnv(extra = {}) {
  return { ...process.env, ...extra, PATH: `${ownBin}${delimiter}${systemEnv().PATH}` }
}
