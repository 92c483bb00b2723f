import { z } from 'zod'
import { participantSchema } from '../domain/participant.ts'
import { runPersonSchema, runSchema } from '../run/run.ts'
import { reactionSchema } from '../run/run-event.ts'

/**
 * Frames on `/sync/<boardId>`: a varint type, then the payload of that type.
 * 0 sync (y-protocols), 1 awareness, 3 query awareness as in y-websocket; from 120 on ours, which a stock client ignores.
 *
 * SY1 Once all frames have arrived, all boards are equal.
 * SY2 What a client hears of others is in the log.
 * SY3 A receipt confirms only what is in the log.
 * SY4 An edit made while the line was cut arrives after it is back.
 * SY5 A board that cannot be loaded or stored is never shown empty, nor ahead of the disk.
 * SY6 Who may only read changes nothing.
 * SY7 The server asks a client for its edits when the client's state vector is ahead.
 * SY8 A client writes under the client id that it was given; nobody else gets that id on this board.
 * SY9 A write that a rule forbids changes nothing; its client hears the reason and is sent to rebase.
 * SY10 Step 2 is the last frame of an answer: whoever has heard it has everything that came before.
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  receipt: 120,
  refusal: 121,
  control: 122,
} as const

/** Largest frame a client may send. 300 offline moves take 30 KiB; a list never comes this way. */
export const maxFrameBytes = 256 * 1024

export const protocolVersion = 1

/** A Yjs client id as the server issues it. */
export const clientIdSchema = z.int().min(1).max(0xffffffff)

/** What the server tells beside Yjs; JSON text in a frame of type 122. */
export const controlMessageSchema = z.discriminatedUnion('type', [
  /** `clientId`: the Yjs client id to write under on this connection, and to ask for again when it breaks (`?client=`). */
  z.strictObject({
    type: z.literal('welcome'),
    protocolVersion: z.int(),
    clientId: clientIdSchema,
    you: participantSchema,
  }),
  /** People, title, lanes, columns or boards differ: fetch the workshop again. The phase comes with the run. */
  z.strictObject({ type: z.literal('workshop-changed') }),
  z.strictObject({ type: z.literal('plan-frozen'), number: z.int().positive() }),
  /** A body adopted that plan, or it is a draft again. */
  z.strictObject({ type: z.literal('plan-resolved'), number: z.int().positive() }),
  /** What the board shows to everybody is another plan, another address, or nothing. */
  z.strictObject({ type: z.literal('publication-changed') }),
  /**
   * The run of the workshop has a new revision; `changes` holds every part that changed since the revision `from`. Changes that follow each
   * other fast come as one message, so a client may have any revision in between: it takes the changes when it has at least `from`, else it
   * fetches all. `at`: the server's clock, epoch ms. `practice` goes to those who lead only.
   */
  z.strictObject({
    type: z.literal('run-changed'),
    from: z.int().nonnegative(),
    revision: z.int().positive(),
    at: z.int(),
    changes: runSchema.omit({ revision: true }).partial(),
  }),
  z.strictObject({ type: z.literal('reaction'), person: runPersonSchema, reaction: reactionSchema }),
  /** A line was added to the log, or changed. */
  z.strictObject({ type: z.literal('log-changed') }),
  /** The disk takes nothing at the moment; edits stay on this device until it does. */
  z.strictObject({ type: z.literal('storage'), ok: z.boolean() }),
])
export type ControlMessage = z.infer<typeof controlMessageSchema>
