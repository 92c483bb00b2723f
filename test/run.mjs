// `npm test`: everything that must hold, from a clean clone, counted in one closing line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../server/launch/build.mjs'
import { install } from '../server/launch/install.mjs'
import { projectEnv, runCommand } from '../server/launch/run-command.mjs'
import { root } from '../server/launch/stamp.mjs'

const node = await install()
const { findChromium, installChromium } = await import('./support/find-chromium.mjs') // needs the packages
const modules = join(root, 'node_modules')
const reports = mkdtempSync(join(tmpdir(), 'auftakt-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }

await step('format and lint', () => single([join(modules, '@biomejs/biome/bin/biome'), 'check', '.']))
for (const project of ['shared', 'server', 'client', 'test']) {
  await step(`types of ${project}`, () => single([join(modules, 'typescript/bin/tsc'), '-p', project]))
}
let isBuilt = false
await step('build of the client', async () => {
  isBuilt = await build(node)
  return isBuilt ? { passed: 1 } : { failed: 1 }
})
await step('near, contract, HTTP and convergence tests', vitest)
await step('stories in the browser', async () => {
  if (!isBuilt) return { failed: 1, why: 'The client was not built.' }
  const chromium = (await findChromium()) ?? (await installChromium())
  return chromium ? playwright(chromium) : { failed: 1, why: 'No Chromium found; CHROMIUM_PATH can name one.' }
})

rmSync(reports, { recursive: true, force: true })
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

/** A step that throws or ends before it counts has failed once. */
async function step(name, run) {
  console.log(`\n— ${name}`)
  const startedAt = Date.now()
  let result
  try {
    result = await run()
  } catch (error) {
    result = { failed: 1, why: error.stack }
  }
  const { passed = 0, failed = 0, skipped = 0, why } = result
  if (why) console.log(why)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  console.log(`  ${failed > 0 ? 'FAILED' : 'ok'}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** A tool that says everything with its exit code counts as one test, and is quiet when it passes. */
async function single(args) {
  const { code, output } = await runCommand(node, args, { env: projectEnv(), output: 'captured' })
  return code === 0 ? { passed: 1 } : { failed: 1, why: output }
}

async function vitest() {
  const file = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runCommand(node, [join(modules, 'vitest/vitest.mjs'), ...args], { env: projectEnv() })
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readReport(file)
  const isBroken = ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed')
  return count(code, {
    passed: numPassedTests,
    failed: numFailedTests + testResults.filter(isBroken).length,
    skipped: numPendingTests + numTodoTests,
  })
}

async function playwright(chromium) {
  const file = join(reports, 'playwright.json')
  const env = projectEnv({ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  const config = join(root, 'test/e2e/playwright.config.ts')
  const args = ['test', '-c', config, '--project=stories', '--reporter=list,json']
  const { code } = await runCommand(node, [join(modules, '@playwright/test/cli.js'), ...args], { env })
  const { stats, errors } = readReport(file)
  return count(code, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  })
}

/** A runner that fails as a whole (nothing found, an error outside of any test) has failed at least once. */
function count(code, { passed, failed, skipped }) {
  const ran = passed + failed > 0
  return { passed, failed: failed === 0 && (code !== 0 || !ran) ? 1 : failed, skipped }
}

function readReport(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
