import type { z } from 'zod'
import { assignmentSchema, scheduleSchema } from '../domain/decisions.ts'
import { cardIdSchema } from '../domain/ids.ts'

/**
 * The registers of a board: root `Y.Map`s from a key to a JSON value that is replaced as a whole.
 * One register = one schema = one unit of conflict. A new one is one entry here.
 */
export const registers = {
  /** Card → who is responsible. */
  assignment: { key: cardIdSchema, value: assignmentSchema },
  /** Card → when it goes online. */
  schedule: { key: cardIdSchema, value: scheduleSchema },
} as const

export type RegisterName = keyof typeof registers
export const registerNames = Object.keys(registers) as RegisterName[]
export type RegisterKey<R extends RegisterName> = z.infer<(typeof registers)[R]['key']>
export type RegisterValue<R extends RegisterName> = z.infer<(typeof registers)[R]['value']>
