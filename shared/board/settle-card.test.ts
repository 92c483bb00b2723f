import { expect, test } from 'vitest'
import type { CardId, LaneId, ParticipantId } from '../domain/ids.ts'
import { BoardDoc, ownEdit, readRegister, writeRegister } from './board-doc.ts'
import { settleCard } from './settle-card.ts'

const card = '99001001001000' as CardId
const [order, citizens] = ['amt-32', 'amt-33'] as [LaneId, LaneId]
const [anna, jan] = ['anna', 'jan'] as [ParticipantId, ParticipantId]

test('a decision replaces an open offer, with its reason', () => {
  const doc = new BoardDoc()
  const offer = { lane: citizens, state: 'offered', target: order, reason: 'Das machen wir nicht.', by: jan } as const
  doc.transact(() => writeRegister(doc, 'assignment', card, offer), ownEdit)
  settleCard(doc, card, { lane: order, reason: 'Gefahrenabwehr', by: anna })
  expect(readRegister(doc, 'assignment', card)).toEqual({
    lane: order,
    state: 'settled',
    reason: 'Gefahrenabwehr',
    by: anna,
  })
})
