import { expect, test } from 'vitest'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { phaseSchema } from '../../shared/domain/phase.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import type { Actor } from '../../shared/rules/may-write.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import { judgeBallot } from '../../shared/run/tally-vote.ts'
import { type VoteQuestion, voteDefinitionSchema, voteQuestionSchema } from '../../shared/run/vote.ts'
import { castPeople, maxPeople, maxPerBoard } from './cast-people.ts'
import { seededRandom } from './seeded-random.ts'
import { ballotFor, type Deed, type DeedWorld, nextDeed } from './simulated-deeds.ts'

const own = laneIdSchema.parse('amt-33')
const card = cardIdSchema.parse('card-1')
const anna: Actor = {
  id: participantIdSchema.parse('anna'),
  role: 'representative',
  laneId: own,
  phase: 'assignment',
  laneAccess: null,
}

function aWorld(run: Partial<Run>, changes: Partial<DeedWorld> = {}): DeedWorld {
  const full = { ...firstRun('assignment'), ...run }
  return {
    run: full,
    now: 0,
    actor: { ...anna, phase: full.phase },
    doubt: 0,
    dealt: [card],
    lanes: [own, laneIdSchema.parse('amt-50')],
    columns: roadmapColumnsFrom({ year: 2027, quarter: 1 }, 4),
    assignment: () => undefined,
    schedule: () => undefined,
    ownCards: () => [card],
    offersToUs: () => [],
    hasVoted: () => false,
    isConcerned: () => false,
    ...changes,
  }
}

/** Everything that this person might do, over many turns of chance. */
function deeds(world: DeedWorld): Deed[] {
  const random = seededRandom(7)
  return Array.from({ length: 400 }, () => nextDeed(world, random)).filter((deed) => deed !== null)
}
const kinds = (world: DeedWorld) => new Set(deeds(world).map(({ type }) => type))

test.each(phaseSchema.options)('in the phase %s the board is only worked on where an Amt may', (phase) => {
  const worked = kinds(aWorld({ phase }))
  expect([phase, worked.has('assign')]).toEqual([phase, phase === 'assignment' || phase === 'free'])
  expect([phase, worked.has('schedule')]).toEqual([phase, phase === 'roadmap'])
})

test('a closed Amt rests, an opened one works although the phase is over', () => {
  expect(kinds(aWorld({}, { actor: { ...anna, laneAccess: 'closed' } })).has('assign')).toBe(false)
  const opened: Actor = { ...anna, phase: 'disputes', laneAccess: 'open' }
  expect(kinds(aWorld({ phase: 'disputes' }, { actor: opened })).has('assign')).toBe(true)
})

test('who only watches does nothing but watch', () => {
  const actor: Actor = { ...anna, role: 'observer', laneId: null }
  const ready = { askedAt: 0, question: '', people: [] }
  expect(deeds(aWorld({ ready, phase: 'disputes' }, { actor }))).toEqual([])
})

test('offers are answered, some with a reason why not', () => {
  const answered = deeds(aWorld({ phase: 'acceptance' }, { offersToUs: () => [card] }))
  const actions = answered.flatMap((deed) => (deed.type === 'assign' ? [deed.action] : []))
  expect(new Set(actions.map(({ type }) => type))).toEqual(new Set(['accept', 'give-back']))
  expect(actions.every((action) => action.type !== 'give-back' || action.reason !== '')).toBe(true)
})

test('a vote is answered once, and what is ready is not said twice', () => {
  const definition = voteDefinitionSchema.parse({
    id: 'v1',
    title: 'Beschluss',
    question: { kind: 'decision', question: 'Ja?' },
    voicePer: 'lane',
    boardId: null,
    laneWeights: [],
  })
  const vote = { definition, openedAt: 0, voices: 0, outcome: null }
  expect(kinds(aWorld({ vote, phase: 'vote' }))).toEqual(new Set(['vote']))
  expect(kinds(aWorld({ vote, phase: 'vote' }, { hasVoted: () => true }))).toEqual(new Set())
  const ready = { askedAt: 0, question: '', people: [anna.id] }
  expect(kinds(aWorld({ ready, phase: 'vote' }))).toEqual(new Set())
})

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id, card: null }))
const questions: VoteQuestion[] = [
  { kind: 'decision', question: 'Ja?' },
  { kind: 'priority', options, dots: 5, maxPerOption: 2 },
  { kind: 'priority', options, dots: 1, maxPerOption: 1 },
  { kind: 'rating', options, criteria: [{ id: 'n', label: 'Nutzen', weight: 1, isCost: false }] },
].map((question) => voteQuestionSchema.parse(question))
test.each(questions)('every ballot fits its question: %j', (question) => {
  const random = seededRandom(3)
  const judged = Array.from({ length: 100 }, () => judgeBallot(question, ballotFor(question, random)).ok)
  expect(new Set(judged)).toEqual(new Set([true]))
})

test.each([1, 3, 31])('with %i boards everybody has a name of her own, and there are not too many', (count) => {
  const boards = Array.from({ length: count }, (_, at) => ({
    id: boardIdSchema.parse(`board-${at}`),
    municipality: { name: `Gemeinde ${at}`, ags: null },
  }))
  const lanes = Array.from({ length: 22 }, (_, at) => ({
    id: laneIdSchema.parse(`amt-${at}`),
    number: null,
    name: `Amt ${at}`,
  }))
  const cast = castPeople({ boards, lanes }, seededRandom(5))
  expect(cast.length).toBeLessThanOrEqual(maxPeople)
  expect(new Set(cast.map(({ introduction }) => introduction.name)).size).toBe(cast.length)
  for (const { id } of boards) {
    const here = cast.filter(({ boardId }) => boardId === id)
    expect(here.length).toBeGreaterThan(0)
    expect(here.length).toBeLessThanOrEqual(maxPerBoard)
  }
})
