import type { Lane } from '../../shared/domain/workshop.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'

/** People whose name, function or Amt holds every word of the search, by name. */
export function findPeople(people: readonly JoinedPerson[], lanes: readonly Lane[], search: string): JoinedPerson[] {
  const words = plain(search)
    .split(' ')
    .filter((word) => word !== '')
  const factsOf = (person: JoinedPerson) => {
    const lane = lanes.find(({ id }) => id === person.laneId)
    return plain([person.name, person.function, lane?.number ?? '', lane?.name ?? ''].join(' '))
  }
  return people
    .filter((person) => words.every((word) => factsOf(person).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** Without case and accents, and every kind of blank as one. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('de').replace(/\s+/g, ' ')
}
