import { z } from 'zod'
import { prerequisiteKindSchema, projectStateSchema, projectStepSchema, solutionSchema } from '../domain/card-facts.ts'
import { assignmentStateSchema, stanceSchema } from '../domain/decisions.ts'
import { cardIdSchema, columnIdSchema, laneIdSchema, listHashSchema } from '../domain/ids.ts'
import { introductionSchema, roleSchema } from '../domain/participant.ts'
import { publicServiceSchema } from '../domain/public-service.ts'
import { roadmapColumnSchema } from '../domain/roadmap-column.ts'
import { maxServices, serviceListSchema } from '../domain/service-list.ts'
import { boardSchema, laneSchema, workshopSchema } from '../domain/workshop.ts'
import { voteDefinitionSchema, voteResultSchema } from '../run/vote.ts'

/** Who is responsible, as frozen. `lane` and `target` name lanes of the plan itself. */
export const planAssignmentSchema = z.strictObject({
  lane: laneIdSchema,
  state: assignmentStateSchema,
  target: laneIdSchema.optional(), // offered: to whom
  reason: z.string().max(1000).optional(),
})
export type PlanAssignment = z.infer<typeof planAssignmentSchema>

/** When it goes online, as frozen. `column` names a column of the plan itself. */
export const planScheduleSchema = z.strictObject({
  column: columnIdSchema,
  stance: stanceSchema,
  reason: z.string().max(1000).optional(),
  reviewAt: z.iso.date().optional(),
})
export type PlanSchedule = z.infer<typeof planScheduleSchema>

/** Put aside, as frozen: by whom it is taken up again, and when. */
export const planParkingSchema = z.strictObject({
  reason: z.string().max(1000),
  owner: z.string().max(200),
  dueDate: z.iso.date().nullable(),
})
export type PlanParking = z.infer<typeof planParkingSchema>

/** What must be there before a service goes online. */
export const planPrerequisiteSchema = z.strictObject({
  kind: prerequisiteKindSchema,
  isDone: z.boolean(),
  note: z.string().max(500),
})

/** A phase of the service's project, where somebody said something about it. */
export const planMilestoneSchema = projectStateSchema.extend({ step: projectStepSchema })

/** A service that somebody decided about, with what the list said of it then: a plan is read without the list. */
export const planRowSchema = z
  .strictObject({
    id: cardIdSchema,
    leikaKey: publicServiceSchema.shape.leikaKey,
    name: publicServiceSchema.shape.name,
    topicArea: publicServiceSchema.shape.topicArea,
    /** Names of the OZG bundles. */
    bundles: z.array(z.string()),
    assignment: planAssignmentSchema.nullable(),
    schedule: planScheduleSchema.nullable(),
    parking: planParkingSchema.nullable(),
    /** Person-days; `isPreset`: nobody has said, the usual of its kind. */
    effort: z.strictObject({ personDays: z.number().nonnegative(), isPreset: z.boolean() }),
    /** From when it can go online; null: unknown. */
    availableFrom: z.iso.date().nullable(),
    /** Must be online before. */
    after: z.array(cardIdSchema),
    prerequisites: z.array(planPrerequisiteSchema),
    solution: solutionSchema.omit({ profile: true }).nullable(),
    milestones: z.array(planMilestoneSchema),
  })
  .refine((row) => row.assignment !== null || row.schedule !== null || row.parking !== null, {
    error: 'nothing-decided',
  })
export type PlanRow = z.infer<typeof planRowSchema>

/** How many services of the list; `undecided` have neither Amt nor column. */
export const planCountsSchema = z.strictObject({
  services: z.int().nonnegative(),
  assigned: z.int().nonnegative(),
  scheduled: z.int().nonnegative(),
  undecided: z.int().nonnegative(),
})
export type PlanCounts = z.infer<typeof planCountsSchema>

/** How many people of an Amt, or of none, took part, by function; never a name. */
export const planParticipantsSchema = z.strictObject({
  lane: laneIdSchema.nullable(),
  role: roleSchema,
  function: introductionSchema.shape.function,
  count: z.int().positive(),
})

