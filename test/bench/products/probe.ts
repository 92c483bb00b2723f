// Loaded into every server before its own code: tells how much memory is in use, and ends the server with its trial.
import { isMainThread } from 'node:worker_threads'
import type { MemoryUse } from './server-process.ts'

if (isMainThread) {
  process.on('message', () => {
    globalThis.gc?.()
    setImmediate(() => {
      globalThis.gc?.() // what finalizers let go of
      const { heapUsed, external, rss } = process.memoryUsage()
      process.send?.({ heapBytes: heapUsed + external, residentBytes: rss } satisfies MemoryUse)
    })
  })
  process.on('disconnect', () => process.exit())
}
