import type { z } from 'zod'
import {
  cardOfPair,
  changeRequestSchema,
  indicatorKeySchema,
  indicatorSchema,
  requestKeySchema,
  requestStateSchema,
} from '../domain/aftercare.ts'
import {
  availabilitySchema,
  capacityKeySchema,
  capacitySchema,
  cardOfKey,
  commentIdSchema,
  commentSchema,
  commentStateSchema,
  dependencySchema,
  effortSchema,
  parkingSchema,
  prerequisiteKeySchema,
  prerequisiteSchema,
  profileIdSchema,
  projectKeySchema,
  projectStateSchema,
  solutionProfileSchema,
  solutionSchema,
  teamSchema,
} from '../domain/card-facts.ts'
import { assignmentSchema, scheduleSchema } from '../domain/decisions.ts'
import { deliverySchema, readinessKeySchema, readinessSchema, unitIdSchema, unitSchema } from '../domain/delivery.ts'
import { type CardId, cardIdSchema } from '../domain/ids.ts'
import { unreachable } from '../kit/unreachable.ts'

/**
 * The registers of a board: root `Y.Map`s from a key to a JSON value that is replaced as a whole.
 * One register = one schema = one unit of conflict. A new one is one entry here.
 */
export const registers = {
  /** Card → who is responsible. */
  assignment: { key: cardIdSchema, value: assignmentSchema },
  /** Card → when it goes online. */
  schedule: { key: cardIdSchema, value: scheduleSchema },
  /** Card → work that it takes. */
  effort: { key: cardIdSchema, value: effortSchema },
  /** Card → from when it can go online. */
  availability: { key: cardIdSchema, value: availabilitySchema },
  /** Card → what must be online before. */
  dependency: { key: cardIdSchema, value: dependencySchema },
  /** Card and kind → what must be there before. */
  prerequisite: { key: prerequisiteKeySchema, value: prerequisiteSchema },
  /** Card and step → how far its project is. */
  project: { key: projectKeySchema, value: projectStateSchema },
  solution: { key: cardIdSchema, value: solutionSchema },
  profile: { key: profileIdSchema, value: solutionProfileSchema },
  team: { key: cardIdSchema, value: teamSchema },
  /** Lane and column → person-days that the Amt has then. */
  capacity: { key: capacityKeySchema, value: capacitySchema },
  parking: { key: cardIdSchema, value: parkingSchema },
  comment: { key: commentIdSchema, value: commentSchema },
  commentState: { key: commentIdSchema, value: commentStateSchema },
  /** Card → how far it is in the portal. */
  delivery: { key: cardIdSchema, value: deliverySchema },
  /** The units that citizens turn to. */
  unit: { key: unitIdSchema, value: unitSchema },
  /** What must be clear before anything is delivered. */
  readiness: { key: readinessKeySchema, value: readinessSchema },
  /** Card and day → how a service does. */
  indicator: { key: indicatorKeySchema, value: indicatorSchema },
  /** Card and request → what somebody asks to be changed. */
  request: { key: requestKeySchema, value: changeRequestSchema },
  requestState: { key: requestKeySchema, value: requestStateSchema },
} as const

export type RegisterName = keyof typeof registers
export const registerNames = Object.keys(registers) as RegisterName[]
export type RegisterKey<R extends RegisterName> = z.infer<(typeof registers)[R]['key']>
export type RegisterValue<R extends RegisterName> = z.infer<(typeof registers)[R]['value']>

type ChangeOf<R extends RegisterName> = {
  register: R
  key: RegisterKey<R>
  /** Undefined: there was none, or it fits its schema no more. */
  before: RegisterValue<R> | undefined
  after: RegisterValue<R>
}

/** One value that an edit replaces on the board. */
export type RegisterChange = { [R in RegisterName]: ChangeOf<R> }[RegisterName]

/** A value that somebody wants on the board. */
export type WishedChange = {
  [R in RegisterName]: { register: R; key: RegisterKey<R>; value: RegisterValue<R> }
}[RegisterName]

/** The card that a change is about; null where it is about something else. */
export function cardOfChange(change: RegisterChange): CardId | null {
  switch (change.register) {
    case 'assignment':
    case 'schedule':
    case 'effort':
    case 'availability':
    case 'dependency':
    case 'solution':
    case 'team':
    case 'parking':
    case 'delivery':
      return change.key
    case 'prerequisite':
    case 'project':
      return cardOfKey(change.key)
    case 'indicator':
    case 'request':
    case 'requestState':
      return cardOfPair(change.key)
    case 'comment':
      return change.after.card
    case 'profile':
    case 'capacity':
    case 'commentState':
    case 'unit':
    case 'readiness':
      return null
    default:
      return unreachable(change)
  }
}

/** Reads a change that comes from outside the document: a browser's storage, a message. Null: it fits no register. */
export function parseRegisterChange(raw: {
  register: string
  key: string
  before: unknown
  after: unknown
}): RegisterChange | null {
  const name = registerNames.find((each) => each === raw.register)
  if (!name) return null
  const key = registers[name].key.safeParse(raw.key)
  const before = registers[name].value.optional().safeParse(raw.before)
  const after = registers[name].value.safeParse(raw.after)
  if (!key.success || !after.success) return null
  // register, key and values were parsed by one entry of the table
  return { register: name, key: key.data, before: before.data, after: after.data } as RegisterChange
}
