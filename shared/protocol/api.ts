import { z } from 'zod'
import { deliveryTemplateSchema } from '../domain/delivery.ts'
import { boardIdSchema, invitationIdSchema, listHashSchema, planIdSchema, workshopIdSchema } from '../domain/ids.ts'
import { introductionSchema, loginSchema, participantSchema, roleSchema } from '../domain/participant.ts'
import { resolutionSchema } from '../domain/resolution.ts'
import { maxQuarters, quarterNumberSchema, quarterYearSchema } from '../domain/roadmap-column.ts'
import { laneSchema, maxBoards, maxLanes, municipalitySchema, workshopSchema } from '../domain/workshop.ts'
import { suggestionRulesSchema } from '../suggest/suggestion-rule.ts'
import { appointmentSchema } from './live-api.ts'

/**
 * The HTTP interface, one schema per body. Paths:
 *
 *   GET  /api/start                          → StartInfo
 *   POST /api/lists           ServiceList    → { hash, count }        (201; 200 when it is already there)
 *   GET  /api/lists/:hash                    → ServiceList            (immutable, compressed)
 *   POST /api/workshops       NewWorkshop    → CreatedWorkshop        (201; the creating device is moderator)
 *   POST /api/example                        → Login                  (the caller's device becomes moderator of the example)
 *   POST /api/logins          InvitationSecret → Login                (201; sets the device cookie; by an invitation or a handover)
 *   GET  /api/workshops/:workshopId          → WorkshopView
 *   POST /api/workshops/:workshopId/join   Introduction → Login
 *   POST /api/workshops/:workshopId/list  NewList → WorkshopView      (moderation only; placements stay, what vanished is parked)
 *   GET  /api/workshops/:workshopId/run      → RunAnswer              (`practice` is empty but for the moderation)
 *   POST /api/workshops/:workshopId/run      RunEvent → RunAnswer     (see `shared/run`; who may: `next-run.ts`)
 *   POST /api/workshops/:workshopId/reactions  NewReaction            (204; told to everybody, kept nowhere)
 *   GET  /api/workshops/:workshopId/ballots/:voteId → OwnBallot       (the one that counts for the caller's voice)
 *   PUT  /api/workshops/:workshopId/ballots/:voteId  Ballot → OwnBallot
 *   GET  /api/workshops/:workshopId/log      → LogEntry[]             (in the order of time)
 *   POST /api/workshops/:workshopId/log      NewRemark → LogEntry     (201; moderation only, as the one below)
 *   PATCH /api/workshops/:workshopId/log/:entryId  NewRemark → LogEntry  (remarks only)
 *   GET  /api/workshops/:workshopId/attendance → Attendance           (how many took part, without names)
 *   GET  /api/workshops/:workshopId/cockpit  → Cockpit                (moderation only)
 *   GET  /api/workshops/:workshopId/setup    → WorkshopSetup          (moderation only, as the two below)
 *   PUT  /api/workshops/:workshopId/setup    WorkshopSetup → WorkshopSetup
 *   POST /api/workshops/:workshopId/admissions  Admission → JoinedPerson[]
 *   POST /api/workshops/:workshopId/rehearsal   → Rehearsal           (201; moderation only; a copy with simulated people)
 *   DELETE /api/workshops/:workshopId/rehearsal                       (204; ends this rehearsal and deletes the copy)
 *   POST /api/workshops/:workshopId/handover → Handover               (201; who has joined, for one more device)
 *   GET  /api/workshops/:workshopId/invitations → InvitationEntry[]   (moderation only, as the two below)
 *   POST /api/workshops/:workshopId/invitations/:invitationId/renew   InvitationChange → InvitationEntry
 *   POST /api/workshops/:workshopId/invitations/:invitationId/revoke  InvitationChange → InvitationEntry
 *   GET  /api/workshops/:workshopId/participants → JoinedPerson[]     (moderation only)
 *   PATCH  /api/workshops/:workshopId/participants/:participantId  PersonChange → JoinedPerson  (moderation; oneself, but for the Amt)
 *   DELETE /api/workshops/:workshopId/participants/:participantId     (204; moderation only, never oneself)
 *   GET  /api/boards/:boardId/plans          → PlanSummary[]          (latest first)
 *   POST /api/boards/:boardId/plans  NewPlan → PlanSummary            (201; moderation only)
 *   GET  /api/boards/:boardId/people         → DirectoryPerson[]      (see history-api.ts, as the one below)
 *   GET  /api/boards/:boardId/cards/:cardId/history → HistoryEntry[]  (latest first)
 *   GET  /api/boards/:boardId/suggestions    → KnownPlace[]           (from the last plan, and summed up from the other boards)
 *   GET  /api/plans/:planId                  → Plan
 *   GET  /api/plans/:planId/plan.json|csv|xlsx|md|ics|openproject.csv|xzufi.xml   (download; xzufi.xml?ars=&root=, see `xzufi-options.ts`)
 *   POST /api/plans/:planId/resolutions  NewResolution → PlanSummary  (201; 200 when there was nothing to revoke; moderation only; see domain/resolution.ts)
 *   GET  /api/plan-schema.json               → JSON Schema of a plan  (published, without a login)
 *   GET  /api/workshops/:workshopId/invitation.ics                    (the workshop as an appointment)
 *   GET  /api/boards/:boardId/publication    → Publication | null
 *   PUT  /api/boards/:boardId/publication  NewPublication → Publication  (moderation only)
 *   DELETE /api/boards/:boardId/publication                           (204; moderation only)
 *   GET  /oeffentlich/:address[.json|.csv]   → the published plan without names, for everybody
 *   GET  /api/workshops/:workshopId/archive                           (download; moderation only; see archive-api.ts)
 *   POST /api/archives        archive file   → CreatedWorkshop        (201; under the same ids; organiser key as for a new workshop)
 *   GET  /api/workshops/:workshopId/records  → StoredRecords          (what is stored, by kind; moderation only, as the two below)
 *   PUT  /api/workshops/:workshopId/retention  Retention → Retention
 *   DELETE /api/workshops/:workshopId        Deletion                 (204; everything of it)
 *
 * Every request of a tab names its login in the header `auftakt-login`; the HttpOnly cookie proves that the device owns it.
 * Without the header the device's latest login for that workshop or board speaks. Errors: `apiErrorSchema`.
 */
