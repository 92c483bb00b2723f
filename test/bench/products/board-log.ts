import * as Y from 'yjs'
import { BoardDoc } from '../../../shared/board/board-doc.ts'
import { seededRandom } from '../../support/random.ts'
import { assignmentTo, cardId, scheduleAt } from './decisions.ts'
import type { Premises } from './product.ts'

/** The edits of a long workshop: one update each, and the state after the first `snapshotAfter`. */
export interface BoardLog {
  updates: Uint8Array[]
  snapshot: Uint8Array
  snapshotAfter: number
  /** Who wrote, by Yjs client id. */
  writers: { clientId: number; participantId: string }[]
}

const writerCount = 20
/** Edits since the last snapshot: half of what the server lets come together. */
const tailLength = 250

/** First every card gets an Amt and a quarter, then all change their minds in turn. The same size gives the same bytes. */
export function boardLog(size: { cards: number; edits: number }, premises: Premises): BoardLog {
  const random = seededRandom(size.edits)
  const writers = Array.from({ length: writerCount }, (_, index) => {
    const seat = premises.seats[index % premises.seats.length]
    return { clientId: 1_000_000 + random.below(2 ** 30), participantId: seat?.participantId ?? 'nobody' }
  })
  const snapshotAfter = Math.max(0, size.edits - tailLength)
  const doc = new BoardDoc()
  const updates: Uint8Array[] = []
  let snapshot = Y.encodeStateAsUpdate(doc)
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let turn = 0; turn < size.edits; turn++) {
    if (turn === snapshotAfter) snapshot = Y.encodeStateAsUpdate(doc)
    const writer = random.pick(writers)
    doc.clientID = writer.clientId
    const card = cardId(turn < 2 * size.cards ? turn % size.cards : random.below(size.cards))
    if (turn < size.cards || (turn >= 2 * size.cards && random.chance(0.5))) {
      doc.getMap('assignment').set(card, assignmentTo(random.pick(premises.lanes), writer.participantId))
    } else {
      doc.getMap('schedule').set(card, scheduleAt(turn))
    }
  }
  doc.destroy()
  return { updates, snapshot, snapshotAfter, writers }
}
