import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerArchives } from './answer-archives.ts'
import { serveThread } from './serve-thread.ts'

/** Entry of the thread for long work on whole workshops. */
const { databasePath } = z.object({ databasePath: z.string() }).parse(workerData)
if (!parentPort) throw new Error('This is the entry of a thread')
serveThread(parentPort, databasePath, answerArchives)
