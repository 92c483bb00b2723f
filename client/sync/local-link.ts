import { BoardDoc } from '../../shared/board/board-doc.ts'
import type { BoardLink } from './connect-board.ts'

/** A board that lives on this page alone: nothing of it is sent or stored. */
export function makeLocalLink(): BoardLink {
  const doc = new BoardDoc()
  return {
    doc: () => doc,
    status: () => ({ name: 'live' }),
    saveState: () => ({ waiting: 0, savedAt: null, storageOk: true }),
    others: () => [],
    lostEdits: () => [],
    forgetLostEdits: () => {},
    setPresence: () => {},
    onControl: () => () => {},
  }
}
