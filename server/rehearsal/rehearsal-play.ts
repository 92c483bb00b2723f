import { actOnCards } from '../../shared/board/act-on-cards.ts'
import { readRegister } from '../../shared/board/board-doc.ts'
import { scheduleCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import type { BoardId, CardId, LaneId } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import type { View } from '../../shared/domain/view.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Actor } from '../../shared/rules/may-write.ts'
import type { Run } from '../../shared/run/run.ts'
import type { VoteId } from '../../shared/run/vote.ts'
import { InnerLine } from '../rooms/inner-line.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { LiveRun } from '../runs/live-run.ts'
import type { CastPerson } from './cast-people.ts'
import { type Deed, type DeedWorld, nextDeed, pauseMs } from './simulated-deeds.ts'

/** All simulated people of all rehearsals share one process with those who really work: so much a turn, and no more. */
const maxDeedsPerTick = 6
const maxArrivalsPerTick = 2
const tickBudgetMs = 30
/** Without anybody who leads, nobody plays for an empty house. */
export const awayMs = 5 * 60_000
const presenceMs = 12_000

export interface PlayDeps {
  workshop: Workshop
  rooms: Pick<Rooms, 'connect' | 'readActivity'>
  run: () => Promise<Pick<LiveRun, 'current' | 'send' | 'vote'>>
  /** Makes the person a participant by her invitation. Null: the door is closed. */
  join: (person: CastPerson) => Promise<Participant | null>
  isAdmitted: (person: Participant) => Promise<boolean>
  dealt: ReadonlyMap<LaneId, readonly CardId[]>
  now: () => number
  random: () => number
  /** A clock for the budget only, ms. */
  stopwatch: () => number
}

interface Player {
  cast: CastPerson
  state: 'expected' | 'waiting' | 'in' | 'gone'
  participant: Participant | null
  line: InnerLine | null
  nextAt: number
  presenceAt: number
  voted: Set<VoteId>
}

/** The simulated people of one rehearsal. `tick` is called about twice a second; nothing happens in between. */
export class RehearsalPlay {
  private readonly players: Player[]
  private readonly startedAt: number
  private ledAt: number
  private readonly deps: PlayDeps

  constructor(deps: PlayDeps, cast: readonly CastPerson[]) {
    this.deps = deps
    this.startedAt = deps.now()
    this.ledAt = this.startedAt
    this.players = cast.map((person) => ({
      cast: person,
      state: 'expected',
      participant: null,
      line: null,
      nextAt: 0,
      presenceAt: 0,
      voted: new Set(),
    }))
  }

  /** How many are on a board now. */
  get presentCount(): number {
    return this.players.filter(({ line }) => line !== null).length
  }

  /** Nobody has led it for some time. */
  get isAbandoned(): boolean {
    return this.deps.now() - this.ledAt > awayMs
  }

  async tick(): Promise<void> {
    const now = this.deps.now()
    if (this.isLed()) this.ledAt = now
    if (this.isAbandoned) return this.leaveAll()
    await this.arrive(now)
    const begun = this.deps.stopwatch()
    const isOverTime = () => this.deps.stopwatch() - begun > tickBudgetMs
    for (const player of this.players) player.line?.read(isOverTime)
    const run = await this.deps.run()
    this.followLines(run.current, now)
    await this.act(run, now, isOverTime)
  }

  /** Ends all lines; the next tick with somebody who leads brings them back. */
  leaveAll(): void {
    for (const player of this.players) {
      player.line?.leave()
      player.line = null
    }
  }

  private isLed(): boolean {
    return this.deps.workshop.boards.some(({ id }) =>
      this.deps.rooms.readActivity(id).here.some(({ participant }) => participant.role === 'moderator'),
    )
  }

  private async arrive(now: number): Promise<void> {
    const due = this.players.filter(
      ({ state, cast }) => state === 'expected' && this.startedAt + cast.arrivesAfterMs <= now,
    )
    for (const player of due.slice(0, maxArrivalsPerTick)) {
      player.participant = await this.deps.join(player.cast)
      player.state = player.participant ? 'waiting' : 'gone'
    }
    for (const player of this.players) {
      const { participant } = player
      if (player.state !== 'waiting' || !participant || !(await this.deps.isAdmitted(participant))) continue
      player.state = 'in'
      player.nextAt = now + this.pause('free', player)
    }
  }

  /** Opens and drops lines, and says who is here. */
  private followLines(run: Run, now: number): void {
    for (const player of this.players) {
      const { line, participant, state } = player
      if (line?.ended) {
        line.leave()
        player.line = null
        if (line.ended === 'login-over' || line.ended === 'not-allowed') player.state = 'gone' // removed by the moderation
        if (line.ended === 'unknown-board' || line.ended === 'workshop-closed') player.state = 'gone'
      } else if (!line && state === 'in' && participant) {
        player.line = new InnerLine(this.deps.rooms, { boardId: player.cast.boardId, participant })
        player.presenceAt = 0
      } else if (line?.isReady && player.presenceAt + presenceMs <= now) {
        player.presenceAt = now
        line.sayPresence({ view: viewIn(run), dragging: null, focused: null, waiting: 0 })
      }
    }
  }

  private async act(run: Pick<LiveRun, 'current' | 'send' | 'vote'>, now: number, isOverTime: () => boolean) {
    const due = this.players
      .filter(({ line, nextAt }) => line?.isReady && nextAt <= now)
      .sort((a, b) => a.nextAt - b.nextAt)
    for (const player of due.slice(0, maxDeedsPerTick)) {
      if (isOverTime()) return
      player.nextAt = now + this.pause(run.current.phase, player)
      const { line, participant } = player
      if (!line || !participant) continue
      const world = this.worldOf(player, { run: run.current, line, participant, now })
      const deed = nextDeed(world, this.deps.random)
      if (deed) await this.perform(deed, { player, line, participant, actor: world.actor, run })
    }
  }

  private async perform(
    deed: Deed,
    by: {
      player: Player
      line: InnerLine
      participant: Participant
      actor: Actor
      run: Pick<LiveRun, 'send' | 'vote'>
    },
  ): Promise<void> {
    const { player, line, participant, actor, run } = by
    const runActor = { ...participant, boardId: player.cast.boardId }
    switch (deed.type) {
      case 'assign':
        actOnCards(line.doc, deed.cards, deed.action, { actor, suggested: () => null })
        return
      case 'schedule':
        scheduleCards(line.doc, deed.cards, deed.column)
        return
      case 'say':
        await run.send(runActor, deed.event) // a refusal is as good as an answer: the workshop has gone on
        return
      case 'vote':
        player.voted.add(deed.voteId)
        await run.vote(runActor, deed.voteId, deed.ballot)
    }
  }

  private worldOf(
    { cast, voted }: Player,
    seen: { run: Run; line: InnerLine; participant: Participant; now: number },
  ): DeedWorld {
    const { run, line, participant, now } = seen
    const { doc } = line
    const { id, role, laneId } = participant
    const { workshop, dealt } = this.deps
    const snapshot = lazily(() => readBoard(doc))
    const whose = (
      isMeant: (assignment: { lane: LaneId | null; target?: LaneId | undefined; state: string }) => boolean,
    ) => [...snapshot().assignments].filter(([, assignment]) => isMeant(assignment)).map(([card]) => card)
    return {
      run,
      now,
      actor: { id, role, laneId, phase: run.phase, laneAccess: accessOf(run, cast.boardId, laneId) },
      doubt: cast.doubt,
      dealt: (laneId && dealt.get(laneId)) ?? [],
      lanes: workshop.lanes.map((lane) => lane.id),
      columns: workshop.columns,
      assignment: (card) => readRegister(doc, 'assignment', card),
      schedule: (card) => readRegister(doc, 'schedule', card),
      ownCards: () => (laneId === null ? [] : whose(({ lane, state }) => lane === laneId && state !== 'offered')),
      offersToUs: () => (laneId === null ? [] : whose(({ target, state }) => state === 'offered' && target === laneId)),
      hasVoted: (vote) => voted.has(vote),
      isConcerned: () => {
        const staged = run.stage?.boardId === cast.boardId ? readRegister(doc, 'assignment', run.stage.card) : undefined
        return laneId !== null && staged !== undefined && [staged.lane, staged.target].includes(laneId)
      },
    }
  }

  private pause(phase: Run['phase'], { cast }: Player): number {
    return pauseMs(phase, cast.pace, this.deps.random)
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function accessOf(run: Pick<Run, 'laneAccess'>, boardId: BoardId, laneId: LaneId | null): 'open' | 'closed' | null {
  return run.laneAccess.find((entry) => entry.boardId === boardId && entry.laneId === laneId)?.access ?? null
}

function viewIn({ phase }: Run): View {
  return phase === 'roadmap' ? 'roadmap' : 'assignment'
}
