import { z } from 'zod'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../domain/ids.ts'

const keySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
export const voteIdSchema = keySchema.brand<'VoteId'>()
export type VoteId = z.infer<typeof voteIdSchema>

export const maxVoteOptions = 40
export const maxCriteria = 12

const haveOwnIds = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id)).size === entries.length

/** Something to vote on: a card of a board, or words. */
export const voteOptionSchema = z.strictObject({
  id: keySchema,
  label: z.string().trim().min(1).max(300),
  card: cardIdSchema.nullable(),
})
export const voteCriterionSchema = z.strictObject({
  id: keySchema,
  label: z.string().trim().min(1).max(120),
  weight: z.int().min(1).max(10),
  /** Less is better, as with effort. */
  isCost: z.boolean(),
})
export type VoteOption = z.infer<typeof voteOptionSchema>
export type VoteCriterion = z.infer<typeof voteCriterionSchema>

/** What is asked. `priority`: dots to give away; `rating`: 1–5 by weighted criteria; `decision`: yes, no, abstain. */
export const voteQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('priority'),
    options: z.array(voteOptionSchema).min(2).max(maxVoteOptions).refine(haveOwnIds, { error: 'duplicate-ids' }),
    /** For each voice; and how many of them one option may get. */
    dots: z.int().min(1).max(40),
    maxPerOption: z.int().min(1).max(40),
  }),
  z.strictObject({
    kind: z.literal('rating'),
    options: z.array(voteOptionSchema).min(1).max(maxVoteOptions).refine(haveOwnIds, { error: 'duplicate-ids' }),
    criteria: z.array(voteCriterionSchema).min(1).max(maxCriteria).refine(haveOwnIds, { error: 'duplicate-ids' }),
  }),
  z.strictObject({ kind: z.literal('decision'), question: z.string().trim().min(1).max(500) }),
])
export type VoteQuestion = z.infer<typeof voteQuestionSchema>

/** A vote as it is set up, and shown before anybody votes. */
export const voteDefinitionSchema = z.strictObject({
  id: voteIdSchema,
  title: z.string().trim().min(1).max(200),
  question: voteQuestionSchema,
  /** `lane`: one voice for each Amt of each board, the last ballot of its people counts. `head`: one for each representative. */
  voicePer: z.enum(['lane', 'head']),
  /** Null: all boards of the workshop take part. */
  boardId: boardIdSchema.nullable(),
  /** How much the voices of an Amt weigh; those that are not named weigh 1. */
  laneWeights: z.array(z.strictObject({ laneId: laneIdSchema, weight: z.int().min(1).max(10) })).max(80),
})
export type VoteDefinition = z.infer<typeof voteDefinitionSchema>

/** What one voice says. Secret until the vote is closed: never on the board, never in an answer before. */
export const ballotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('priority'), dots: z.record(keySchema, z.int().min(0).max(40)) }),
  /** option → criterion → 1–5; what is left out is an abstention. */
  z.strictObject({
    kind: z.literal('rating'),
    ratings: z.record(keySchema, z.record(keySchema, z.int().min(1).max(5))),
  }),
  z.strictObject({ kind: z.literal('decision'), choice: z.enum(['yes', 'no', 'abstain']) }),
])
export type Ballot = z.infer<typeof ballotSchema>

/** What came out, by option, best first; only sums and means, never single ballots. */
export const voteResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('priority'),
    voices: z.int(),
    rows: z.array(z.strictObject({ option: keySchema, points: z.number(), voices: z.int() })),
  }),
  z.strictObject({
    kind: z.literal('rating'),
    voices: z.int(),
    rows: z.array(
      z.strictObject({
        option: keySchema,
        /** Weighted mean 1–5, costs turned round; null: nobody rated it. */
        score: z.number().nullable(),
        criteria: z.array(z.strictObject({ criterion: keySchema, mean: z.number().nullable(), voices: z.int() })),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    voices: z.int(),
    /** Weighted. */
    yes: z.number(),
    no: z.number(),
    abstain: z.number(),
  }),
])
export type VoteResult = z.infer<typeof voteResultSchema>

/** The vote that is on now, or was last. `voices`: how many have voted, not what. */
export const voteStateSchema = z.strictObject({
  definition: voteDefinitionSchema,
  openedAt: z.int(),
  voices: z.int().nonnegative(),
  outcome: z.strictObject({ closedAt: z.int(), result: voteResultSchema }).nullable(), // null: open
})
export type VoteState = z.infer<typeof voteStateSchema>
