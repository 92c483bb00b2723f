import type { BoardId, CardId, ParticipantId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import { type DirectoryPerson, type HistoryEntry, maxHistoryEntries } from '../../shared/protocol/history-api.ts'
import type { BoardStore } from '../store/board-store.ts'
import type { PeopleStore } from '../store/workshop-store.ts'

/** Who works, or may come to work, on a board; who waits in the lobby is not there yet. */
export async function listBoardPeople(
  deps: { store: Pick<PeopleStore, 'listPeople'> },
  { workshop, boardId }: { workshop: Workshop; boardId: BoardId },
): Promise<DirectoryPerson[]> {
  const people = await deps.store.listPeople(workshop.id)
  return people
    .filter((person) => person.admittedAt !== null && (person.boardId === null || person.boardId === boardId))
    .map(({ id, name, function: task, laneId, role }) => ({ id, name, function: task, laneId, role }))
}

/** What happened to a card, latest first. Names come from who is in the workshop now: who was removed has none. */
export async function tellHistory(
  deps: { store: Pick<PeopleStore, 'findPerson'>; boards: Pick<BoardStore, 'listOperations'> },
  { workshop, boardId, card }: { workshop: Workshop; boardId: BoardId; card: CardId },
): Promise<HistoryEntry[]> {
  const operations = await deps.boards.listOperations(boardId, card, maxHistoryEntries)
  const authors = new Map<ParticipantId, HistoryEntry['by']>()
  for (const { by } of operations) {
    if (!authors.has(by)) authors.set(by, authorOf(await deps.store.findPerson(workshop.id, by)))
  }
  return operations.map(({ at, by, register, key, before, after }) => {
    return { at, by: authors.get(by) ?? null, register, key, before, after }
  })
}

function authorOf(person: JoinedPerson | null): HistoryEntry['by'] {
  if (!person) return null
  const { id: participantId, name, function: task, laneId, role } = person
  return { participantId, name, function: task, laneId, role }
}
