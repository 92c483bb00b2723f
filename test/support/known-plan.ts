import { planHash } from '../../server/plans/plan-hash.ts'
import {
  capacityKey,
  parkingSchema,
  prerequisiteKey,
  projectKey,
  projectStateSchema,
  solutionSchema,
} from '../../shared/domain/card-facts.ts'
import { cardIdSchema, columnIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { buildPlan } from '../../shared/plan/freeze-plan.ts'
import { voteIdSchema } from '../../shared/run/vote.ts'
import { anAssignment, aPlanSource, aSchedule, aService } from './plan-source.ts'

const id = (number: number) => cardIdSchema.parse(`99${String(number).padStart(12, '0')}`)
const lane = laneIdSchema.parse('ordnung')
const word = { at: 1_795_000_000_000, card: id(1), name: 'Äußerung', reason: 'Größe „I“ ı İ' }

/** The hash of a plan in which every part of the second format says something. */
export function knownPlanHash(): string {
  const source = aPlanSource({
    services: [3, 1, 2].map((number) => aService({ leikaKey: id(number), name: `Ümlaut ${number} ß` })),
    assignments: { [id(2)]: anAssignment('jugend', { state: 'unsure' }), [id(1)]: anAssignment('ordnung') },
    schedules: { [id(1)]: aSchedule('2027-q2', 'Zz', { reviewAt: '2027-03-28' }) },
    parkings: { [id(3)]: parkingSchema.parse({ isParked: true, reason: 'Gesetz', owner: 'Amt', dueDate: null }) },
    facts: {
      effort: new Map([[id(1), { personDays: 0.5 }]]),
      availability: new Map([[id(1), { from: '2027-03-28', note: '' }]]),
      dependency: new Map([[id(1), { after: [id(3), id(2)] }]]),
      prerequisite: new Map([[prerequisiteKey(id(1), 'system'), { needed: true, done: false, note: 'neu' }]]),
      project: new Map([
        [
          projectKey(id(1), 'variant'),
          projectStateSchema.parse({ state: 'done', milestoneAt: '2026-12-31', note: '' }),
        ],
      ]),
      solution: new Map([
        [
          id(1),
          solutionSchema.parse({
            development: 'state',
            operation: null,
            model: 'efa',
            name: 'Portal',
            provider: 'KDN',
            maturity: { model: 'ozg', level: 3 },
            profile: null,
          }),
        ],
      ]),
      capacity: new Map([[capacityKey(lane, columnIdSchema.parse('2027-q2')), { personDays: 1234.5 }]]),
    },
    participants: [{ lane, role: 'representative', function: 'Fachkraft', count: 2 }],
    decisions: [{ kind: 'decision', ...word, lane, decidedBy: 'Rat' }],
    votes: [
      {
        at: word.at,
        definition: {
          id: voteIdSchema.parse('v'),
          title: 'Ja?',
          question: { kind: 'decision', question: 'Ja?' },
          voicePer: 'lane',
          laneWeights: [],
        },
        result: { kind: 'decision', voices: 3, yes: 2.5, no: 0, abstain: 1 },
      },
    ],
    previous: { number: 1, hash: 'c'.repeat(64) },
    number: 2,
  })
  return planHash(buildPlan(source))
}
