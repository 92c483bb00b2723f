import { roadmapColumnsFrom } from '../../../shared/domain/roadmap-column.ts'
import { type WorkshopView, workshopViewSchema } from '../../../shared/protocol/api.ts'

/** What a clerk sees of a workshop with one board, one Amt and one quarter. */
export function aView(changes: { title?: string; phase?: string; lane?: string; name?: string } = {}): WorkshopView {
  const { title = 'Auftakt', phase = 'free', lane = 'Bürgeramt', name = 'Ada' } = changes
  return workshopViewSchema.parse({
    workshop: {
      id: 'w',
      title,
      date: '2026-11-24',
      isExample: false,
      rehearsalOf: null,
      listHash: 'a'.repeat(64),
      boards: [{ id: 'b', municipality: { name: 'Ahausen', ags: null } }],
      lanes: [{ id: 'amt-33', number: '33', name: lane }],
      columns: roadmapColumnsFrom({ year: 2027, quarter: 1 }, 1),
      phase,
      createdAt: 1,
    },
    isAdmitted: true,
    video: { meetingUrl: null, roomUrl: null },
    boardIds: ['b'],
    login: {
      id: 'l',
      workshopId: 'w',
      role: 'representative',
      boardId: 'b',
      participant: { id: 'ada', name, function: '', laneId: 'amt-33', role: 'representative' },
    },
  })
}
