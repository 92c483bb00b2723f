import type { BoardId } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Log } from '../log.ts'
import type { Line, Peer } from '../rooms/peer.ts'
import { HttpLine } from './http-line.ts'

/** An honest client confirms each beat and every poll; behind this it is gone: a browser that crashed, a lid that was closed. */
const silenceLimitMs = 45_000
/** Who never came back after opening has not got the answer. */
const firstSignMs = 15_000
/** The reason of an end waits so long to be fetched. */
const lingerMs = 15_000
const sweepMs = 5_000
/** A person has a few tabs, and reloads may leave some lines behind for a moment. */
const maxLinesPerDevice = 16
const maxLines = 5_000

/** [HL3] Whose a line is; each request must come from the same. */
export interface LineOwner {
  deviceHash: string
  loginId: string | undefined
  boardId: BoardId
}

interface Entry {
  line: HttpLine
  owner: LineOwner
  heardAt: number
  hasComeBack: boolean
}

/** All lines of this process. */
export class HttpLines {
  private readonly entries = new Map<string, Entry>()
  private sweeper: NodeJS.Timeout | null = null
  private readonly deps: { now: () => number; newId: () => string; log: Log }

  constructor(deps: { now: () => number; newId: () => string; log: Log }) {
    this.deps = deps
  }

  /** Errors: `try-later` – too many, of this device or altogether. */
  open(owner: LineOwner, connect: (peer: Peer) => Line): Result<HttpLine, 'try-later'> {
    const own = [...this.entries.values()].filter(
      ({ owner: other, line }) => other.deviceHash === owner.deviceHash && !line.isClosed,
    )
    if (own.length >= maxLinesPerDevice || this.entries.size >= maxLines) return fail('try-later')
    const line = new HttpLine(this.deps.newId(), connect, this.deps.log)
    this.entries.set(line.id, { line, owner, heardAt: this.deps.now(), hasComeBack: false })
    this.sweeper ??= setInterval(() => this.sweep(), sweepMs).unref()
    return ok(line)
  }

  /** The line when it is this owner's, and notes that its client lives. */
  find(id: string, owner: LineOwner): HttpLine | null {
    const entry = this.entries.get(id)
    if (!entry || !isSameOwner(entry.owner, owner)) return null
    if (!entry.line.isClosed) entry.heardAt = this.deps.now()
    entry.hasComeBack = true
    return entry.line
  }

  /** [HL4] */
  private sweep(): void {
    for (const [id, { line, heardAt, hasComeBack }] of this.entries) {
      const silentMs = this.deps.now() - heardAt
      if (line.isClosed) {
        if (silentMs > lingerMs) this.entries.delete(id)
      } else if (silentMs > (hasComeBack ? silenceLimitMs : firstSignMs)) {
        line.close('come-back')
        this.entries.delete(id)
      }
    }
    if (this.entries.size > 0 || !this.sweeper) return
    clearInterval(this.sweeper)
    this.sweeper = null
  }
}

function isSameOwner(a: LineOwner, b: LineOwner): boolean {
  return a.deviceHash === b.deviceHash && a.loginId === b.loginId && a.boardId === b.boardId
}
