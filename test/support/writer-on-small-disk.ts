import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerWrites } from '../../server/store/sqlite/threads/answer-writes.ts'
import { serveThread } from '../../server/store/sqlite/threads/serve-thread.ts'
import { setDiskFull } from './disk-full.ts'

/** Entry of a writer thread like the real one, whose disk fills up, and which dies, when the test says so. */
const { databasePath, orders } = z
  .object({ databasePath: z.string(), orders: z.instanceof(SharedArrayBuffer) })
  .parse(workerData)
const told = new Int32Array(orders)
if (!parentPort) throw new Error('This is the entry of a thread')
serveThread(parentPort, databasePath, (database) => {
  const answer = answerWrites(database)
  return (request) => {
    setDiskFull(database, Atomics.load(told, 0) === 1)
    const written = answer(request)
    if (Atomics.exchange(told, 1, 0) === 1) process.exit(1) // after the commit, before the answer
    return written
  }
})
