import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import type { Run } from '../../shared/run/run.ts'
import type { Audience } from '../rooms/room.ts'

/** A change is told at once, those that follow together: at most five times a second and workshop. */
const newsIntervalMs = 200
/** Everybody gets each message, so a long one is followed by the next one later: six hundred who say "fertig" are 23 KB, to each of them. */
const newsBytesPerMs = 40
const maxNewsIntervalMs = 2000

type RunPart = Exclude<keyof Run, 'revision'>

/** The parts in which one state of a run differs from another. */
export function changedParts(before: Run, after: Run): RunPart[] {
  const parts = Object.keys(after).filter((part): part is RunPart => part !== 'revision')
  return parts.filter(
    (part) => before[part] !== after[part] && canonicalJson(before[part]) !== canonicalJson(after[part]),
  )
}

/** Tells a run's changes. A message leads from every revision since the message before to the latest. */
export class RunNews {
  /** Null: everything is told. */
  private untold: { from: number; parts: Set<RunPart>; run: Run } | null = null
  private timer: NodeJS.Timeout | null = null
  private readonly deps: { now: () => number; tell: (message: ControlMessage, audience: Audience) => void }

  constructor(deps: { now: () => number; tell: (message: ControlMessage, audience: Audience) => void }) {
    this.deps = deps
  }

  note(before: Run, after: Run): void {
    const { from, parts } = this.untold ?? { from: before.revision, parts: new Set<RunPart>() }
    for (const part of changedParts(before, after)) parts.add(part)
    this.untold = { from, parts, run: after }
    if (!this.timer) this.tell()
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.untold = null
  }

  private tell(): void {
    if (!this.untold) return
    const { from, parts, run } = this.untold
    this.untold = null
    const changesOf = (kept: readonly RunPart[]) => Object.fromEntries(kept.map((part) => [part, run[part]]))
    const message = (kept: readonly RunPart[]): ControlMessage => {
      return { type: 'run-changed', from, revision: run.revision, at: this.deps.now(), changes: changesOf(kept) }
    }
    const all = [...parts]
    const length = JSON.stringify(changesOf(all)).length
    this.timer = setTimeout(
      () => {
        this.timer = null
        this.tell()
      },
      Math.min(Math.max(newsIntervalMs, length / newsBytesPerMs), maxNewsIntervalMs),
    )
    this.timer.unref()
    if (!parts.has('practice')) return this.deps.tell(message(all), 'everybody')
    // the others hear at least that there is a new revision, else they would take it for one that they missed
    this.deps.tell(message(all.filter((part) => part !== 'practice')), 'others')
    this.deps.tell(message(all), 'moderators')
  }
}