export const loginHeader = 'auftakt-login'

/** Largest request body. The 5,251 rows of the known list take 3 MB. */
export const maxBodyBytes = 20 * 1024 * 1024

/** Error code → HTTP status; `client/text` has the German sentence for each. */
export const apiErrorStatus = {
  'bad-request': 400,
  'login-missing': 401,
  'invitation-unknown': 401,
  'invitation-over': 401,
  'handover-over': 401,
  'organiser-key-wrong': 401,
  'not-allowed': 403,
  'origin-wrong': 403,
  'not-found': 404,
  'list-unknown': 409,
  'address-taken': 409,
  'changes-waiting': 409, // the phase `decision` does not end while somebody has unsaved changes
  'no-start-time': 409, // nobody said when the workshop begins
  'no-timer': 409,
  'vote-running': 409,
  'vote-over': 409,
  'nothing-asked': 409,
  'day-over': 409,
  'not-admitted': 403, // waits in the lobby
  'workshop-full': 409,
  'workshop-exists': 409, // an archive of it cannot be read in
  'archive-damaged': 422,
  'archive-too-new': 422, // made by a later version
  'archive-too-large': 422,
  'too-large': 413,
  'too-complex': 422,
  'too-many': 429,
  unexpected: 500,
  'storage-full': 507,
} as const
export type ApiErrorCode = keyof typeof apiErrorStatus

export const apiErrorSchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(apiErrorStatus) as [ApiErrorCode, ...ApiErrorCode[]]),
    /** For `bad-request`: which field, `boards.0.name`. */
    path: z.string().optional(),
  }),
})
export type ApiError = z.infer<typeof apiErrorSchema>

export const startInfoSchema = z.object({
  version: z.string(),
  organiserKeyRequired: z.boolean(),
  starterList: z.object({ hash: listHashSchema, title: z.string(), count: z.int() }),
})
export type StartInfo = z.infer<typeof startInfoSchema>

export const storedListSchema = z.object({ hash: listHashSchema, count: z.int() })

