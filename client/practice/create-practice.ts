import { createEffect, createMemo, createSignal, on, untrack } from 'solid-js'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { RunSession } from '../run/run-session.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { practiceText } from '../text/practice.ts'
import { announce } from '../ui/live-region.tsx'
import { practiceCard } from './create-practice-board.ts'
import {
  nextPractice,
  notPractised,
  type PracticeEvent,
  type PracticeInput,
  type PracticeState,
} from './practice-state.ts'

export type Practice = ReturnType<typeof createPractice>

interface PracticeOptions {
  /** The board that is practised on. */
  board: BoardSession
  lane: Lane
  /** The real one, for the line to the server. */
  real: Pick<BoardSession, 'status' | 'login'>
  run: Pick<RunSession, 'send'>
  start: PracticeState
  keep: (state: PracticeState) => void
}

/** Follows the practice card, tells the moderation how it goes, and tells it again when the line was cut. Needs an owner. */
export function createPractice({ board, lane, real, run, start, keep }: PracticeOptions) {
  const [state, setState] = createSignal(start)
  const [isReported, setReported] = createSignal(false)
  let hand: PracticeInput = 'mouse'
  const happen = (event: PracticeEvent) => setState((before) => nextPractice(before, event))

  if (start.moved && !start.undone) board.assign([practiceCard], lane.id)
  const isThere = createMemo(() => board.model.assignment(practiceCard)?.lane === lane.id)
  createEffect(
    on(
      isThere,
      (there, before) => {
        if (there === before) return
        const wasDone = untrack(state).undone
        happen(there ? { type: 'moved', input: hand } : { type: 'moved-back' })
        if (!wasDone && untrack(state).undone) announce(practiceText.done)
      },
      { defer: true },
    ),
  )
  createEffect(on(state, keep, { defer: true }))

  const mayReport = () => real.login().role !== 'observer'
  let isSending = false
  let sent: PracticeState = notPractised
  const report = async () => {
    if (isSending || !mayReport()) return
    isSending = true
    while (untrack(state) !== sent) {
      const told = untrack(state)
      const answer = await run.send({ type: 'report-practice', ...told })
      setReported(answer.ok)
      if (!answer.ok) break // once more when the line is back
      sent = told
    }
    isSending = false
  }
  if (start !== notPractised) void report()
  createEffect(on(state, () => void report(), { defer: true }))

  const status = () => real.status().name
  createEffect(
    on(
      status,
      (now, before) => {
        if (now === 'offline' && !untrack(state).undone) {
          happen({ type: 'trouble', error: practiceText.automatic.offline })
        }
        if (now === 'live' && before === 'offline') {
          sent = notPractised // a server that was ended hard may have forgotten
          void report()
        }
      },
      { defer: true },
    ),
  )

  return {
    board,
    lane,
    state,
    isThere,
    /** What the moderation knows. */
    isReported,
    /** Which hand is at work; what moves next was moved by it. */
    use(input: PracticeInput) {
      hand = input
    },
    tellTrouble: (error: string) => happen({ type: 'trouble', error }),
    takeBack() {
      if (isThere()) board.undo.undo()
    },
  }
}
