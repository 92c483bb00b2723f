import { z } from 'zod'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { phaseSchema } from '../domain/phase.ts'
import { agendaSchema } from './agenda.ts'
import { laneAccessSchema, practiceInputSchema, shownViewSchema } from './run.ts'
import { voteDefinitionSchema, voteIdSchema } from './vote.ts'

const minutesSchema = z.int().min(1).max(600)
const reasonSchema = z.string().trim().min(1).max(1000)
const lanesSchema = z
  .array(z.strictObject({ boardId: boardIdSchema, laneId: laneIdSchema }))
  .min(1)
  .max(5000)

/** With a reason, a step ends although somebody has changes that are not saved; the reason goes into the log. */
const overrideSchema = z.string().trim().min(1).max(1000).optional()

/** What the moderation does with the run. Each is one click. */
export const moderationEventSchema = z.discriminatedUnion('type', [
  /** Starts an item of the agenda, also again; what is on now ends. */
  z.strictObject({ type: z.literal('start-item'), itemId: z.string().max(64), override: overrideSchema }),
  /** Sets a phase without an item of the agenda. */
  z.strictObject({ type: z.literal('start-phase'), phase: phaseSchema, override: overrideSchema }),
  /** Nothing is on any more: the phase is `free` again. */
  z.strictObject({ type: z.literal('end-step'), override: overrideSchema }),
  z.strictObject({ type: z.literal('skip-item'), itemId: z.string().max(64), isSkipped: z.boolean() }),
  /** Replaces the agenda: template, order, titles, minutes. What is on now goes on. */
  z.strictObject({ type: z.literal('set-agenda'), agenda: agendaSchema, plannedStart: z.int().nullable() }),

  z.strictObject({ type: z.literal('start-timer'), minutes: minutesSchema }),
  /** More time for all, or for some Ämter only. Needs a timer. */
  z.strictObject({ type: z.literal('add-time'), minutes: minutesSchema, lanes: lanesSchema.nullable() }),
  z.strictObject({ type: z.literal('stop-timer') }),

  z.strictObject({ type: z.literal('show-view'), shown: shownViewSchema.omit({ by: true }) }),
  z.strictObject({ type: z.literal('stop-showing') }),

  z.strictObject({ type: z.literal('stage-card'), boardId: boardIdSchema, card: cardIdSchema }),
  z.strictObject({ type: z.literal('clear-stage') }),
  /** Each of these two is a line of the log; the card leaves the stage. The board itself is changed by the one who decides. */
  z.strictObject({
    type: z.literal('decide'),
    boardId: boardIdSchema,
    card: cardIdSchema,
    laneId: laneIdSchema,
    reason: reasonSchema,
    /** Who decided, in words: "Verwaltungsvorstand", "im Plenum". */
    decidedBy: z.string().trim().min(1).max(200),
  }),
  z.strictObject({
    type: z.literal('park'),
    boardId: boardIdSchema,
    card: cardIdSchema,
    owner: z.string().trim().min(1).max(200),
    dueDate: z.iso.date(),
    reason: reasonSchema,
  }),

  z.strictObject({ type: z.literal('lower-hand'), participantId: participantIdSchema }),
  z.strictObject({ type: z.literal('lower-all-hands') }),
  z.strictObject({ type: z.literal('ask-ready'), question: z.string().trim().max(200) }),
  z.strictObject({ type: z.literal('end-ready') }),
  z.strictObject({ type: z.literal('call-lane'), boardId: boardIdSchema, laneId: laneIdSchema }),
  z.strictObject({ type: z.literal('end-call') }),
  /** `follow`: as the phase says. */
  z.strictObject({
    type: z.literal('set-lane-access'),
    boardId: boardIdSchema,
    laneId: laneIdSchema,
    access: z.enum([...laneAccessSchema.shape.access.options, 'follow']),
  }),

  /** Opens the time for corrections, moves its last day, or closes it (null). */
  z.strictObject({ type: z.literal('set-corrections'), until: z.iso.date().nullable() }),

  z.strictObject({ type: z.literal('open-vote'), definition: voteDefinitionSchema }),
  z.strictObject({ type: z.literal('close-vote'), voteId: voteIdSchema }),
  /** Ends it without a result; its ballots are deleted. */
  z.strictObject({ type: z.literal('cancel-vote'), voteId: voteIdSchema }),
  /** Takes a result off the screens; it stays in the log. */
  z.strictObject({ type: z.literal('dismiss-vote'), voteId: voteIdSchema }),
])
export type ModerationEvent = z.infer<typeof moderationEventSchema>

/** What everybody may do about herself, observers excepted. */
export const personalEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raise-hand') }),
  z.strictObject({ type: z.literal('lower-own-hand') }),
  z.strictObject({ type: z.literal('say-ready'), isReady: z.boolean() }),
  z.strictObject({
    type: z.literal('report-practice'),
    moved: z.boolean(),
    undone: z.boolean(),
    input: practiceInputSchema.nullable(),
    error: z.string().max(300).nullable(),
  }),
])
export type PersonalEvent = z.infer<typeof personalEventSchema>

export const runEventSchema = z.union([moderationEventSchema, personalEventSchema])
export type RunEvent = z.infer<typeof runEventSchema>
export type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>
export const moderationEventTypes: readonly RunEvent['type'][] = moderationEventSchema.options.map(
  (option) => option.shape.type.value,
)

/** A sign of the moment, sent to everybody on the board and kept nowhere. */
export const reactionSchema = z.enum(['applause', 'agree', 'question', 'faster', 'slower'])
export type Reaction = z.infer<typeof reactionSchema>
