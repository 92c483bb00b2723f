import { z } from 'zod'
import type { LoginId } from '../../shared/domain/ids.ts'
import { notPractised, type PracticeState, practiceStateSchema } from './practice-state.ts'

const storageKey = 'auftakt-practice'
const storedSchema = z.strictObject({ login: z.string(), startedAt: z.int(), state: practiceStateSchema })

/** Which practice: of whom, and in which step of the run; a repeated one begins anew. */
export interface PracticeRound {
  login: LoginId
  startedAt: number
}

/** Who reloads goes on where she was; nothing of it outlives the tab. */
export function readPractice(storage: Pick<Storage, 'getItem'>, round: PracticeRound): PracticeState {
  try {
    const stored = storedSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? 'null'))
    const isSame = stored.success && stored.data.login === round.login && stored.data.startedAt === round.startedAt
    return isSame ? stored.data.state : notPractised
  } catch {
    return notPractised // not JSON: somebody else wrote there, or storage is forbidden
  }
}

export function keepPractice(storage: Pick<Storage, 'setItem'>, round: PracticeRound, state: PracticeState): void {
  try {
    storage.setItem(storageKey, JSON.stringify({ ...round, state }))
  } catch {
    // without it, a reload begins anew
  }
}
