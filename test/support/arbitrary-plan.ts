import fc from 'fast-check'
import { prerequisiteKindSchema, projectStepSchema } from '../../shared/domain/card-facts.ts'
import { assignmentStateSchema, stanceSchema } from '../../shared/domain/decisions.ts'
import type { CardId, ColumnId, LaneId, ListHash } from '../../shared/domain/ids.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { aPlanOf } from './planned-rows.ts'

const lanes = ['ordnung', 'jugend', 'it'] as LaneId[]
const columns = ['2027-q2', '2027-q3', '2027-q4', '2028-q1', 'status-quo'] as ColumnId[]
const cards = ['a', 'b', 'c', 'd', 'e', 'f'] as CardId[]

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const words = oneOf(['Fachverfahren', 'Haushalt', 'Personal fehlt'])
const note = oneOf(['', 'siehe Vermerk'])
const day = oneOf(['2027-03-01', '2027-06-30'])
const dayOrNone = fc.option(day)
const party = fc.option(oneOf(['federal', 'state', 'municipal'] as const))

/** Without keys that are undefined, as JSON carries it. */
const record = <T extends object>(model: { [K in keyof T]-?: fc.Arbitrary<T[K]> }) =>
  fc.record(model).map((value): T => JSON.parse(JSON.stringify(value)))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const row = (id: CardId): fc.Arbitrary<PlanRow> =>
  fc.record({
    id: fc.constant(id),
    leikaKey: fc.constant(null),
    name: oneOf([`Leistung ${id}`, `Dienst ${id}`]),
    topicArea: fc.constant(null),
    bundles: oneOf([[], ['Hundehaltung']]),
    assignment: fc.option(
      record<NonNullable<PlanRow['assignment']>>({
        lane: oneOf(lanes),
        state: oneOf(assignmentStateSchema.options),
        target: maybe(oneOf(lanes)),
        reason: maybe(words),
      }),
    ),
    schedule: record<NonNullable<PlanRow['schedule']>>({
      column: oneOf(columns),
      stance: oneOf(stanceSchema.options),
      reason: maybe(words),
      reviewAt: maybe(day),
    }),
    parking: fc.option(fc.record({ reason: words, owner: note, dueDate: dayOrNone })),
    effort: fc.record({ personDays: oneOf([1, 5, 12.5]), isPreset: fc.boolean() }),
    availableFrom: dayOrNone,
    after: fc.subarray(cards.filter((card) => card !== id)),
    prerequisites: fc
      .subarray(prerequisiteKindSchema.options)
      .chain((kinds) =>
        fc.tuple(...kinds.map((kind) => fc.record({ kind: fc.constant(kind), isDone: fc.boolean(), note }))),
      ),
    solution: fc.option(
      fc.record({
        development: party,
        operation: party,
        model: fc.option(oneOf(['efa', 'decentral', 'own'] as const)),
        name: oneOf(['Meldeportal', 'Rathaus digital']),
        provider: note,
        maturity: fc.option(oneOf([{ model: 'ozg', level: 2 } as const, { model: 'eu', level: 3 } as const])),
      }),
    ),
    milestones: fc.subarray(projectStepSchema.options).chain((steps) =>
      fc.tuple(
        ...steps.map((step) =>
          fc.record({
            step: fc.constant(step),
            state: oneOf(['open', 'active', 'done'] as const),
            milestoneAt: dayOrNone,
            note,
          }),
        ),
      ),
    ),
  })

/** Small plans of one board: the same Ämter, columns and six services, most of them in any two. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    rows: fc.subarray(cards, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(row))),
    kept: fc.subarray([0, 1, 2], { minLength: 1 }),
    hash: oneOf(['a', 'b']),
    capacities: fc.subarray(lanes),
  })
  .map(({ rows, kept, hash, capacities }) => {
    const all = aPlanOf(rows)
    return {
      ...all,
      lanes: [
        ...all.lanes,
        ...kept.map((index) => ({ id: `amt-${index}` as LaneId, number: null, name: `Amt ${index}` })),
      ],
      list: { hash: hash.repeat(64) as ListHash, title: 'Starterliste' },
      capacities: capacities.map((lane) => ({ lane, column: '2027-q2' as ColumnId, personDays: 10 })),
    }
  })
