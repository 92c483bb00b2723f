import { expect, test } from 'vitest'
import { cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { voteDefinitionSchema, voteIdSchema } from '../../shared/run/vote.ts'
import { buildVote, emptyVoteDraft, optionsOf, presetCriteria, type VoteDraft, withOwnCriterion } from './vote-draft.ts'

const id = voteIdSchema.parse('vote-1')
const dog = cardIdSchema.parse('99102013104000')
const nameOf = () => 'Hundesteuer Anmeldung'
const draft = (change: Partial<VoteDraft>): VoteDraft => ({ ...emptyVoteDraft(), title: ' Was zuerst? ', ...change })

test('cards come first, empty lines are left out, and what is there twice counts once', () => {
  expect(optionsOf(draft({ cards: [dog, dog], lines: 'Portal\n\n  Portal \nSchulung' }), nameOf)).toEqual([
    { id: 'o1', label: 'Hundesteuer Anmeldung', card: dog },
    { id: 'o2', label: 'Portal', card: null },
    { id: 'o3', label: 'Schulung', card: null },
  ])
})

test.each<[string, Partial<VoteDraft>]>([
  ['priority', { lines: 'a\nb' }],
  ['priority with the most that goes', { lines: 'a\nb', dots: 40, maxPerOption: 40 }],
  ['a name of 500 characters', { lines: `${'n'.repeat(500)}\nb` }],
  ['rating', { kind: 'rating', cards: [dog] }],
  ['rating by the other preset', { kind: 'rating', cards: [dog], criteria: presetCriteria('urgency') }],
  ['decision', { kind: 'decision', question: ' Einverstanden? ' }],
])('what can be opened is what the server takes: %s', (_name, change) => {
  const built = buildVote(draft(change), { id, nameOf })
  expect(built.ok && voteDefinitionSchema.safeParse(built.value).error).toBeUndefined()
  expect(built.ok && built.value.title).toBe('Was zuerst?')
})

test('one option gets no more dots than there are, and about a third of the options can be chosen', () => {
  const built = buildVote(draft({ lines: 'a\nb\nc\nd\ne\nf\ng\nh\ni', maxPerOption: 9 }), { id, nameOf })
  expect(built.ok && built.value.question).toMatchObject({ kind: 'priority', dots: 3, maxPerOption: 3 })
})

test('only weights that differ from 1 are told', () => {
  const order = laneIdSchema.parse('amt-32')
  const laneWeights = new Map([
    [order, 3],
    [laneIdSchema.parse('amt-33'), 1],
  ])
  const built = buildVote(draft({ lines: 'a\nb', laneWeights }), { id, nameOf })
  expect(built.ok && built.value.laneWeights).toEqual([{ laneId: order, weight: 3 }])
})

test.each<[Partial<VoteDraft>, string[]]>([
  [{ title: ' ', lines: 'a' }, ['no-title', 'two-options']],
  [{ kind: 'rating', criteria: [] }, ['one-option', 'no-criteria']],
  [{ kind: 'rating', lines: 'a', criteria: withOwnCriterion([]) }, ['criterion-without-name']],
  [{ kind: 'decision', question: '' }, ['no-question']],
  [{ lines: Array.from({ length: 41 }, (_, index) => `Option ${index}`).join('\n') }, ['too-many-options']],
])('what is missing is said: %j', (change, problems) => {
  expect(buildVote(draft(change), { id, nameOf })).toEqual({ ok: false, error: problems })
})

test('an own criterion gets a key of its own, also after another one was removed', () => {
  const three = withOwnCriterion(withOwnCriterion(withOwnCriterion([])))
  const ids = withOwnCriterion(three.slice(1)).map((criterion) => criterion.id)
  expect(new Set(ids).size).toBe(ids.length)
})
