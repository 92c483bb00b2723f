import { z } from 'zod'
import { type CardId, type ColumnId, cardIdSchema, type LaneId, laneIdSchema, participantIdSchema } from './ids.ts'
import { maturitySchema } from './maturity.ts'
import { leikaKeySchema } from './public-service.ts'

/* What people know and decide about a card besides who and when. Nothing is ever removed: an empty value is a value, too. */

const words = (max: number) => z.string().trim().max(max) // characters
const id = '[a-z0-9][a-z0-9-]{0,63}'

/** Work that a card takes; null: nobody has said. Halves are enough for a plan. */
export const effortSchema = z.strictObject({ personDays: z.number().min(0).max(10_000).multipleOf(0.5).nullable() })
export type Effort = z.infer<typeof effortSchema>

/** From when a service can go online at all, because of its system or its law. Null: unknown. */
export const availabilitySchema = z.strictObject({ from: z.iso.date().nullable(), note: words(500) })
export type Availability = z.infer<typeof availabilitySchema>

/** Cards that must be online before this one ("erst nach …"). */
export const dependencySchema = z.strictObject({ after: z.array(cardIdSchema).max(20) })
export type Dependency = z.infer<typeof dependencySchema>

/** What must be there before a service can go online. */
export const prerequisiteKindSchema = z.enum([
  'system', // Fachverfahren
  'interface',
  'procurement',
  'staff-council',
  'training',
  'communication',
])
export type PrerequisiteKind = z.infer<typeof prerequisiteKindSchema>
export const prerequisiteSchema = z.strictObject({ needed: z.boolean(), done: z.boolean(), note: words(500) })
export type Prerequisite = z.infer<typeof prerequisiteSchema>

/** The four phases of a service's project, each closed by a milestone. Source: KDN, Umsetzung je Leistung. */
export const projectStepSchema = z.enum(['variant', 'tasks', 'implementation', 'improvement'])
export type ProjectStep = z.infer<typeof projectStepSchema>
export const projectStateSchema = z.strictObject({
  state: z.enum(['open', 'active', 'done']),
  /** The day of the milestone, planned or reached. */
  milestoneAt: z.iso.date().nullable(),
  note: words(500),
})
export type ProjectState = z.infer<typeof projectStateSchema>

const partySchema = z.enum(['federal', 'state', 'municipal'])

export const profileIdSchema = z
  .string()
  .regex(new RegExp(`^${id}$`))
  .brand<'ProfileId'>()
export type ProfileId = z.infer<typeof profileIdSchema>

/** How a service goes online: who develops, who operates, and with what. */
export const solutionSchema = z.strictObject({
  development: partySchema.nullable(),
  operation: partySchema.nullable(),
  /** Nachnutzung: Einer für Alle, dezentraler Betrieb, Eigenentwicklung. */
  model: z.enum(['efa', 'decentral', 'own']).nullable(),
  name: words(200),
  provider: words(200),
  maturity: maturitySchema.nullable(),
  /** The Steckbrief that this follows. */
  profile: profileIdSchema.nullable(),
})
export type Solution = z.infer<typeof solutionSchema>

/** Steckbrief: a solution that several cards may refer to. */
export const solutionProfileSchema = z.strictObject({
  name: words(200),
  organisation: words(200),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
  leikaKeys: z.array(leikaKeySchema).max(100),
  manufacturer: words(200),
  maturity: maturitySchema.nullable(),
  isRemoved: z.boolean(),
})
export type SolutionProfile = z.infer<typeof solutionProfileSchema>

/** The tandem: who answers for the subject, who for the technology. */
export const teamSchema = z.strictObject({ owner: words(200), implementer: words(200) })
export type Team = z.infer<typeof teamSchema>

/** Person-days that an Amt has in a quarter; null: nobody has said. */
export const capacitySchema = z.strictObject({ personDays: z.number().min(0).max(100_000).multipleOf(0.5).nullable() })
export type Capacity = z.infer<typeof capacitySchema>

/** A card that is put aside: because the list has it no more, or because the Klärung took it off the table. */
export const parkingSchema = z.strictObject({
  isParked: z.boolean(),
  reason: words(1000),
  owner: words(200),
  dueDate: z.iso.date().nullable(),
})
export type Parking = z.infer<typeof parkingSchema>

export const commentIdSchema = z
  .string()
  .regex(new RegExp(`^${id}$`))
  .brand<'CommentId'>()
export type CommentId = z.infer<typeof commentIdSchema>

/** Append only: a comment is written once. */
export const commentSchema = z.strictObject({
  card: cardIdSchema,
  text: z.string().trim().min(1).max(2000),
  by: participantIdSchema,
  /** When it was written, by the writer's clock; epoch ms. */
  at: z.int().min(0).max(8.64e15),
})
export type Comment = z.infer<typeof commentSchema>
export const commentStateSchema = z.strictObject({ isResolved: z.boolean(), by: participantIdSchema })
export type CommentState = z.infer<typeof commentStateSchema>

/** Keys of values that belong to two things: `99012345678901.training`, `amt-32.2027-q1`. Ids have no dot. */
const pairSchema = (second: string) => z.string().regex(new RegExp(`^${id}\\.(?:${second})$`))
export const prerequisiteKeySchema = pairSchema(prerequisiteKindSchema.options.join('|')).brand<'PrerequisiteKey'>()
export const projectKeySchema = pairSchema(projectStepSchema.options.join('|')).brand<'ProjectKey'>()
export const capacityKeySchema = pairSchema(id).brand<'CapacityKey'>()
export type PrerequisiteKey = z.infer<typeof prerequisiteKeySchema>
export type ProjectKey = z.infer<typeof projectKeySchema>
export type CapacityKey = z.infer<typeof capacityKeySchema>

export const prerequisiteKey = (card: CardId, kind: PrerequisiteKind) => prerequisiteKeySchema.parse(`${card}.${kind}`)
export const projectKey = (card: CardId, step: ProjectStep) => projectKeySchema.parse(`${card}.${step}`)
export const capacityKey = (lane: LaneId, column: ColumnId) => capacityKeySchema.parse(`${lane}.${column}`)

export const cardOfKey = (key: PrerequisiteKey | ProjectKey): CardId =>
  cardIdSchema.parse(key.slice(0, key.indexOf('.')))
export const laneOfKey = (key: CapacityKey): LaneId => laneIdSchema.parse(key.slice(0, key.indexOf('.')))
