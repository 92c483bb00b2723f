import { z } from 'zod'
import { cardIdSchema, laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { roleSchema } from '../domain/participant.ts'
import { viewSchema } from '../domain/view.ts'

/** What a client says about itself; at most `maxPresenceBytes` as JSON. */
export const ownPresenceSchema = z.strictObject({
  view: viewSchema.nullable(),
  dragging: cardIdSchema.nullable(),
  focused: cardIdSchema.nullable(),
  /** Own edits that are not yet confirmed as durable. */
  waiting: z.int().min(0).max(1_000_000).default(0),
})
export type OwnPresence = z.infer<typeof ownPresenceSchema>

/** What everyone hears: the person is stamped by the server and cannot be forged. Never stored. */
export const presenceSchema = ownPresenceSchema.extend({
  person: z.strictObject({
    id: participantIdSchema,
    name: z.string(),
    function: z.string(),
    laneId: laneIdSchema.nullable(),
    role: roleSchema,
  }),
})
export type Presence = z.infer<typeof presenceSchema>

export const maxPresenceBytes = 1024 // ids and flags need 200; anything larger is not presence
