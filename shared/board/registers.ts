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

type ChangeOf<R extends RegisterName> = {
  register: R
  key: RegisterKey<R>
  /** Undefined: there was none, or it fits its schema no more. */
  before: RegisterValue<R> | undefined
  after: RegisterValue<R>
}

/** One value that an edit replaces on the board. */
export type RegisterChange = { [R in RegisterName]: ChangeOf<R> }[RegisterName]

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
