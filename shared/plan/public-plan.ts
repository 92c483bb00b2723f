import { z } from 'zod'
import { prerequisiteKindSchema, projectStateSchema, projectStepSchema, solutionSchema } from '../domain/card-facts.ts'
import { cardIdSchema, laneIdSchema } from '../domain/ids.ts'
import { licenceSchema } from '../domain/licence.ts'
import {
  type Plan,
  type PlanDecision,
  type PlanRow,
  type PlanVote,
  planRowSchema,
  planSchema,
  planVoteSchema,
} from './plan.ts'

/**
 * A plan as everybody may read it. What is there to hold a person is left out: names, who clears a point up, who decided, functions
 * of those who took part, notes of any kind. So are capacities, because an Amt of one person has the working time of that person. What was
 * decided stays, with its reasons and votes as they were typed: that is what is published (`typedTexts` lists it for the publisher).
 */
export const publicPlanSchema = z.strictObject({
  kind: z.literal('auftakt-public-plan'),
  format: z.literal(1),
  /** How to cite. `hash` is that of the full plan with everything, never of this. */
  fullPlan: z.strictObject({
    number: planSchema.shape.number,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    frozenAt: planSchema.shape.frozenAt,
    frozenBy: planSchema.shape.frozenBy,
    previous: planSchema.shape.previous,
  }),
  /** Null: a draft. */
  resolution: z.strictObject({ body: z.string(), decidedOn: z.iso.date() }).nullable(),
  licence: licenceSchema.nullable(),
  workshop: planSchema.shape.workshop,
  municipality: planSchema.shape.municipality,
  list: planSchema.shape.list,
  lanes: planSchema.shape.lanes,
  columns: planSchema.shape.columns,
  counts: planSchema.shape.counts,
  /** How many people took part, and of how many Ämter. */
  attendance: z.strictObject({ people: z.int().nonnegative(), lanes: z.int().nonnegative() }),
  decisions: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('decision'),
        at: z.int(),
        card: cardIdSchema,
        name: z.string(),
        lane: laneIdSchema,
        reason: z.string(),
      }),
      z.strictObject({
        kind: z.literal('parked'),
        at: z.int(),
        card: cardIdSchema,
        name: z.string(),
        dueDate: z.iso.date(),
        reason: z.string(),
      }),
    ]),
  ),
  votes: z.array(planVoteSchema),
  rows: z.array(
    z.strictObject({
      id: cardIdSchema,
      leikaKey: planRowSchema.shape.leikaKey,
      name: planRowSchema.shape.name,
      topicArea: planRowSchema.shape.topicArea,
      bundles: planRowSchema.shape.bundles,
      assignment: planRowSchema.shape.assignment,
      schedule: planRowSchema.shape.schedule,
      parking: z.strictObject({ reason: z.string(), dueDate: z.iso.date().nullable() }).nullable(),
      effort: planRowSchema.shape.effort,
      availableFrom: planRowSchema.shape.availableFrom,
      after: planRowSchema.shape.after,
      prerequisites: z.array(z.strictObject({ kind: prerequisiteKindSchema, isDone: z.boolean() })),
      solution: solutionSchema.omit({ profile: true, provider: true }).nullable(),
      milestones: z.array(projectStateSchema.omit({ note: true }).extend({ step: projectStepSchema })),
    }),
  ),
})
export type PublicPlan = z.infer<typeof publicPlanSchema>

/** What stands beside a plan when it is published. */
export interface PublicFacts {
  hash: string
  resolution: { body: string; decidedOn: string } | null
  licence: z.infer<typeof licenceSchema> | null
}

/** For files; everything is named here, so that a new field of a plan stays inside until somebody decides otherwise. */
export function publicPlan(plan: Plan, { hash, resolution, licence }: PublicFacts): PublicPlan {
  const { number, frozenAt, frozenBy, previous } = plan
  const withLane = new Set(plan.participants.flatMap(({ lane }) => (lane === null ? [] : [lane])))
  return {
    kind: 'auftakt-public-plan',
    format: 1,
    fullPlan: { number, hash, frozenAt, frozenBy: { function: frozenBy.function }, previous },
    resolution: resolution && { body: resolution.body, decidedOn: resolution.decidedOn },
    licence,
    workshop: plan.workshop,
    municipality: plan.municipality,
    list: plan.list,
    lanes: plan.lanes,
    columns: plan.columns,
    counts: plan.counts,
    attendance: { people: plan.participants.reduce((sum, { count }) => sum + count, 0), lanes: withLane.size },
    decisions: plan.decisions.map(publicDecision),
    votes: plan.votes,
    rows: plan.rows.map(publicRow),
  }
}

