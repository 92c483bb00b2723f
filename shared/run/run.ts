import { z } from 'zod'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../domain/ids.ts'
import { phaseSchema } from '../domain/phase.ts'
import { viewSchema } from '../domain/view.ts'
import { agendaSchema } from './agenda.ts'
import { voteStateSchema } from './vote.ts'

/** One entry for each lane of each board at most; 60 boards with 80 lanes are 4,800. */
export const maxLaneEntries = 5000
export const maxRunPeople = 2000
/** What ended longer ago stands in the log only. */
export const maxPastSteps = 500

/** Somebody as the run names her: whoever reads it later still knows who it was. */
export const runPersonSchema = z.strictObject({
  id: participantIdSchema,
  name: z.string().max(80),
  function: z.string().max(120),
  laneId: laneIdSchema.nullable(),
  boardId: boardIdSchema.nullable(),
})
export type RunPerson = z.infer<typeof runPersonSchema>

/** What is on now. `itemId` null: a phase that was set without an item of the agenda. */
export const runStepSchema = z.strictObject({
  itemId: z.string().nullable(),
  title: z.string().max(120),
  phase: phaseSchema,
  startedAt: z.int(),
})
export type RunStep = z.infer<typeof runStepSchema>
export const pastStepSchema = runStepSchema.extend({ endedAt: z.int() })
export type PastStep = z.infer<typeof pastStepSchema>

/** The countdown. All times are epoch ms of the server; `extra` is added for single Ämter of single boards. */
export const timerSchema = z.strictObject({
  startedAt: z.int(),
  endsAt: z.int(),
  extra: z
    .array(z.strictObject({ boardId: boardIdSchema, laneId: laneIdSchema, ms: z.int().positive() }))
    .max(maxLaneEntries),
})
export type Timer = z.infer<typeof timerSchema>

const filterValuesSchema = z.array(z.string().max(100)).max(100).default([])

/** What everybody sees while "Moderation zeigt" is on. Boards of other Kommunen follow in all but the board. */
export const shownViewSchema = z.strictObject({
  by: runPersonSchema,
  boardId: boardIdSchema,
  view: viewSchema,
  filter: z.strictObject({
    text: z.string().max(200),
    topics: z.array(z.string().max(100)).max(40),
    lanes: filterValuesSchema,
    executors: filterValuesSchema,
    states: filterValuesSchema,
    suggested: filterValuesSchema,
    /** Only the cards of the own Amt, whichever that is for who follows. */
    own: z.boolean(),
  }),
  /** The card at the top of what the moderation sees, in the list that she scrolled last: the scroll position, whatever the size of the screen. */
  topCard: cardIdSchema.nullable(),
  /** The lane at the left edge, or of the top row; null: what nobody has yet, which stands at the very left. */
  topLane: laneIdSchema.nullable(),
})
export type ShownView = z.infer<typeof shownViewSchema>

export const laneAccessSchema = z.strictObject({
  boardId: boardIdSchema,
  laneId: laneIdSchema,
  /** `open`: may work although the phase is closed; `closed`: may not although it is open. */
  access: z.enum(['open', 'closed']),
})
export type LaneAccess = z.infer<typeof laneAccessSchema>

/** How the practice card went: with which input, or what stood in the way. Seen by the moderation only, gone with the next step. */
export const practiceInputSchema = z.enum(['mouse', 'touch', 'keyboard', 'menu'])
export const practiceResultSchema = z.strictObject({
  person: runPersonSchema,
  moved: z.boolean(),
  undone: z.boolean(),
  input: practiceInputSchema.nullable(),
  /** In the words of the screen. */
  error: z.string().max(300).nullable(),
})
export type PracticeResult = z.infer<typeof practiceResultSchema>

/**
 * How a workshop runs: one state, changed by `nextRun` only. Lives at the server; each change has the next revision.
 * Everybody gets it but for `practice`, which the moderation sees alone.
 */
export const runSchema = z.strictObject({
  revision: z.int().nonnegative(),
  phase: phaseSchema,
  agenda: agendaSchema,
  /** When the workshop is planned to start; null: when the first step starts. */
  plannedStart: z.int().nullable(),
  current: runStepSchema.nullable(),
  past: z.array(pastStepSchema).max(maxPastSteps),
  timer: timerSchema.nullable(),
  shown: shownViewSchema.nullable(),
  /** The card that is in front of everybody (Bühne). */
  stage: z.strictObject({ boardId: boardIdSchema, card: cardIdSchema, since: z.int() }).nullable(),
  /** First come, first served. */
  hands: z.array(z.strictObject({ person: runPersonSchema, at: z.int() })).max(maxRunPeople),
  /** "Sind alle fertig?" */
  ready: z
    .strictObject({
      askedAt: z.int(),
      question: z.string().max(200),
      people: z.array(participantIdSchema).max(maxRunPeople),
    })
    .nullable(),
  /** The Amt that the moderation calls. */
  call: z.strictObject({ boardId: boardIdSchema, laneId: laneIdSchema, at: z.int() }).nullable(),
  laneAccess: z.array(laneAccessSchema).max(maxLaneEntries),
  vote: voteStateSchema.nullable(),
  /** In the phase `followup`, Ämter may correct their cards until the end of this day in Germany; null: they may not. */
  correctionsUntil: z.iso.date().nullable(),
  practice: z.array(practiceResultSchema).max(maxRunPeople),
})
export type Run = z.infer<typeof runSchema>
