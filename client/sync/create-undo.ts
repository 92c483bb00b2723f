import { type Accessor, batch, createSignal, untrack } from 'solid-js'
import { applyEdit, changesOf, type EditLanes, type KeptChange } from '../../shared/board/apply-edit.ts'
import type { BoardDoc } from '../../shared/board/board-doc.ts'
import type { RegisterChange } from '../../shared/board/registers.ts'
import { againOf, reverseOf } from '../../shared/board/reverse-change.ts'
import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/kit/result.ts'
import type { AssignmentActionType } from '../../shared/rules/assignment-actions.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'

/** What an edit is called where one may take it back. */
export type EditName = AssignmentActionType | 'assign' | 'schedule' | 'move' | 'details'

/** One own action, on one card or many. */
export interface UndoEntry {
  name: EditName
  /** How many values it changed on different cards or things. */
  count: number
  steps: readonly UndoStep[]
}
interface UndoStep {
  change: RegisterChange
  reversal: RegisterChange
}

/** What became of taking an action back, or of doing it again. */
export interface UndoOutcome {
  name: EditName
  done: number
  kept: readonly KeptChange<WriteRefusal>[]
}

/** The own actions of this tab, to be taken back one by one; what others did since stays. */
export interface UndoStack {
  /** The action that would be taken back next; null: none. Reactive. */
  last: Accessor<UndoEntry | null>
  /** The action that would be done again next. Reactive. */
  next: Accessor<UndoEntry | null>
  undo(): UndoOutcome | null
  redo(): UndoOutcome | null
  /** Runs an own edit, and remembers it. */
  record<T>(name: EditName, work: () => T): T
}

export const maxUndoEntries = 100

export function createUndo(options: {
  doc: Accessor<BoardDoc>
  me: () => ParticipantId
  mayWrite: (change: RegisterChange, lanes: EditLanes) => Result<true, WriteRefusal>
}): UndoStack {
  const [past, setPast] = createSignal<readonly UndoEntry[]>([])
  const [future, setFuture] = createSignal<readonly UndoEntry[]>([])

  /** What only the rules stand in the way of may be possible later, so it stays; what others changed does not come back. */
  function run(
    entry: UndoEntry,
    direction: 'undo' | 'redo',
  ): { left: UndoEntry | null; moved: UndoEntry | null; outcome: UndoOutcome } {
    const wishes = entry.steps.map(({ change, reversal }) =>
      direction === 'undo' ? reversal : againOf(change, reversal),
    )
    const { written, kept } = applyEdit(untrack(options.doc), wishes, options.mayWrite)
    const done = new Set<unknown>(written)
    const refused = new Set<unknown>(kept.filter(({ reason }) => reason !== 'overtaken').map(({ change }) => change))
    const stepsIn = (wanted: ReadonlySet<unknown>) => entry.steps.filter((_, at) => wanted.has(wishes[at]))
    const outcome = { name: entry.name, done: countOf(written), kept }
    return {
      left: written.length === 0 ? entryOf(entry.name, stepsIn(refused)) : null,
      moved: entryOf(entry.name, stepsIn(done)),
      outcome,
    }
  }
  const push = (entries: readonly UndoEntry[], entry: UndoEntry | null) =>
    entry ? [...entries, entry].slice(-maxUndoEntries) : entries

  function step(direction: 'undo' | 'redo'): UndoOutcome | null {
    const [from, setFrom, setTo] = direction === 'undo' ? [past, setPast, setFuture] : [future, setFuture, setPast]
    const entries = untrack(from)
    const entry = entries.at(-1)
    if (!entry) return null
    const { left, moved, outcome } = run(entry, direction)
    setFrom(push(entries.slice(0, -1), left))
    setTo((before) => push(before, moved))
    return outcome
  }

  return {
    last: () => past().at(-1) ?? null,
    next: () => future().at(-1) ?? null,
    undo: () => batch(() => step('undo')),
    redo: () => batch(() => step('redo')),
    record(name, work) {
      let result: { value: ReturnType<typeof work> } | undefined
      const changes = changesOf(untrack(options.doc), () => {
        result = { value: work() }
      })
      const steps = changes.flatMap((change) => {
        const reversal = reverseOf(change, options.me())
        return reversal ? [{ change, reversal }] : []
      })
      const entry = entryOf(name, steps)
      if (entry) {
        setPast((before) => push(before, entry))
        setFuture([])
      }
      if (!result) throw new Error('An edit that was not made')
      return result.value
    },
  }
}

function entryOf(name: EditName, steps: readonly UndoStep[]): UndoEntry | null {
  return steps.length === 0 ? null : { name, count: countOf(steps.map(({ change }) => change)), steps }
}

/** A card that got a lane and a date at once counts once. */
const countOf = (changes: readonly RegisterChange[]) => new Set(changes.map(({ key }) => key)).size
