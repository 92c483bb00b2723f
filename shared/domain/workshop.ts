import { z } from 'zod'
import { boardIdSchema, laneIdSchema, listHashSchema, workshopIdSchema } from './ids.ts'
import { phaseSchema } from './phase.ts'
import { roadmapColumnSchema } from './roadmap-column.ts'

export const maxLanes = 80
export const maxBoards = 60 // the largest Kreis has 31 municipalities; a Land-wide trial twice that
export const maxParticipants = 2000 // 31 municipalities with 20 people each are 620; some join with two devices as two people

/** A Kommune. AGS: 8 digits with a leading zero, so it is text. Source: Destatis, Gemeindeverzeichnis. */
export const municipalitySchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  ags: z
    .string()
    .regex(/^\d{8}$/)
    .nullable(),
})
export type Municipality = z.infer<typeof municipalitySchema>

/** A lane (Bahn) is an Amt: the cards that lie on it are its responsibility. */
export const laneSchema = z.strictObject({
  id: laneIdSchema,
  /** The Amt's number in the KGSt order, `32`; text, because `32.1` and `FB 3` occur. */
  number: z.string().trim().min(1).max(12).nullable(),
  name: z.string().trim().min(1).max(120),
})
export type Lane = z.infer<typeof laneSchema>

export const boardSchema = z.strictObject({ id: boardIdSchema, municipality: municipalitySchema })
export type Board = z.infer<typeof boardSchema>

/** The event: one list, one set of lanes and columns, and a board for each municipality. */
export const workshopSchema = z.strictObject({
  id: workshopIdSchema,
  title: z.string().trim().min(1).max(200),
  /** The day of the workshop, `2026-11-24`. */
  date: z.iso.date(),
  isExample: z.boolean(),
  /** The workshop that this is a Probelauf of: a copy to try things out, with simulated people. */
  rehearsalOf: workshopIdSchema.nullable().default(null),
  listHash: listHashSchema,
  boards: z.array(boardSchema).min(1).max(maxBoards),
  lanes: z.array(laneSchema).min(1).max(maxLanes),
  columns: z.array(roadmapColumnSchema).min(1).max(40),
  phase: phaseSchema,
  createdAt: z.int().nonnegative(),
})
export type Workshop = z.infer<typeof workshopSchema>
