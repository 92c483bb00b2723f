import { expect, test } from 'vitest'
import { boardIdSchema, laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { type Voter, voiceOf } from './vote-voice.ts'

const here = boardIdSchema.parse('board-1')
const there = boardIdSchema.parse('board-2')
const one: Voter = {
  id: participantIdSchema.parse('person-1'),
  role: 'representative',
  laneId: laneIdSchema.parse('amt-33'),
  boardId: here,
}
const colleague: Voter = { ...one, id: participantIdSchema.parse('person-2') }
const neighbour: Voter = { ...one, id: participantIdSchema.parse('person-3'), boardId: there }

test('the people of one Amt share one voice; the same Amt of another Kommune has its own', () => {
  const voices = [one, colleague, neighbour].map((voter) => voiceOf({ voicePer: 'lane', boardId: null }, voter))
  expect(voices[0]).toEqual(voices[1])
  expect(voices.every(({ ok }) => ok)).toBe(true)
  expect(voices[0]).not.toEqual(voices[2])
})

test('per head everybody of an Amt has a voice', () => {
  const voices = [one, colleague].map((voter) => voiceOf({ voicePer: 'head', boardId: null }, voter))
  expect(voices).toEqual([
    { ok: true, value: 'person-1' },
    { ok: true, value: 'person-2' },
  ])
})

test.each<[string, Partial<Voter>, string]>([
  ['moderation', { role: 'moderator' }, 'no-voice-in-role'],
  ['guest', { role: 'guest' }, 'no-voice-in-role'],
  ['observer', { role: 'observer' }, 'no-voice-in-role'],
  ['no Amt', { laneId: null }, 'no-lane'],
  ['another board', { boardId: there }, 'other-board'],
  ['no board', { boardId: null }, 'other-board'],
])('who has no voice hears why: %s', (_name, change, why) => {
  expect(voiceOf({ voicePer: 'lane', boardId: here }, { ...one, ...change })).toEqual({ ok: false, error: why })
})
