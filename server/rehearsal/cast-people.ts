import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { Introduction, Role } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { pick, shuffled } from './seeded-random.ts'
import {
  firstNames,
  functionsOfGuests,
  functionsOfLane,
  functionsOfObservers,
  lastNames,
  simulatedMark,
} from './simulated-people.ts'

/** More are no help on a screen, and each costs a copy of the board in memory. */
export const maxPerBoard = 25
export const maxPeople = 75
/** The first comes at once, the last of a full board after about a minute. */
const arrivalMs = 2500

/** Somebody who will come to the rehearsal. */
export interface CastPerson {
  boardId: BoardId
  role: Role
  introduction: Introduction
  /** After the start of the rehearsal. */
  arrivesAfterMs: number
  /** Above 1: slower than others. */
  pace: number
  /** How often she thinks that a card is not hers, 0–1. */
  doubt: number
}

/** One or two for each Amt of each board as long as there is room, a guest and an observer on the first one. */
export function castPeople(workshop: Pick<Workshop, 'boards' | 'lanes'>, random: () => number): CastPerson[] {
  const perBoard = Math.max(1, Math.min(maxPerBoard, Math.floor(maxPeople / workshop.boards.length)))
  const names = namesOf(random)
  const cast = workshop.boards.flatMap(({ id }, at) => {
    const once = workshop.lanes.map((lane) => lane.id)
    const twice = shuffled(once, random).filter(() => random() < 0.4)
    const seats: Seat[] = [...shuffled(once, random), ...twice].map((laneId) => ({ role: 'representative', laneId }))
    const others: Seat[] =
      at === 0
        ? [
            { role: 'guest', laneId: null },
            { role: 'observer', laneId: null },
          ]
        : []
    const room = Math.max(1, perBoard - others.length)
    return [...seats.slice(0, room), ...others].map((seat) => ({ boardId: id, ...seat }))
  })
  return cast.slice(0, maxPeople).map(({ boardId, role, laneId }, at) => ({
    boardId,
    role,
    introduction: { name: names(at), function: `${functionOf(role, random)} ${simulatedMark}`, laneId },
    arrivesAfterMs: Math.round(at * arrivalMs * (0.6 + 0.8 * random())),
    pace: random() < 0.15 ? 3 : 0.7 + 0.8 * random(),
    doubt: 0.08 + 0.2 * random(),
  }))
}

type Seat = { role: Role; laneId: LaneId | null }

/** Nobody has the name of somebody else as long as there are enough. */
function namesOf(random: () => number): (at: number) => string {
  const first = shuffled(firstNames, random)
  const last = shuffled(lastNames, random) // lengths without a common divisor: pairs repeat late
  return (at) => `${first[at % first.length]} ${last[at % last.length]}`
}

function functionOf(role: Role, random: () => number): string {
  const functions = role === 'guest' ? functionsOfGuests : role === 'observer' ? functionsOfObservers : functionsOfLane
  return pick<string>(functions, random) ?? ''
}
