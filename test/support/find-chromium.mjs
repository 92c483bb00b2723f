import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectEnv, runCommand } from '../../server/launch/run-command.mjs'
import { root } from '../../server/launch/stamp.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of a Chromium on this machine, or null: the one that CHROMIUM_PATH names, one on the PATH, Playwright's own. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']) {
    for (const name of names) {
      if (existsSync(join(folder, name))) return join(folder, name)
    }
  }
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/** Installs a Chromium with the system's packages, where this user may, else Playwright's. Resolves to its path, or null. */
export async function installChromium() {
  const apt = await aptCommand()
  if (apt) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runCommand(apt.command, [...apt.first, 'update', '-qq'], { env, output: 'errors' })
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
    await runCommand(apt.command, [...apt.first, ...install], {
      env,
      output: 'errors',
      patience: 'Installing Chromium',
    })
    const found = await findChromium()
    if (found) return found
  }
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  await runCommand(process.execPath, [playwright, 'install', 'chromium'], { env: projectEnv() })
  return findChromium()
}

async function aptCommand() {
  if (!existsSync('/usr/bin/apt-get')) return null
  if (process.getuid?.() === 0) return { command: 'apt-get', first: [] }
  const { code } = await runCommand('sudo', ['-n', 'true'], { output: 'captured' })
  return code === 0 ? { command: 'sudo', first: ['-n', 'apt-get'] } : null
}
