import { z } from 'zod'
import { assignmentStateSchema, stanceSchema } from '../domain/decisions.ts'
import { cardIdSchema, columnIdSchema, laneIdSchema, listHashSchema } from '../domain/ids.ts'
import { introductionSchema } from '../domain/participant.ts'
import { publicServiceSchema } from '../domain/public-service.ts'
import { roadmapColumnSchema } from '../domain/roadmap-column.ts'
import { maxServices, serviceListSchema } from '../domain/service-list.ts'
import { boardSchema, laneSchema, workshopSchema } from '../domain/workshop.ts'

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
  })
  .refine((row) => row.assignment !== null || row.schedule !== null, { error: 'nothing-decided' })
export type PlanRow = z.infer<typeof planRowSchema>

/** How many services of the list; `undecided` have neither Amt nor column. */
export const planCountsSchema = z.strictObject({
  services: z.int().nonnegative(),
  assigned: z.int().nonnegative(),
  scheduled: z.int().nonnegative(),
  undecided: z.int().nonnegative(),
})
export type PlanCounts = z.infer<typeof planCountsSchema>

/**
 * The frozen outcome of a board: an immutable document that can be cited by its number and its hash, the SHA-256 of its
 * canonical JSON (`planHash` on the server). Rows stand in the order of lane, column and rank.
 */
export const planSchema = z.strictObject({
  format: z.literal(1),
  workshop: z.strictObject({ title: workshopSchema.shape.title, date: workshopSchema.shape.date }),
  municipality: boardSchema.shape.municipality,
  number: z.int().positive(),
  /** Epoch ms. */
  frozenAt: z.int().nonnegative(),
  frozenBy: introductionSchema.omit({ laneId: true }),
  note: z.string().max(2000),
  list: z.strictObject({ hash: listHashSchema, title: serviceListSchema.shape.title }),
  lanes: z.array(laneSchema),
  columns: z.array(roadmapColumnSchema),
  counts: planCountsSchema,
  rows: z.array(planRowSchema).max(maxServices),
})
export type Plan = z.infer<typeof planSchema>
