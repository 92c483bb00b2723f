// A process of its own for each trial: the load generator, and the server that it starts and ends.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks' // the global one's type is the browser's
import { productOf } from './products/products.ts'
import { type ServerProcess, startServer } from './products/server-process.ts'
import type { Stage } from './scenarios/scenario.ts'
import { scenarioOf } from './scenarios/scenarios.ts'
import { type TrialJob, type TrialResult, trialJobSchema } from './trial-job.ts'

process.once('message', (message) => void report(message))
process.on('disconnect', () => process.exit())

async function report(message: unknown): Promise<void> {
  let result: TrialResult
  try {
    result = await tryOut(trialJobSchema.parse(message))
  } catch (error) {
    result = { kind: 'failed', why: error instanceof Error ? error.message : 'unknown' }
  }
  process.send?.(result, () => process.exit())
}

async function tryOut(job: TrialJob): Promise<TrialResult> {
  const product = productOf(job.product)
  const scenario = scenarioOf(job.scenario)
  const folder = mkdtempSync(join(job.prepared, 'trial-'))
  cpSync(join(job.prepared, product.name, scenario.content), folder, { recursive: true })
  let server: ServerProcess | undefined
  let busy = () => Number.NaN
  try {
    server = await startServer(product, folder, { profileFolder: job.profileFolder })
    const stage: Stage = {
      product,
      premises: job.premises,
      sizes: job.sizes,
      seed: job.round,
      server,
      async killAndRestart() {
        await stage.server.end('SIGKILL')
        server = await startServer(product, folder, { port: stage.server.port })
        stage.server = server
      },
      watchGenerator() {
        busy = busyMeter()
      },
    }
    const values = await scenario.run(stage)
    return { kind: 'measured', values, generatorBusy: nullWhenUnknown(busy()) }
  } finally {
    await server?.end(job.profileFolder ? 'SIGTERM' : 'SIGKILL') // a profile is written at an orderly end
    rmSync(folder, { recursive: true, force: true })
  }
}

/** By the event loop and not by CPU time: where others use the cores too, a generator that waits for one is late as well. */
function busyMeter(): () => number {
  const before = performance.eventLoopUtilization()
  return () => performance.eventLoopUtilization(before).utilization
}

function nullWhenUnknown(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
