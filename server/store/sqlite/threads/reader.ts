import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerReads } from './answer-reads.ts'
import { serveThread } from './serve-thread.ts'

/** Entry of the reader thread. */
const { databasePath } = z.object({ databasePath: z.string() }).parse(workerData)
if (!parentPort) throw new Error('This is the entry of a thread')
serveThread(parentPort, databasePath, answerReads)
