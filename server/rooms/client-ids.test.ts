import { expect, test } from 'vitest'
import { participantIdSchema } from '../../shared/domain/ids.ts'
import { ClientIds } from './client-ids.ts'

const anna = participantIdSchema.parse('anna')
const bert = participantIdSchema.parse('bert')

test('two connections never get one id, even when chance repeats itself', () => {
  const draws = [0.5, 0.5, 0.25]
  const ids = new ClientIds(new Map(), () => draws.shift() ?? 0)
  expect(ids.issue(anna, null)).not.toBe(ids.issue(bert, null))
})

test('who comes back gets the own id again, nobody else does', () => {
  const ids = new ClientIds(new Map([[70_000, anna]]))
  expect(ids.issue(anna, 70_000)).toBe(70_000)
  expect(ids.issue(bert, 70_000)).not.toBe(70_000)
})

test('an id that was issued but never written under survives a restart of the server', () => {
  const ids = new ClientIds(new Map())
  expect(ids.issue(anna, 70_001)).toBe(70_001)
  expect(ids.issue(bert, 70_001)).not.toBe(70_001)
})

test.each([1, -5, 2 ** 40, Number.NaN])('%d is never issued on demand', (wished) => {
  expect(new ClientIds(new Map()).issue(anna, wished)).not.toBe(wished)
})

test('an owner is stored once, with the first write', () => {
  const ids = new ClientIds(new Map([[70_000, anna]]))
  expect(ids.unsavedOwner(70_000)).toBeNull()
  const id = ids.issue(bert, null)
  const owner = ids.unsavedOwner(id)
  expect(owner).toEqual({ clientId: id, participantId: bert })
  ids.markSaved(owner ? [owner] : [])
  expect(ids.unsavedOwner(id)).toBeNull()
})
