import type { BoardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { OwnBallot } from '../../shared/protocol/live-api.ts'
import type { LogEvent } from '../../shared/run/log-entry.ts'
import { nextRun, type RunContext, type RunRefusal } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import { judgeBallot, tallyVote, weightOf } from '../../shared/run/tally-vote.ts'
import type { Ballot, VoteId, VoteState } from '../../shared/run/vote.ts'
import { voiceOf } from '../../shared/run/vote-voice.ts'
import type { Log } from '../log.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { StoredBallot } from '../store/run-store.ts'
import type { WorkshopStore } from '../store/workshop-store.ts'
import { rightsOf } from './read-rights.ts'
import { changedParts, RunNews } from './run-news.ts'
import { unsavedPeople } from './unsaved-people.ts'
import { withoutPerson } from './without-person.ts'

/** What changes often and is not missed after a crash waits this long for the disk. */
const lightSaveMs = 1000
const lightParts: readonly string[] = ['hands', 'ready', 'practice']
/** What decides who may write on the boards. */
const rightParts = ['phase', 'laneAccess', 'correctionsUntil'] as const

export interface LiveRunDeps {
  store: WorkshopStore
  log: Log
  /** Epoch ms. */
  now: () => number
  newId: () => string
  rooms: Pick<Rooms, 'broadcastControl' | 'setRights' | 'readActivity'>
}

/** Who acts. `boardId` null: all boards. */
export interface RunActor extends Participant {
  boardId: BoardId | null
}

/**
 * The run of one workshop while this process serves it. One thing after the other: what comes while something is stored waits for it.
 * Everything throws `StorageFullError` when the disk is full, and the run is then as it was.
 */
export class LiveRun {
  private run: Run
  private queue: Promise<unknown> = Promise.resolve()
  private isUnsaved = false
  private saveTimer: NodeJS.Timeout | null = null
  private isClosed = false
  private readonly news: RunNews
  private readonly workshop: Pick<Workshop, 'id' | 'boards'>
  private readonly boardIds: readonly BoardId[]
  private readonly deps: LiveRunDeps

  constructor(workshop: Pick<Workshop, 'id' | 'boards'>, run: Run, deps: LiveRunDeps) {
    this.workshop = workshop
    this.boardIds = workshop.boards.map(({ id }) => id)
    this.run = run
    this.deps = deps
    this.news = new RunNews({
      now: deps.now,
      tell: (message, audience) => {
        for (const boardId of this.boardIds) deps.rooms.broadcastControl(boardId, message, audience)
      },
    })
  }

  get current(): Run {
    return this.run
  }

  /** Errors as `nextRun` has them. */
  send(actor: RunActor, event: RunEvent): Promise<Result<Run, RunRefusal>> {
    return this.inTurn(async () => {
      const ballots = await this.ballotsFor(event)
      const next = nextRun(this.run, event, this.contextOf(actor, ballots))
      if (!next.ok) return next
      await this.take(next.value.run, { by: actor, events: next.value.log })
      return ok(this.run)
    })
  }

  /** Errors: `vote-over` – also for a vote that was never there; `not-allowed` – no voice in it; `bad-ballot`. */
  vote(
    actor: RunActor,
    voteId: VoteId,
    ballot: Ballot,
  ): Promise<Result<OwnBallot, 'vote-over' | 'not-allowed' | 'bad-ballot'>> {
    return this.inTurn(async () => {
      const open = openVote(this.run, voteId)
      if (!open) return fail('vote-over')
      const voice = voiceOf(open.definition, actor)
      if (!voice.ok) return fail('not-allowed')
      const judged = judgeBallot(open.definition.question, ballot)
      if (!judged.ok) return judged
      const at = this.deps.now()
      const cast = { ballot, participantId: actor.id, laneId: actor.laneId, at }
      await this.deps.store.saveBallot({ workshopId: this.workshop.id, voteId, voice: voice.value }, cast)
      await this.countVoices()
      return ok({ ballot, by: actor.name, at })
    })
  }

  /** The ballot that counts for the actor's voice in the vote that is open. Errors: `not-allowed` – she has no voice in it. */
  ownBallot(actor: RunActor, voteId: VoteId): Promise<Result<OwnBallot, 'not-allowed'>> {
    return this.inTurn(async () => {
      const open = openVote(this.run, voteId)
      if (!open) return ok({ ballot: null, by: null, at: null })
      const voice = voiceOf(open.definition, actor)
      if (!voice.ok) return fail('not-allowed')
      const cast = await this.deps.store.findBallot({ workshopId: this.workshop.id, voteId, voice: voice.value })
      return ok(cast ?? { ballot: null, by: null, at: null })
    })
  }

  /** Somebody was removed from the workshop, and her ballots with her. */
  forgetPerson(id: ParticipantId): Promise<void> {
    return this.inTurn(async () => {
      const without = withoutPerson(this.run, id)
      if (without !== this.run) await this.take({ ...without, revision: this.run.revision + 1 })
      await this.countVoices()
    })
  }

  /** Stores what waits. Nothing may be asked any more. */
  async close(): Promise<void> {
    this.isClosed = true
    await this.inTurn(() => this.saveLight())
    if (this.saveTimer) clearTimeout(this.saveTimer)
    this.news.stop()
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined) // whoever asked hears of it; the next one gets her turn
    return turn
  }

  private contextOf(actor: RunActor, ballots: readonly StoredBallot[]): RunContext {
    return {
      now: this.deps.now(),
      actor,
      waiting: unsavedPeople(this.boardIds.map((boardId) => this.deps.rooms.readActivity(boardId))),
      tally: ({ definition }) =>
        tallyVote(
          definition,
          ballots.map(({ ballot, laneId }) => ({ ballot, weight: weightOf(definition, laneId) })),
        ),
      boardIds: this.boardIds,
    }
  }

  private async ballotsFor(event: RunEvent): Promise<StoredBallot[]> {
    return event.type === 'close-vote' ? this.deps.store.listBallots(this.workshop.id, event.voteId) : []
  }

  /** The next state: stored, then the rights, then the news. */
  private async take(next: Run, told: { by: Participant | null; events: LogEvent[] } = { by: null, events: [] }) {
    const before = this.run
    const { by, events } = told
    if (next === before && events.length === 0) return
    const parts = changedParts(before, next)
    if (events.length === 0 && parts.every((part) => lightParts.includes(part))) this.saveSoon()
    else await this.save(next, by, events)
    this.run = next
    if (parts.includes('phase')) this.deps.log.info('phase set', { workshopId: this.workshop.id, phase: next.phase })
    if (rightParts.some((part) => parts.includes(part))) {
      this.deps.rooms.setRights(new Map(this.boardIds.map((boardId) => [boardId, rightsOf(next, boardId)])))
    }
    if (next !== before) this.news.note(before, next)
    for (const boardId of this.boardIds) {
      if (events.length > 0) this.deps.rooms.broadcastControl(boardId, { type: 'log-changed' })
    }
  }

  private async save(run: Run, by: Participant | null, events: readonly LogEvent[]): Promise<void> {
    const { store, now, newId } = this.deps
    const author = { name: by?.name ?? '', function: by?.function ?? '' }
    const entries = events.map((event) => ({ id: newId(), at: now(), by: author, event }))
    await store.saveRun(this.workshop.id, run, entries)
    this.isUnsaved = false
  }

  /** How many have voted is no secret. */
  private async countVoices(): Promise<void> {
    const { vote } = this.run
    if (!vote || vote.outcome !== null) return
    const voices = await this.deps.store.countBallots(this.workshop.id, vote.definition.id)
    if (voices === vote.voices) return
    const before = this.run
    this.run = { ...before, vote: { ...vote, voices }, revision: before.revision + 1 }
    this.saveSoon()
    this.news.note(before, this.run)
  }

  private saveSoon(): void {
    this.isUnsaved = true
    if (this.saveTimer || this.isClosed) return
    this.saveTimer = setTimeout(() => {
      this.saveTimer = null
      void this.inTurn(() => this.saveLight())
    }, lightSaveMs)
    this.saveTimer.unref()
  }

  private async saveLight(): Promise<void> {
    if (!this.isUnsaved) return
    try {
      await this.save(this.run, null, [])
    } catch (error) {
      this.deps.log.warn('hands and the like were not stored, it is tried again', {
        workshopId: this.workshop.id,
        error,
      })
      this.saveSoon()
    }
  }
}

function openVote({ vote }: Run, id: VoteId): VoteState | null {
  return vote?.outcome === null && vote.definition.id === id ? vote : null
}
