import { expect, test } from 'vitest'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { countBoard } from './count-board.ts'

const card = (id: string) => cardIdSchema.parse(id)
const lane = laneIdSchema.parse('amt-33')
const mia = { id: participantIdSchema.parse('mia'), role: 'moderator', laneId: null } as const

test('an Amt has to decide about what it has and about what is suggested to it and nobody has', () => {
  const doc = new BoardDoc()
  assignCards(doc, [card('one')], lane, mia)
  const suggested = new Map([
    [card('one'), lane],
    [card('two'), lane],
    [card('three'), laneIdSchema.parse('amt-50')],
  ])
  const { open, lanes } = countBoard(readBoard(doc), 4, suggested)
  expect(open).toBe(3)
  expect(lanes.get(lane)).toMatchObject({ cards: 2, decided: 1 })
  expect([...lanes.values()].map(({ cards }) => cards)).toEqual([2, 1])
})
