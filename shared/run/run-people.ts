import { fail, type Result } from '../kit/result.ts'
import { maxRunPeople, type PracticeResult, type Run, type RunPerson } from './run.ts'
import { changed, type RunChange, unchanged } from './run-change.ts'
import type { EventOf } from './run-event.ts'

type Change = Result<RunChange, never>

/** Whoever has raised a hand keeps the place in the queue. */
export function raiseHand(run: Run, person: RunPerson, now: number): Change {
  if (run.hands.length >= maxRunPeople || run.hands.some((hand) => hand.person.id === person.id)) return unchanged
  return changed({ hands: [...run.hands, { person, at: now }] })
}

export function lowerHand(run: Run, id: RunPerson['id']): Change {
  const hands = run.hands.filter((hand) => hand.person.id !== id)
  return hands.length < run.hands.length ? changed({ hands }) : unchanged
}

export const lowerAllHands = (run: Run): Change => (run.hands.length > 0 ? changed({ hands: [] }) : unchanged)

export const askReady = (event: EventOf<'ask-ready'>, now: number): Change =>
  changed({ ready: { askedAt: now, question: event.question, people: [] } })

export const endReady = (run: Run): Change => (run.ready ? changed({ ready: null }) : unchanged)

export function sayReady(
  { ready }: Run,
  { isReady }: EventOf<'say-ready'>,
  id: RunPerson['id'],
): Result<RunChange, 'nothing-asked'> {
  if (!ready) return fail('nothing-asked')
  if (ready.people.includes(id) === isReady || ready.people.length >= maxRunPeople) return unchanged
  const people = isReady ? [...ready.people, id] : ready.people.filter((other) => other !== id)
  return changed({ ready: { ...ready, people } })
}

/** One line for each person. What somebody has managed once stays managed; the last error is gone with the next report. */
export function reportPractice(run: Run, event: EventOf<'report-practice'>, person: RunPerson): Change {
  if (run.phase !== 'practice') return unchanged // too late
  const before = run.practice.find((result) => result.person.id === person.id)
  const result: PracticeResult = {
    person,
    moved: event.moved || (before?.moved ?? false),
    undone: event.undone || (before?.undone ?? false),
    input: event.input ?? before?.input ?? null,
    error: event.error,
  }
  if (!before) {
    return run.practice.length < maxRunPeople ? changed({ practice: [...run.practice, result] }) : unchanged
  }
  const isSame =
    before.moved === result.moved &&
    before.undone === result.undone &&
    before.input === result.input &&
    before.error === result.error
  return isSame ? unchanged : changed({ practice: run.practice.map((each) => (each === before ? result : each)) })
}
