import { z } from 'zod'
import { type CardId, cardIdSchema, columnIdSchema, laneIdSchema, participantIdSchema } from './ids.ts'

/* What comes after the workshop: wishes to correct the plan, and what shows whether a service is used. */

const words = (max: number) => z.string().trim().max(max) // characters
const id = '[a-z0-9][a-z0-9-]{0,63}'
const share = z.number().min(0).max(100).nullable() // per cent; null: not measured

/** What one day's measurement of a service says. Source: the five indicators of the KDN. Times before go-live are the starting point. */
export const indicatorSchema = z.strictObject({
  /** Of all applications, how many were made online. */
  onlineShare: share,
  /** Of those that were begun, how many were not sent; and where people stopped. */
  abortShare: share,
  abortPlace: words(300),
  /** Of those that were sent, how many had an error; and which. */
  errorShare: share,
  errorKind: words(300),
  /** From the application to the answer. */
  handlingDays: z.number().min(0).max(10_000).nullable(),
  /** Of those who are entitled, how many use the service. */
  usageShare: share,
  /** A measurement that was entered by mistake. */
  isRemoved: z.boolean(),
})
export type Indicator = z.infer<typeof indicatorSchema>

/** What somebody asks the owner of a card to change. */
export const changeRequestSchema = z.strictObject({
  wish: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lane'), lane: laneIdSchema }),
    z.strictObject({ kind: z.literal('column'), column: columnIdSchema }),
    z.strictObject({ kind: z.literal('other') }),
  ]),
  text: z.string().trim().min(1).max(1000),
  by: participantIdSchema,
  /** By the writer's clock; epoch ms. */
  at: z.int().min(0).max(8.64e15),
})
export type ChangeRequest = z.infer<typeof changeRequestSchema>

/** What became of a request. */
export const requestStateSchema = z.strictObject({
  state: z.enum(['open', 'accepted', 'declined']),
  answer: words(1000),
  by: participantIdSchema,
})
export type RequestState = z.infer<typeof requestStateSchema>

/** `99012345678901.2027-03-31`: card and day. */
export const indicatorKeySchema = z
  .string()
  .regex(new RegExp(`^${id}\\.\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$`))
  .brand<'IndicatorKey'>()
export type IndicatorKey = z.infer<typeof indicatorKeySchema>
/** `99012345678901.k3f…`: card and a name of the request's own. */
export const requestKeySchema = z
  .string()
  .regex(new RegExp(`^${id}\\.${id}$`))
  .brand<'RequestKey'>()
export type RequestKey = z.infer<typeof requestKeySchema>

export const indicatorKey = (card: CardId, day: string) => indicatorKeySchema.parse(`${card}.${day}`)
export const requestKey = (card: CardId, name: string) => requestKeySchema.parse(`${card}.${name}`)
export const cardOfPair = (key: IndicatorKey | RequestKey): CardId => cardIdSchema.parse(key.slice(0, key.indexOf('.')))
export const dayOfIndicator = (key: IndicatorKey): string => key.slice(key.indexOf('.') + 1)
