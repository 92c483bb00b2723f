import * as Y from 'yjs'
import { LoadClient, type Place } from './load-client.ts'
import { eventually } from './pace.ts'

const limitMs = 60_000
const quietMs = 800

interface HeardUpdate {
  at: number
  update: Uint8Array
}

/**
 * Connects and takes the board, `edits` in all. Frames are only kept while they come and merged afterwards, so that the
 * reader's own work is not in the time: from the first step of the connection to the frame that made the board complete.
 */
export async function readWholeBoard(
  place: Place,
  edits: number,
): Promise<{ tookMs: number; bytes: number; client: LoadClient }> {
  const heard: HeardUpdate[] = []
  const client = follow(place, heard)
  const doc = new Y.Doc()
  let bytes = 0
  for (let merged = 0; await quietAfter(heard, merged); ) {
    for (const { at, update } of heard.slice(merged)) {
      Y.applyUpdate(doc, update)
      merged++
      bytes += update.length
      if (editsOf(doc) >= edits) return { tookMs: at - client.startedAt, bytes, client }
    }
  }
  client.end()
  throw new Error(`The board was not complete after ${heard.length} frames, ${bytes} bytes`)
}

/** What the server has, once it says nothing more: one answers before it has loaded the board. */
export async function readSettledBoard(place: Place): Promise<Y.Doc> {
  const heard: HeardUpdate[] = []
  const client = follow(place, heard)
  if (!(await quietAfter(heard, 0))) throw new Error('The server did not answer')
  client.end()
  const doc = new Y.Doc()
  for (const { update } of heard) Y.applyUpdate(doc, update)
  return doc
}

function follow(place: Place, heard: HeardUpdate[]): LoadClient {
  return new LoadClient(0, place, {
    frame: (_client, frame) => {
      if (frame.type !== 'state' && frame.type !== 'update') return
      heard.push({ at: performance.now(), update: Uint8Array.from(frame.update) })
    },
  })
}

/** Resolves when more than `known` updates came and then none for a while; false when none came in time. */
function quietAfter(heard: readonly HeardUpdate[], known: number): Promise<boolean> {
  return eventually(() => heard.length > known && performance.now() - (heard.at(-1)?.at ?? 0) > quietMs, limitMs)
}

function editsOf(doc: Y.Doc): number {
  return [...doc.store.clients.keys()].reduce((sum, client) => sum + Y.getState(doc.store, client), 0)
}
