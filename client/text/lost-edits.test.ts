import { expect, test } from 'vitest'
import type { CommentId } from '../../shared/domain/card-facts.ts'
import type { Assignment } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId, ParticipantId } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { type LostEditFacts, lostEditsText } from './lost-edits.ts'

const [citizens, youth] = ['amt-33', 'amt-51'] as [LaneId, LaneId]
const lanes = [
  { id: citizens, number: '33', name: 'Bürgeramt' },
  { id: youth, number: '51', name: 'Jugendamt' },
]
const columns = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 2)
const first = columns[0]?.id ?? null
const key = 'wohngeld' as CardId
const by = 'jan' as ParticipantId
const inLane = (lane: LaneId | null): Assignment => ({ lane, state: 'confirmed', by })
const dated = (column: typeof first) => ({ column, rank: 'a0', stance: 'wave' as const })

const assigned = (after: Assignment): LostEditFacts => ({
  change: { register: 'assignment', key, before: undefined, after },
  reason: 'overtaken',
  time: '10:02',
  assignment: undefined,
  schedule: undefined,
  lanes,
  columns,
})
const scheduled = (column: typeof first): LostEditFacts => ({
  ...assigned(inLane(null)),
  change: { register: 'schedule', key, before: undefined, after: dated(column) },
})

test('who was overtaken learns what the board says now', () => {
  const facts = assigned(inLane(citizens))
  expect(lostEditsText.why({ ...facts, assignment: inLane(youth) })).toBe(
    'Nicht übernommen: Die Karte gehört jetzt 51 Jugendamt (10:02).',
  )
  expect(lostEditsText.why(facts)).toBe('Nicht übernommen: Die Karte gehört jetzt keinem Amt (10:02).')
  expect(lostEditsText.why({ ...scheduled(null), schedule: dated(first) })).toBe(
    'Nicht übernommen: Die Karte steht jetzt bei: 1. Quartal 2027 (10:02).',
  )
})
test('a refusal is told with its reason', () => {
  expect(lostEditsText.why({ ...assigned(inLane(citizens)), reason: 'phase-closed' })).toBe(
    'Nicht übernommen (10:02): In dieser Phase ändert das nur die Moderation.',
  )
})
test('each kind of wish has its words', () => {
  const offer: Assignment = { ...inLane(citizens), state: 'offered', target: youth }
  expect(lostEditsText.wish(assigned({ ...inLane(citizens), state: 'offered' }))).toBe('an die Klärung geben')
  expect(lostEditsText.wish(assigned({ ...inLane(youth), state: 'returned', returns: [citizens] }))).toBe(
    'zurückgeben: 51 Jugendamt',
  )
  expect(lostEditsText.wish(assigned({ ...inLane(citizens), state: 'unsure' }))).toBe('als unsicher markieren')
  const wishes = [
    assigned(inLane(citizens)),
    assigned(inLane(null)),
    assigned(offer),
    scheduled(first),
    scheduled(null),
  ]
  expect(wishes.map(lostEditsText.wish)).toEqual([
    'zuordnen: 33 Bürgeramt',
    'zurück zu „Noch nicht zugeordnet“',
    'anbieten: 51 Jugendamt',
    'einplanen: 1. Quartal 2027',
    'aus dem Fahrplan nehmen',
  ])
})
test('a lost comment is told whole, so that it can be written again', () => {
  const after = { card: key, text: 'Wer hat das Fachverfahren?', by, at: 5 }
  const comment = 'c-1' as CommentId
  const facts: LostEditFacts = {
    ...assigned(inLane(null)),
    change: { register: 'comment', key: comment, before: undefined, after },
  }
  expect(lostEditsText.wish(facts)).toBe('kommentieren: „Wer hat das Fachverfahren?“')
})
