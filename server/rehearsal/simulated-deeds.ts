import type { Assignment, Schedule } from '../../shared/domain/decisions.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import { type Actor, mayWork } from '../../shared/rules/may-write.ts'
import type { Run } from '../../shared/run/run.ts'
import type { PersonalEvent } from '../../shared/run/run-event.ts'
import type { Ballot, VoteId, VoteQuestion } from '../../shared/run/vote.ts'
import { pick, shuffled } from './seeded-random.ts'
import { offerReasons, practiceErrors, returnReasons } from './simulated-people.ts'

/** What somebody does next, as a page would send it. */
export type Deed =
  | { type: 'assign'; cards: CardId[]; action: AssignmentAction }
  | { type: 'schedule'; cards: CardId[]; column: RoadmapColumn }
  | { type: 'say'; event: PersonalEvent }
  | { type: 'vote'; voteId: VoteId; ballot: Ballot }

/** What a simulated person sees. */
export interface DeedWorld {
  run: Run
  /** Epoch ms. */
  now: number
  /** Who she is to the rules, in this phase. */
  actor: Actor
  /** How often she thinks that a card is not hers, 0–1. */
  doubt: number
  /** Cards that she takes for her Amt's own. */
  dealt: readonly CardId[]
  lanes: readonly LaneId[]
  columns: readonly RoadmapColumn[]
  assignment: (card: CardId) => Assignment | undefined
  schedule: (card: CardId) => Schedule | undefined
  /** Cards that lie with her Amt, and those that are offered to it. */
  ownCards: () => readonly CardId[]
  offersToUs: () => readonly CardId[]
  /** Votes in which she has had her say. */
  hasVoted: (vote: VoteId) => boolean
  /** Whether the card on stage concerns her Amt. */
  isConcerned: () => boolean
}

/** Null: nothing to do now. What is asked of everybody comes before the work on the board. */
export function nextDeed(world: DeedWorld, random: () => number): Deed | null {
  return answerReady(world, random) ?? castBallot(world, random) ?? handDeed(world, random) ?? boardDeed(world, random)
}

/** How long people of this pace rest between two deeds, ms. */
export function pauseMs(phase: Phase, pace: number, random: () => number): number {
  return Math.round((usualSeconds[phase] ?? 6) * 1000 * pace * (0.5 + random()))
}

const usualSeconds: Partial<Record<Phase, number>> = {
  assignment: 7,
  free: 15,
  acceptance: 5,
  roadmap: 6,
  practice: 10,
}

function answerReady({ run, actor }: DeedWorld, random: () => number): Deed | null {
  if (!run.ready || actor.role === 'observer' || run.ready.people.includes(actor.id)) return null
  return random() < 0.6 ? { type: 'say', event: { type: 'say-ready', isReady: true } } : null
}

function castBallot({ run, actor, hasVoted }: DeedWorld, random: () => number): Deed | null {
  const { vote } = run
  if (!vote || vote.outcome !== null || actor.role !== 'representative' || hasVoted(vote.definition.id)) return null
  if (random() < 0.3) return null // still thinking
  return { type: 'vote', voteId: vote.definition.id, ballot: ballotFor(vote.definition.question, random) }
}

/** Fits the question: the rules of `judgeBallot` hold. */
export function ballotFor(question: VoteQuestion, random: () => number): Ballot {
  switch (question.kind) {
    case 'decision': {
      const draw = random()
      return { kind: 'decision', choice: draw < 0.7 ? 'yes' : draw < 0.9 ? 'no' : 'abstain' }
    }
    case 'rating': {
      const marks = () => question.criteria.map(({ id }) => [id, 1 + Math.floor(random() * 5)] as const)
      return {
        kind: 'rating',
        ratings: Object.fromEntries(question.options.map(({ id }) => [id, Object.fromEntries(marks())])),
      }
    }
    case 'priority': {
      const dots: Record<string, number> = {}
      let left = question.dots
      for (const { id } of shuffled(question.options, random)) {
        const given = Math.min(left, 1 + Math.floor(random() * question.maxPerOption))
        if (given > 0) dots[id] = given
        left -= given
      }
      return { kind: 'priority', dots }
    }
  }
}

