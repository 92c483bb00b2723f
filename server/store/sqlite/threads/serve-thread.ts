import type { MessagePort } from 'node:worker_threads'
import { isStorageFull, openDatabase, type SqliteDatabase } from '../database.ts'
import { callSchema, type ThreadAnswer } from './messages.ts'

/** A value for the main thread, and those of its buffers that this thread gives away. */
export interface Answer {
  value: unknown
  transfer?: readonly ArrayBuffer[]
}

/**
 * The inside of a store thread: answers one request after the other, on a connection of its own. A database that cannot be opened is an
 * answer, too, and the next request tries again.
 */
export function serveThread(
  port: MessagePort,
  databasePath: string,
  handlerOn: (database: SqliteDatabase) => (request: unknown) => Promise<Answer>,
): void {
  let open: { database: SqliteDatabase; handle: (request: unknown) => Promise<Answer> } | null = null

  function opened() {
    if (open) return open
    const result = openDatabase(databasePath)
    if (!result.ok) throw new Error(`The database was made by a newer version: ${databasePath}`)
    open = { database: result.value, handle: handlerOn(result.value) }
    return open
  }

  async function answer(id: number, request: unknown): Promise<void> {
    try {
      const { value, transfer = [] } = await opened().handle(request)
      port.postMessage({ type: 'value', id, value } satisfies ThreadAnswer, [...transfer])
    } catch (error) {
      port.postMessage({ type: 'error', id, error, isStorageFull: isStorageFull(error) } satisfies ThreadAnswer)
    }
  }

  port.on('message', (message: unknown) => {
    const call = callSchema.parse(message)
    if (call.type === 'call') return void answer(call.id, call.request)
    open?.database.close()
    port.close() // nothing else keeps the thread alive
  })
}

/** The buffers behind bytes that nobody else looks at, where they hold nothing but them. */
export function ownBuffers(...all: readonly (Uint8Array | null)[]): ArrayBuffer[] {
  return all.flatMap((bytes) => {
    return bytes?.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength ? [bytes.buffer] : []
  })
}