/** A line of the log about a card of this board. `at`: epoch ms. */
export const planDecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('decision'),
    at: z.int(),
    card: cardIdSchema,
    name: z.string(),
    lane: laneIdSchema,
    reason: z.string(),
    decidedBy: z.string(),
  }),
  z.strictObject({
    kind: z.literal('parked'),
    at: z.int(),
    card: cardIdSchema,
    name: z.string(),
    owner: z.string(),
    dueDate: z.iso.date(),
    reason: z.string(),
  }),
])
export type PlanDecision = z.infer<typeof planDecisionSchema>

/** A vote that this board took part in. `at`: when it was closed, epoch ms. */
export const planVoteSchema = z.strictObject({
  at: z.int(),
  definition: voteDefinitionSchema.omit({ boardId: true }),
  result: voteResultSchema,
})
export type PlanVote = z.infer<typeof planVoteSchema>

const headShape = {
  workshop: z.strictObject({ title: workshopSchema.shape.title, date: workshopSchema.shape.date }),
  municipality: boardSchema.shape.municipality,
  number: z.int().positive(),
  /** Epoch ms. */
  frozenAt: z.int().nonnegative(),
  note: z.string().max(2000),
  list: z.strictObject({ hash: listHashSchema, title: serviceListSchema.shape.title }),
  lanes: z.array(laneSchema),
  columns: z.array(roadmapColumnSchema),
  counts: planCountsSchema,
}

/**
 * The frozen outcome of a board: an immutable document that can be cited by its number and its hash, the SHA-256 of its
 * canonical JSON (`planHash` on the server). Rows stand in the order of lane, column and rank. It names functions and no people, so that a plan
 * stays whole when names are deleted; what somebody typed as a reason or an owner stands as it was typed.
 */
export const planSchema = z.strictObject({
  format: z.literal(2),
  ...headShape,
  frozenBy: introductionSchema.pick({ function: true }),
  /** The version before this one; null: there was none. */
  previous: z.strictObject({ number: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  participants: z.array(planParticipantsSchema),
  /** Person-days that an Amt has in a column. */
  capacities: z.array(
    z.strictObject({ lane: laneIdSchema, column: columnIdSchema, personDays: z.number().nonnegative() }),
  ),
  decisions: z.array(planDecisionSchema),
  votes: z.array(planVoteSchema),
  rows: z.array(planRowSchema).max(maxServices),
})
export type Plan = z.infer<typeof planSchema>

/** Plans frozen before version 0.3: without what was planned about the cards, and with a name. */
const firstPlanSchema = z.strictObject({
  format: z.literal(1),
  ...headShape,
  frozenBy: introductionSchema.omit({ laneId: true }),
  rows: z
    .array(
      z.strictObject({
        id: cardIdSchema,
        leikaKey: publicServiceSchema.shape.leikaKey,
        name: publicServiceSchema.shape.name,
        topicArea: publicServiceSchema.shape.topicArea,
        bundles: z.array(z.string()),
        assignment: planAssignmentSchema.nullable(),
        schedule: planScheduleSchema.nullable(),
      }),
    )
    .max(maxServices),
})

/** Reads a plan of either format; what the first one did not know is empty. Its hash is that of the stored text, never of this. */
export const storedPlanSchema = z
  .discriminatedUnion('format', [firstPlanSchema, planSchema])
  .transform((plan): Plan => {
    if (plan.format === 2) return plan
    return {
      ...plan,
      format: 2,
      frozenBy: { function: plan.frozenBy.function },
      previous: null,
      participants: [],
      capacities: [],
      decisions: [],
      votes: [],
      rows: plan.rows.map((row) => ({ ...row, ...nothingPlanned })),
    }
  })

const nothingPlanned = {
  parking: null,
  effort: { personDays: 0, isPreset: true },
  availableFrom: null,
  after: [],
  prerequisites: [],
  solution: null,
  milestones: [],
}