function publicDecision(decision: PlanDecision): PublicPlan['decisions'][number] {
  const { at, card, name, reason } = decision
  return decision.kind === 'decision'
    ? { kind: 'decision', at, card, name, lane: decision.lane, reason }
    : { kind: 'parked', at, card, name, dueDate: decision.dueDate, reason }
}

function publicRow(row: PlanRow): PublicPlan['rows'][number] {
  const { id, leikaKey, name, topicArea, bundles, assignment, schedule, parking, effort, availableFrom, after } = row
  return {
    id,
    leikaKey,
    name,
    topicArea,
    bundles,
    assignment,
    schedule,
    parking: parking && { reason: parking.reason, dueDate: parking.dueDate },
    effort,
    availableFrom,
    after,
    prerequisites: row.prerequisites.map(({ kind, isDone }) => ({ kind, isDone })),
    solution: row.solution && {
      development: row.solution.development,
      operation: row.solution.operation,
      model: row.solution.model,
      name: row.solution.name,
      maturity: row.solution.maturity,
    },
    milestones: row.milestones.map(({ step, state, milestoneAt }) => ({ step, state, milestoneAt })),
  }
}

/**
 * The same in the shape of a plan, with nothing where something was left out, for what reads plans: sentences, tables, pictures. It is no
 * plan that could be cited: it has another hash.
 */
export function withoutNames(plan: Plan): Plan {
  const open = publicPlan(plan, { hash: '', resolution: null, licence: null })
  return {
    format: 2,
    workshop: open.workshop,
    municipality: open.municipality,
    number: open.fullPlan.number,
    frozenAt: open.fullPlan.frozenAt,
    frozenBy: open.fullPlan.frozenBy,
    previous: open.fullPlan.previous,
    note: '',
    list: open.list,
    lanes: open.lanes,
    columns: open.columns,
    counts: open.counts,
    participants: plan.participants.map(({ lane, role, count }) => ({ lane, role, function: '', count })),
    capacities: [],
    decisions: open.decisions.map((decision) =>
      decision.kind === 'decision' ? { ...decision, decidedBy: '' } : { ...decision, owner: '' },
    ),
    votes: open.votes,
    rows: open.rows.map((row) => ({
      ...row,
      parking: row.parking && { ...row.parking, owner: '' },
      prerequisites: row.prerequisites.map((prerequisite) => ({ ...prerequisite, note: '' })),
      solution: row.solution && { ...row.solution, provider: '' },
      milestones: row.milestones.map((milestone) => ({ ...milestone, note: '' })),
    })),
  }
}

/** A text as somebody typed it; `about`: the services, or the vote, that it stands with. */
export interface TypedText {
  text: string
  about: string[]
}

/** What people typed and everybody would read: to be looked through for names before it is published. Each text once, in the plan's order. */
export function typedTexts(plan: Plan): TypedText[] {
  const typed = new Map<string, Set<string>>()
  const add = (about: string, texts: readonly (string | undefined)[]) => {
    for (const text of texts) if (text) typed.set(text, (typed.get(text) ?? new Set()).add(about))
  }
  for (const { name, assignment, schedule, parking, solution } of plan.rows) {
    add(name, [assignment?.reason, schedule?.reason, parking?.reason, solution?.name])
  }
  for (const { name, reason } of plan.decisions) add(name, [reason])
  for (const { definition } of plan.votes) add(definition.title, [definition.title, ...labelsOf(definition.question)])
  return [...typed].map(([text, about]) => ({ text, about: [...about] }))
}

function labelsOf(question: PlanVote['definition']['question']): string[] {
  if (question.kind === 'decision') return [question.question]
  const options = question.options.flatMap(({ card, label }) => (card === null ? [label] : []))
  return question.kind === 'rating' ? [...options, ...question.criteria.map(({ label }) => label)] : options
}
