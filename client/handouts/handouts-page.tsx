import { BoardDoor } from '../workshop/board-door.tsx'
import { HandoutsScreen } from './handouts-screen.tsx'

/** `/workshop/:workshopId/:boardId/blaetter`: what each Amt gets in hand before the workshop and after it. */
export function HandoutsPage() {
  return <BoardDoor>{(opened) => <HandoutsScreen {...opened} />}</BoardDoor>
}
