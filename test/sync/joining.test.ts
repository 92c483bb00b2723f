import { expect, test } from 'vitest'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { moderator } from '../support/moderator.ts'
import { ScriptedClient } from '../support/scripted-client.ts'
import { aParticipant, memoryBoardStore, roomsOn } from '../support/test-rooms.ts'
import { until } from '../support/until.ts'

const boardId = boardIdSchema.parse('musterstadt')

function pump(client: ScriptedClient, condition: () => boolean): Promise<void> {
  const pumped = () => {
    client.deliverAll()
    return condition()
  }
  return until(pumped, () => JSON.stringify(client.pending))
}

// A client writes its unsaved edits again when it is told that it is up to date: on an older state they would undo newer ones.
test('[SY10] who joins is told to be up to date only behind the last edit', async () => {
  const rooms = roomsOn(memoryBoardStore())
  const anna = new ScriptedClient(rooms, boardId, aParticipant('Anna'), 70_001)
  anna.connect()
  for (const lane of ['amt-32', 'amt-33', 'amt-50']) {
    assignCards(
      anna.doc,
      [cardIdSchema.parse('card-1')],
      laneIdSchema.parse(lane),
      moderator(participantIdSchema.parse('anna')),
    )
    await pump(anna, () => anna.pending.length === 0)
  }
  const bert = new ScriptedClient(rooms, boardId, aParticipant('Bert'), 70_002)
  bert.connect()
  bert.deliverToServer()
  let isUpToDate = false
  bert.onHear = (frame) => {
    if (frame[0] === 0 && frame[1] === 1) isUpToDate = true
  }
  await until(
    () => bert.deliverToClient() && isUpToDate,
    () => 'no answer',
  )
  expect(readBoard(bert.doc)).toEqual(readBoard(anna.doc))
})
