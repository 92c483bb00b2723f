import { BoardDoc } from '../../shared/board/board-doc.ts'
import { encodeBoard } from '../../shared/board/encode-board.ts'
import { assignCards, scheduleCards } from '../../shared/board/move-cards.ts'
import { type CardId, type ParticipantId, participantIdSchema } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane, Workshop } from '../../shared/domain/workshop.ts'

const author: ParticipantId = participantIdSchema.parse('beispiel')
const exampleClientId = 1 // fixed, so that equal lists give equal bytes
/** Of five services four are assigned, and of those every second is on the roadmap: enough to see, enough left to do. */
const assignedOfFive = 4

/** The first update of the example's board: a workshop in the middle of its work. The same input gives the same bytes. */
export function exampleBoardUpdate(workshop: Workshop, services: readonly PublicService[]): Uint8Array {
  const doc = new BoardDoc()
  doc.clientID = exampleClientId
  const cardsByLane = new Map(workshop.lanes.map((lane) => [lane, usualCards(lane, services)]))
  let turn = 0
  for (const [lane, cards] of cardsByLane) {
    assignCards(doc, cards, lane.id, { id: author, role: 'moderator', laneId: null })
    const scheduled = cards.filter((_, index) => index % 2 === 0)
    for (const [column, columnCards] of dealt(scheduled, workshop.columns, turn))
      scheduleCards(doc, columnCards, column)
    turn++
  }
  const update = encodeBoard(doc)
  doc.destroy()
  return update
}

function usualCards(lane: Lane, services: readonly PublicService[]): CardId[] {
  return services
    .filter((service) => service.usualDepartment === lane.name)
    .filter((_, index) => index % 5 < assignedOfFive)
    .map((service) => service.id)
}

/** Deals cards to the columns in turn; each lane starts one column later, so that no quarter stays empty. */
function dealt(
  cards: readonly CardId[],
  columns: readonly RoadmapColumn[],
  turn: number,
): Map<RoadmapColumn, CardId[]> {
  const byColumn = new Map<RoadmapColumn, CardId[]>()
  cards.forEach((card, index) => {
    const column = columns[(turn + index) % columns.length]
    if (column) byColumn.set(column, [...(byColumn.get(column) ?? []), card])
  })
  return byColumn
}
