import { parentPort, workerData } from 'node:worker_threads'
import { planFile, planFileOrderSchema } from './plan-files.ts'

/** The inside of the thread that `planFileMaker` starts: one order, one file. */
const file = await planFile(planFileOrderSchema.parse(workerData))
parentPort?.postMessage(file, [file.bytes.buffer])
