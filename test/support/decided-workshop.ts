import { BoardDoc } from '../../shared/board/board-doc.ts'
import { encodeBoard } from '../../shared/board/encode-board.ts'
import { moveCardsToCell } from '../../shared/board/move-cards.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { type PlanSummary, planSummarySchema } from '../../shared/protocol/api.ts'
import { moderator } from './moderator.ts'
import { createTestWorkshop, join, json, type ServerUnderTest } from './server-under-test.ts'

/** A workshop whose moderator has joined and whose first board has one decision: a service in an Amt and a quarter. */
export async function decidedWorkshop(server: ServerUnderTest) {
  const made = await createTestWorkshop(server)
  await join(made.moderator, made.workshopId, { name: 'Mia Moderation', function: 'OZG-Koordination' })
  const doc = new BoardDoc()
  const [column = null] = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 1)
  const cell = { lane: laneIdSchema.parse('amt-33'), column }
  moveCardsToCell(doc, [cardIdSchema.parse('card-1')], cell, moderator(participantIdSchema.parse('mia')))
  await server.stores.boards.append([{ boardId: boardIdSchema.parse(made.boards.first), update: encodeBoard(doc) }])
  const plans = `/api/boards/${made.boards.first}/plans`
  const freeze = async (note: string): Promise<PlanSummary> =>
    planSummarySchema.parse(await json(await made.moderator.post(plans, { note })))
  return { ...made, plans, freeze }
}
