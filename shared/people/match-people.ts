import type { Participant } from '../domain/participant.ts'
import type { JoinedPerson } from '../protocol/api.ts'
import type { ExpectedPerson } from '../protocol/live-api.ts'
import { personKey } from './person-name.ts'

type Joined = Pick<Participant, 'name' | 'laneId'> & Pick<JoinedPerson, 'boardId'>

export interface PeopleMatch<P> {
  /** `isOtherLane`: the name fits, but she chose another Amt than the one she was expected for. */
  here: { expected: ExpectedPerson; person: P; isOtherLane: boolean }[]
  missing: ExpectedPerson[]
  /** Who came without being expected. */
  unknown: P[]
}

/**
 * Who of the expected people has joined. Names count without titles, umlauts and order; of two with one name the Amt decides. A name with
 * a part more or less ("Jan Peter Sommer") fits where the Amt is the same. Nobody fits two.
 */
export function matchPeople<P extends Joined>(
  expected: readonly ExpectedPerson[],
  joined: readonly P[],
): PeopleMatch<P> {
  const open = new Set(expected)
  const keys = new Map(expected.map((each) => [each, personKey(each.name)]))
  const found = new Map<P, ExpectedPerson>()
  const take = (fits: (each: ExpectedPerson, person: P) => boolean) => {
    for (const person of joined) {
      if (found.has(person)) continue
      const match = [...open].find((each) => isOnBoard(each, person) && fits(each, person))
      if (!match) continue
      open.delete(match)
      found.set(person, match)
    }
  }
  const hasName = (each: ExpectedPerson, person: P) => keys.get(each) === personKey(person.name)
  take((each, person) => hasName(each, person) && each.laneId === person.laneId)
  take((each, person) => hasName(each, person) && (each.laneId === null || person.laneId === null))
  take((each, person) => each.laneId === person.laneId && isPartOfName(keys.get(each) ?? '', personKey(person.name)))
  take(hasName)
  return {
    here: joined.flatMap((person) => {
      const match = found.get(person)
      const isOtherLane =
        person.laneId !== null && match !== undefined && match.laneId !== null && match.laneId !== person.laneId
      return match ? [{ expected: match, person, isOtherLane }] : []
    }),
    missing: expected.filter((each) => open.has(each)),
    unknown: joined.filter((person) => !found.has(person)),
  }
}

const isOnBoard = (expected: ExpectedPerson, person: Joined) =>
  expected.boardId === null || person.boardId === null || expected.boardId === person.boardId

/** At least two words in common, and nothing of the shorter name missing in the longer one. */
function isPartOfName(a: string, b: string): boolean {
  const [short = [], long = []] = [a.split(' '), b.split(' ')].sort((one, other) => one.length - other.length)
  return short.length >= 2 && short.length < long.length && short.every((word) => long.includes(word))
}