export const newWorkshopSchema = z.strictObject({
  title: workshopSchema.shape.title,
  date: workshopSchema.shape.date,
  municipalities: z.array(municipalitySchema).min(1).max(maxBoards),
  lanes: z
    .array(laneSchema.omit({ id: true }))
    .min(1)
    .max(maxLanes),
  firstQuarter: z.strictObject({ year: quarterYearSchema, quarter: quarterNumberSchema }),
  quarterCount: z.int().min(1).max(maxQuarters),
  listHash: listHashSchema,
  organiserKey: z.string().max(200).optional(),
})
export type NewWorkshop = z.infer<typeof newWorkshopSchema>

/** A link to hand out. `boardId` null: all boards (moderation). `path` holds the secret in its fragment. */
export const invitationSchema = z.object({
  id: invitationIdSchema,
  role: roleSchema,
  boardId: boardIdSchema.nullable(),
  path: z.string(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** An invitation as the moderation sees it. `path` null: revoked, there is no link. */
export const invitationEntrySchema = invitationSchema.extend({ path: z.string().nullable() })
export type InvitationEntry = z.infer<typeof invitationEntrySchema>

/** `endLogins`: who came by the invitation is removed, but for the one who asks. */
export const invitationChangeSchema = z.strictObject({ endLogins: z.boolean() })

export const createdWorkshopSchema = z.object({
  workshopId: workshopIdSchema,
  login: loginSchema,
  invitations: z.array(invitationSchema),
})

export const invitationSecretSchema = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/) })

export const planSummarySchema = z.object({
  id: planIdSchema,
  boardId: boardIdSchema,
  number: z.int().positive(),
  /** SHA-256 of the plan's canonical JSON. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  frozenAt: z.int(),
  frozenBy: z.string(),
  note: z.string(),
  /** How many cards have a responsible lane, and how many a column. */
  assignedCount: z.int(),
  scheduledCount: z.int(),
  /** Null: a draft. It stands beside the plan and is no part of its hash. */
  resolution: resolutionSchema.nullable(),
})
export type PlanSummary = z.infer<typeof planSummarySchema>

export const workshopViewSchema = z.object({
  workshop: workshopSchema,
  /** The boards this login may open; a representative sees her own only. */
  boardIds: z.array(boardIdSchema),
  login: loginSchema,
  /** False: waits in the lobby; the board stays closed. */
  isAdmitted: z.boolean(),
  /** The way into the video call, and into the own Amt's room. */
  video: z.object({ meetingUrl: z.string().nullable(), roomUrl: z.string().nullable() }),
  /** The workshop's own rules for suggestions; none when it has none. */
  suggestionRules: suggestionRulesSchema.optional(),
  /** When it begins and whom to ask, where the moderation said so. */
  appointment: appointmentSchema.optional(),
  /** The moderation's own template for the pages of services; none when it has none. */
  deliveryTemplate: deliveryTemplateSchema.optional(),
})
export type WorkshopView = z.infer<typeof workshopViewSchema>

/** `reason`: why cards are parked that the newer list lacks, in the words of the screen. */
export const newListSchema = z.strictObject({ listHash: listHashSchema, reason: z.string().trim().min(1).max(500) })
export type NewList = z.infer<typeof newListSchema>
export const joinSchema = introductionSchema

/** Somebody who said who she is. `boardId` null: all boards. */
export const joinedPersonSchema = participantSchema.extend({
  boardId: boardIdSchema.nullable(),
  joinedAt: z.int(),
  /** Null: waits in the lobby. */
  admittedAt: z.int().nullable(),
})
export type JoinedPerson = z.infer<typeof joinedPersonSchema>

/** What is left out stays as it is. `role`: the moderation makes somebody a co-moderator, or ends that; `representative` gets the role of the link. */
export const personChangeSchema = introductionSchema
  .partial()
  .extend({ role: z.enum(['moderator', 'as-invited']).optional() })
export type PersonChange = z.infer<typeof personChangeSchema>

/** A one-time link for one more device of the same person. */
export const handoverSchema = z.object({ path: z.string(), expiresAt: z.int() })
export type Handover = z.infer<typeof handoverSchema>
export const newPlanSchema = z.strictObject({ note: z.string().trim().max(2000) })
