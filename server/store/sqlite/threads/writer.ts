import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerWrites } from './answer-writes.ts'
import { serveThread } from './serve-thread.ts'

/** Entry of the writer thread. */
const { databasePath } = z.object({ databasePath: z.string() }).parse(workerData)
if (!parentPort) throw new Error('This is the entry of a thread')
serveThread(parentPort, databasePath, answerWrites)
