import { z } from 'zod'
import { phaseSchema } from '../domain/phase.ts'

export const maxAgendaItems = 60 // a day of ten-minute items

/** One item of the agenda (Tagesordnung). Its phase says what the Ämter may change meanwhile. */
export const agendaItemSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  title: z.string().trim().min(1).max(120),
  phase: phaseSchema,
  /** Planned length. */
  minutes: z.int().min(0).max(600),
  /** Who has the floor, in words. */
  speaker: z.string().trim().max(120),
  /** Left out on purpose: takes no time, but keeps its place in the plan, so that leaving it out makes up for a delay. */
  isSkipped: z.boolean(),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>
export type AgendaItemId = AgendaItem['id']

export const agendaSchema = z
  .array(agendaItemSchema)
  .max(maxAgendaItems)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, { error: 'duplicate-ids' })
export type Agenda = z.infer<typeof agendaSchema>
