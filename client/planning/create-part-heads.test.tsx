import { createRoot } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import { cardIdSchema } from '../../shared/domain/ids.ts'
import { effortPresets } from '../../shared/roadmap/effort-preset.ts'
import { planningText } from '../text/planning.ts'
import { createPartHeads } from './create-part-heads.ts'
import { aPlanningSession, aService } from './support/a-planning-session.ts'

const solution = {
  development: null,
  operation: null,
  model: null,
  name: '',
  provider: '',
  maturity: null,
  profile: null,
}

function theHeads(more: Parameters<typeof aService>[1] = {}) {
  return createRoot((end) => {
    onTestFinished(end)
    const board = aPlanningSession([aService('dog', more)])
    return { ...board, heads: createPartHeads({ session: board.session, card: cardIdSchema.parse('dog') }) }
  })
}

test('of a card about which nobody has said anything only the usual effort is known', () => {
  expect(theHeads().heads()).toEqual({
    availability: '',
    dependencies: '',
    prerequisites: '',
    effort: planningText.shortDays(effortPresets.unknown),
    solution: '',
    team: '',
    project: '',
  })
})

test('each head says what stands in its part', () => {
  const { heads, write } = theHeads({ availableFrom: '2027-06-01' })
  write('dependency', 'dog', { after: ['cat', 'cow'] })
  write('prerequisite', 'dog.training', { needed: true, done: false, note: '' })
  write('prerequisite', 'dog.procurement', { needed: true, done: true, note: '' })
  write('prerequisite', 'dog.system', { needed: false, done: false, note: 'geprüft' })
  write('effort', 'dog', { personDays: 2.5 })
  write('solution', 'dog', { ...solution, model: 'efa' })
  write('team', 'dog', { owner: '', implementer: 'IT-Abteilung' })
  write('project', 'dog.variant', { state: 'done', milestoneAt: null, note: '' })
  write('project', 'dog.tasks', { state: 'active', milestoneAt: null, note: '' })
  expect(heads()).toEqual({
    availability: '01.06.2027',
    dependencies: '2',
    prerequisites: '1 offen',
    effort: '2,5 PT',
    solution: planningText.modelNames.efa,
    team: 'IT-Abteilung',
    project: planningText.stepNames.tasks.name,
  })
  write('prerequisite', 'dog.training', { needed: true, done: true, note: '' })
  write('solution', 'dog', { ...solution, model: 'efa', name: 'ELSA' })
  expect(heads()).toMatchObject({ prerequisites: planningText.openPrerequisites(0), solution: 'ELSA' })
})
