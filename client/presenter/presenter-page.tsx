import { BoardDoor } from '../workshop/board-door.tsx'
import { PresenterScreen } from './presenter-screen.tsx'

/** `/workshop/:workshopId/:boardId/leinwand`: phase, clock, progress and the card on stage in large type, for the shared screen. */
export function PresenterPage() {
  return <BoardDoor>{(opened) => <PresenterScreen {...opened} />}</BoardDoor>
}
