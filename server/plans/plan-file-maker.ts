import { Worker } from 'node:worker_threads'
import { type PlanFile, type PlanFileOrder, planFile, planFileSchema } from './plan-files.ts'

export type MakePlanFile = (order: PlanFileOrder) => Promise<PlanFile>

/**
 * Makes files of plans without holding up the boards: small ones at once, large ones one after the other in a thread that
 * ends with its file. Who asks for a file that is just being made shares it: after a freeze everybody wants the same one.
 * Measured, 8,000 services: 0.2–0.7 s as text, 1.5 s as a calendar, 2.3 s as a workbook, of which the main thread has at
 * most 70 ms; a thread needs 0.2 s to begin.
 */
export function planFileMaker(): MakePlanFile {
  const running = new Map<string, Promise<PlanFile>>()
  let last: Promise<unknown> = Promise.resolve()
  return (order) => {
    if (order.stored.json.length <= maxAtOnce) return planFile(order)
    const name = JSON.stringify({ ...order, stored: { ...order.stored, json: null } }) // its hash stands for the text
    const known = running.get(name)
    if (known) return known
    const made = last.then(() => inThread(order)).finally(() => running.delete(name))
    last = Promise.allSettled([made])
    running.set(name, made)
    return made
  }
}

const maxAtOnce = 100_000 // characters of stored text, about 100 services: 30 ms as a workbook
const maxMs = 60_000
const threadMemoryMb = 768

async function inThread(order: PlanFileOrder): Promise<PlanFile> {
  const worker = new Worker(new URL('./make-plan-file.ts', import.meta.url), {
    name: 'plan-file',
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  })
  const timer = setTimeout(() => void worker.terminate(), maxMs)
  try {
    return await new Promise<PlanFile>((resolve, reject) => {
      worker.once('message', (message: unknown) => resolve(planFileSchema.parse(message)))
      worker.once('error', reject)
      worker.once('exit', (code) =>
        reject(new Error(`No ${order.format} file of a plan: its thread ended with ${code}`)),
      )
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
