import type { BoardDoc } from '../../shared/board/board-doc.ts'
import { hasRoom } from '../../shared/board/has-room.ts'
import { mayChange } from '../../shared/board/may-change.ts'
import { fail } from '../../shared/kit/result.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import type { Actor, WriteRefusal } from '../../shared/rules/may-write.ts'
import { judgeUpdate, type Verdict } from './gate/judge-update.ts'
import type { GateRefusal } from './gate/refusal-reason.ts'

export type WriteVerdict =
  | Exclude<Verdict<WriteRefusal>, { kind: 'refuse' }>
  /** `refusal` null: no honest client sends this, and it hears no reason. */
  | { kind: 'refuse'; refusal: Refusal | null; close: CloseReason }

/** What an honest client can run into with an outdated copy or program; starting from a fresh copy heals it. */
const healable: ReadonlySet<GateRefusal | WriteRefusal> = new Set<GateRefusal>([
  'foreign-client',
  'unknown-reference',
  'crossed-keys',
  'removes-value',
  'clock-limit',
  'key-invalid',
  'value-invalid',
  'value-too-large',
  'too-many-structs',
  'too-many-deletes',
  'too-costly',
])

/** Judges a raw update by the gate and by the rules for this person. Mutates nothing. */
export function judgeWrite(
  doc: BoardDoc,
  update: Uint8Array,
  writer: { clientId: number; actor: Actor },
): WriteVerdict {
  const verdict = judgeUpdate<WriteRefusal>(doc, update, {
    clientIds: new Set([writer.clientId]),
    mayWrite: (change, board) =>
      hasRoom(doc, change)
        ? mayChange(
            writer.actor,
            change,
            (card) => board.after('assignment', card)?.lane ?? null,
            (card) => board.before('assignment', card)?.lane ?? null,
          )
        : fail('board-full'),
  })
  if (verdict.kind !== 'refuse') return verdict
  const { reason, change } = verdict
  if (change) {
    const { register, key } = change
    return { kind: 'refuse', refusal: { reason: reason as WriteRefusal, change: { register, key } }, close: 'rebase' }
  }
  return healable.has(reason)
    ? { kind: 'refuse', refusal: { reason: 'not-understood', change: null }, close: 'rebase' }
    : { kind: 'refuse', refusal: null, close: 'bad-message' }
}