function handDeed({ run, actor, now, isConcerned }: DeedWorld, random: () => number): Deed | null {
  if (actor.role === 'observer') return null
  const raised = run.hands.find(({ person }) => person.id === actor.id)
  if (raised) {
    const isLong = now - raised.at > 45_000
    return isLong && random() < 0.5 ? { type: 'say', event: { type: 'lower-own-hand' } } : null
  }
  const eagerness = run.phase === 'disputes' ? (run.stage && isConcerned() ? 0.35 : 0.02) : handPhases[run.phase]
  return random() < (eagerness ?? 0) ? { type: 'say', event: { type: 'raise-hand' } } : null
}

const handPhases: Partial<Record<Phase, number>> = { opening: 0.01, assignment: 0.005, decision: 0.02 }

function boardDeed(world: DeedWorld, random: () => number): Deed | null {
  const { run, actor } = world
  if (run.phase === 'practice') return practise(world, random)
  if (mayWork(actor, 'assignment').ok) {
    const deed = answerOffer(world, random) ?? (run.phase === 'acceptance' ? null : decide(world, random))
    if (deed) return deed
  }
  return mayWork(actor, 'schedule').ok ? plan(world, random) : null
}

function practise({ run, actor }: DeedWorld, random: () => number): Deed | null {
  if (actor.role !== 'representative') return null
  const before = run.practice.find(({ person }) => person.id === actor.id)
  const input = before?.input ?? pick(['mouse', 'mouse', 'mouse', 'touch', 'keyboard', 'menu'] as const, random) ?? null
  const report = (moved: boolean, undone: boolean, error: string | null): Deed => ({
    type: 'say',
    event: { type: 'report-practice', moved, undone, input, error },
  })
  if (!before)
    return random() < 0.12 ? report(false, false, pick(practiceErrors, random) ?? null) : report(true, false, null)
  if (!before.moved) return random() < 0.3 ? report(true, false, null) : null // needs help for a while
  return before.undone ? null : report(true, true, null)
}

function answerOffer({ offersToUs }: DeedWorld, random: () => number): Deed | null {
  const card = pick(offersToUs(), random)
  if (card === undefined) return null
  const action: AssignmentAction =
    random() < 0.65 ? { type: 'accept' } : { type: 'give-back', reason: pick(returnReasons, random) ?? '' }
  return { type: 'assign', cards: [card], action }
}

const cardsAtOnce = 6

function decide({ dealt, assignment, actor, lanes, doubt }: DeedWorld, random: () => number): Deed | null {
  const open = dealt.filter((card) => isOpenFor(assignment(card), actor.laneId))
  const cards = open.slice(0, 1 + Math.floor(random() * cardsAtOnce))
  const [first] = cards
  if (first === undefined) return null
  const draw = random()
  if (draw < doubt) {
    const target = pick(
      lanes.filter((lane) => lane !== actor.laneId),
      random,
    )
    if (target) {
      return {
        type: 'assign',
        cards: [first],
        action: { type: 'offer', target, reason: pick(offerReasons, random) ?? '' },
      }
    }
  }
  if (draw < 1.4 * doubt) return { type: 'assign', cards: [first], action: { type: 'mark-unsure' } }
  return { type: 'assign', cards, action: { type: 'confirm' } }
}

/** Nobody has it, or it was only suggested for us. */
function isOpenFor(assignment: Assignment | undefined, own: LaneId | null): boolean {
  if (!assignment) return true
  if (assignment.lane === null) return assignment.state !== 'offered'
  return assignment.lane === own && assignment.state === 'suggested'
}

function plan({ ownCards, schedule, columns }: DeedWorld, random: () => number): Deed | null {
  const open = ownCards().filter((card) => (schedule(card)?.column ?? null) === null)
  const quarters = columns.filter(({ kind }) => kind === 'quarter')
  const column = pick(quarters, () => random() ** 1.5) // the first quarters fill first
  const cards = open.slice(0, 1 + Math.floor(random() * 3))
  return column && cards.length > 0 ? { type: 'schedule', cards, column } : null
}
