import { z } from 'zod'
import { deliveryTemplateSchema } from '../domain/delivery.ts'
import { boardIdSchema, laneIdSchema, participantIdSchema, workshopIdSchema } from '../domain/ids.ts'
import { loginSchema, roleSchema } from '../domain/participant.ts'
import { maxBoards, maxLanes, maxParticipants } from '../domain/workshop.ts'
import { runSchema } from '../run/run.ts'
import { reactionSchema } from '../run/run-event.ts'
import { ballotSchema } from '../run/vote.ts'
import { suggestionRulesSchema } from '../suggest/suggestion-rule.ts'

/* The bodies of everything that happens while a workshop is on; the paths stand in `api.ts`. */

/** `serverNow`: the server's clock, epoch ms, so that all screens count the same time. */
export const runAnswerSchema = z.object({ run: runSchema, serverNow: z.int() })
export type RunAnswer = z.infer<typeof runAnswerSchema>

export const newReactionSchema = z.strictObject({ boardId: boardIdSchema, reaction: reactionSchema })
export type NewReaction = z.infer<typeof newReactionSchema>

/** `ballot` null: this voice has not voted. `by`: whose ballot it is, where an Amt has one voice for several people. */
export const ownBallotSchema = z.object({
  ballot: ballotSchema.nullable(),
  by: z.string().nullable(),
  at: z.int().nullable(),
})
export type OwnBallot = z.infer<typeof ownBallotSchema>

export const newRemarkSchema = z.strictObject({ text: z.string().trim().min(1).max(5000) })

/** What the moderation sees of all boards at once. */
export const cockpitSchema = z.object({
  boards: z.array(
    z.object({
      boardId: boardIdSchema,
      /** Cards that nobody has yet. */
      open: z.int(),
      lanes: z.array(
        z.object({
          laneId: laneIdSchema,
          present: z.array(z.object({ id: participantIdSchema, name: z.string(), function: z.string() })),
          cards: z.int(),
          /** Confirmed or settled. */
          decided: z.int(),
          scheduled: z.int(),
          offered: z.int(),
          disputed: z.int(),
          /** Edits that its people have not saved yet. */
          waiting: z.int(),
          /** When somebody of the Amt last changed a card, since the server started; epoch ms. */
          lastActionAt: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** Who has edits that are not saved; `isHere` false: the line broke before they arrived. */
  waiting: z.array(
    z.object({ participantId: participantIdSchema, name: z.string(), count: z.int(), isHere: z.boolean() }),
  ),
})
export type Cockpit = z.infer<typeof cockpitSchema>

/** Who took part, without names: people of a board (null: all), an Amt, a role and a function. For everybody who may read the minutes. */
export const attendanceSchema = z.array(
  z.object({
    boardId: boardIdSchema.nullable(),
    laneId: laneIdSchema.nullable(),
    role: roleSchema,
    function: z.string(),
    count: z.int().positive(),
  }),
)
export type Attendance = z.infer<typeof attendanceSchema>

/** Somebody who is expected, as the moderation's list has it. */
export const expectedPersonSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  function: z.string().trim().max(120),
  laneId: laneIdSchema.nullable(),
  boardId: boardIdSchema.nullable(),
})
export type ExpectedPerson = z.infer<typeof expectedPersonSchema>

const maxInvitees = maxBoards * (maxLanes + 5) // every Amt, and the groups besides them

const meetingUrlSchema = z.url({ protocol: /^https?$/ }).max(2000)

/** Who is asked to come: the people of an Amt, and those who help, have a say, lead, run the technology or report. */
export const inviteGroups = ['lane', 'organisation', 'staff-council', 'leadership', 'it-provider', 'press'] as const
export type InviteGroup = (typeof inviteGroups)[number]

/** A line of the moderation's checklist. `laneId`: which Amt, for the group `lane`; null for all others. */
export const inviteeSchema = z.strictObject({
  boardId: boardIdSchema,
  group: z.enum(inviteGroups),
  laneId: laneIdSchema.nullable(),
  isInvited: z.boolean(),
  note: z.string().trim().max(300),
})
export type Invitee = z.infer<typeof inviteeSchema>

/** What the invitation says besides the day; what is null is as the agenda has it. */
export const appointmentSchema = z.strictObject({
  /** `09:00`, by the clock in Germany. */
  startTime: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  minutes: z.int().min(15).max(720).nullable(),
  /** Whom to ask: name, telephone, e-mail. */
  contact: z.string().trim().max(300),
})
export type Appointment = z.infer<typeof appointmentSchema>

/** What the moderation prepares. */
export const workshopSetupSchema = z.strictObject({
  /** `ask`: who comes waits until the moderation lets her in. */
  admission: z.enum(['open', 'ask']),
  expected: z.array(expectedPersonSchema).max(maxParticipants),
  /** The link of the video call, for everybody. */
  meetingUrl: meetingUrlSchema.nullable(),
  /** Rooms of the Ämter; `boardId` null: of this Amt on all boards. */
  rooms: z
    .array(z.strictObject({ boardId: boardIdSchema.nullable(), laneId: laneIdSchema, url: meetingUrlSchema }))
    .max(5000),
  /** The workshop's own rules for suggestions; they come before the usual ones. */
  suggestionRules: suggestionRulesSchema.optional(),
  appointment: appointmentSchema.optional(),
  invitees: z.array(inviteeSchema).max(maxInvitees).optional(),
  /** What the Ämter put into their pages for the search engine; without it the usual one. */
  deliveryTemplate: deliveryTemplateSchema.optional(),
})
export type WorkshopSetup = z.infer<typeof workshopSetupSchema>

export const admissionSchema = z.strictObject({
  /** `all`: everybody who waits now. */
  people: z.union([z.literal('all'), z.array(participantIdSchema).min(1).max(maxParticipants)]),
})
export type Admission = z.infer<typeof admissionSchema>

export const rehearsalSchema = z.object({ workshopId: workshopIdSchema, boardId: boardIdSchema, login: loginSchema })
