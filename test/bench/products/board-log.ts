import { BoardDoc } from '../../../shared/board/board-doc.ts'
import { seededRandom } from '../../support/random.ts'
import { assignmentTo, cardId, scheduleAt } from './decisions.ts'
import type { Premises } from './product.ts'

/** The edits of a long workshop, one update each. */
export interface BoardLog {
  updates: Uint8Array[]
  /** Who wrote, by Yjs client id. */
  writers: { clientId: number; participantId: string }[]
}

const writerCount = 20

/** First every card gets an Amt and a quarter, then all change their minds in turn. The same size gives the same bytes. */
export function boardLog(size: { cards: number; edits: number }, premises: Premises): BoardLog {
  const random = seededRandom(size.edits)
  const writers = Array.from({ length: writerCount }, (_, index) => {
    const seat = premises.seats[index % premises.seats.length]
    return { clientId: 1_000_000 + random.below(2 ** 30), participantId: seat?.participantId ?? 'nobody' }
  })
  const doc = new BoardDoc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let turn = 0; turn < size.edits; turn++) {
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
  return { updates, writers }
}
