import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { judgeWrite } from '../../server/rooms/judge-write.ts'
import { BoardDoc, remoteEdit, writeRegister } from '../../shared/board/board-doc.ts'
import { maxEntries } from '../../shared/board/has-room.ts'
import { commentIdSchema } from '../../shared/domain/card-facts.ts'
import { cardIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import type { Actor } from '../../shared/rules/may-write.ts'

const gus: Actor = {
  id: participantIdSchema.parse('gus'),
  role: 'guest',
  laneId: null,
  phase: 'free',
  laneAccess: null,
}
const write = (doc: BoardDoc, number: number) =>
  writeRegister(doc, 'comment', commentIdSchema.parse(`comment-${number}`), {
    card: cardIdSchema.parse('card-1'),
    text: 'x',
    by: gus.id,
    at: number,
  })

test('nobody fills a board with comments without end; who tries hears why', () => {
  const server = new BoardDoc()
  server.transact(() => {
    for (let number = 2; number <= maxEntries.comment; number++) write(server, number)
  })
  const client = new BoardDoc()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server), remoteEdit)
  const commentAs = (number: number) => {
    const before = Y.encodeStateVector(client)
    write(client, number)
    const update = Y.encodeStateAsUpdate(client, before)
    const verdict = judgeWrite(server, update, { clientId: client.clientID, actor: gus })
    if (verdict.kind !== 'refuse') Y.applyUpdate(server, update, remoteEdit)
    return verdict
  }
  expect(commentAs(0).kind).not.toBe('refuse')
  expect(commentAs(1)).toEqual({
    kind: 'refuse',
    refusal: { reason: 'board-full', change: { register: 'comment', key: 'comment-1' } },
    close: 'rebase',
  })
})
