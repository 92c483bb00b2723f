import { buildPlan } from '../../shared/plan/freeze-plan.ts'
import { type Plan, planSchema } from '../../shared/plan/plan.ts'
import { aPlanSource, aService } from './plan-source.ts'

/** Stands in every field of the plan that is there to hold a person, or in which people write about persons. */
export const nameMarker = 'Wanda Wichtig'

/** Hund anmelden is settled in the first quarter, Grabstätte verlegen is parked, and two votes were held. */
export function aPlanFullOfNames(): Plan {
  const services = [aService(), aService({ leikaKey: '99012070088000', name: 'Grabstätte verlegen' })]
  const [dog, grave] = services
  if (!dog || !grave) throw new Error('no services')
  const base = buildPlan(aPlanSource({ services, number: 2 }))
  return planSchema.parse({
    ...base,
    frozenBy: { function: 'OZG-Koordination' },
    note: `Vorgestellt von ${nameMarker}`,
    previous: { number: 1, hash: 'e'.repeat(64) },
    participants: [
      { lane: 'ordnung', role: 'representative', function: `Vertretung von ${nameMarker}`, count: 1 },
      { lane: null, role: 'moderator', function: '', count: 3 },
    ],
    capacities: [{ lane: 'ordnung', column: '2027-q1', personDays: 40 }],
    decisions: [
      {
        kind: 'decision',
        at: 5,
        card: dog.id,
        name: dog.name,
        lane: 'ordnung',
        reason: 'Satzung der Stadt',
        decidedBy: nameMarker,
      },
      {
        kind: 'parked',
        at: 6,
        card: grave.id,
        name: grave.name,
        owner: nameMarker,
        dueDate: '2027-01-15',
        reason: 'Rechtslage offen',
      },
    ],
    votes: [
      {
        at: 7,
        definition: {
          id: 'vote-1',
          title: 'Reihenfolge',
          question: {
            kind: 'priority',
            options: [
              { id: 'a', label: dog.name, card: dog.id },
              { id: 'b', label: 'Erst die Bürgerdienste', card: null },
            ],
            dots: 3,
            maxPerOption: 2,
          },
          voicePer: 'lane',
          laneWeights: [],
        },
        result: {
          kind: 'priority',
          voices: 2,
          rows: [
            { option: 'b', points: 4, voices: 2 },
            { option: 'a', points: 2, voices: 1 },
          ],
        },
      },
      {
        at: 8,
        definition: {
          id: 'vote-2',
          title: 'Pilot',
          question: { kind: 'decision', question: 'Wollen wir Pilotkommune werden?' },
          voicePer: 'lane',
          laneWeights: [],
        },
        result: { kind: 'decision', voices: 2, yes: 1, no: 0, abstain: 1 },
      },
    ],
    counts: { services: 2, assigned: 1, scheduled: 1, undecided: 0 },
    rows: [
      {
        id: dog.id,
        leikaKey: dog.leikaKey,
        name: dog.name,
        topicArea: dog.topicArea,
        bundles: ['Hundehaltung'],
        assignment: { lane: 'ordnung', state: 'settled', reason: 'Satzung der Stadt' },
        schedule: { column: '2027-q1', stance: 'early', reason: 'Fachverfahren ist da', reviewAt: '2027-06-01' },
        parking: null,
        effort: { personDays: 12, isPreset: false },
        availableFrom: '2027-01-01',
        after: [],
        prerequisites: [{ kind: 'training', isDone: false, note: `${nameMarker} schult` }],
        solution: {
          development: 'state',
          operation: 'municipal',
          model: 'efa',
          name: 'Serviceportal',
          provider: `Rechenzentrum, Frau ${nameMarker}`,
          maturity: { model: 'ozg', level: 3 },
        },
        milestones: [{ step: 'variant', state: 'done', milestoneAt: '2026-12-01', note: `${nameMarker} fragen` }],
      },
      {
        id: grave.id,
        leikaKey: grave.leikaKey,
        name: grave.name,
        topicArea: null,
        bundles: [],
        assignment: null,
        schedule: null,
        parking: { reason: 'Rechtslage offen', owner: nameMarker, dueDate: '2027-01-15' },
        effort: { personDays: 0, isPreset: true },
        availableFrom: null,
        after: [],
        prerequisites: [],
        solution: null,
        milestones: [],
      },
    ],
  })
}
