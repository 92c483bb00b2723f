import type { BoardDoc } from '../../shared/board/board-doc.ts'
import type { BoardSnapshot } from '../../shared/board/read-board.ts'
import { InnerLine } from './inner-line.ts'
import type { Member, Rooms } from './rooms.ts'

const turnMs = 10 // a board loads in a few of these
const maxTurns = 1000

/**
 * Edits a board from inside the server as one member of it: through the gate and into the log like anybody. Resolves with the durable board.
 * Throws when the board does not open, or the edit is not on it afterwards; `isDone` says whether it is.
 */
export async function editBoard(
  rooms: Pick<Rooms, 'connect' | 'readBoard'>,
  member: Member,
  edit: (doc: BoardDoc) => void,
  isDone: (snapshot: BoardSnapshot) => boolean,
): Promise<BoardSnapshot> {
  const line = new InnerLine(rooms, member)
  try {
    await until(() => {
      line.read(() => false)
      return line.isReady || line.ended !== null
    })
    if (!line.isReady) throw new Error(`Board ${member.boardId} did not let an edit in: ${line.ended}`)
    edit(line.doc)
    let snapshot = await rooms.readBoard(member.boardId)
    // A commit that is under way takes the edit with the next one.
    for (let round = 0; round < maxTurns && !isDone(snapshot) && line.ended === null; round++) {
      await nextTurn()
      snapshot = await rooms.readBoard(member.boardId)
    }
    if (!isDone(snapshot))
      throw new Error(`An edit of board ${member.boardId} did not arrive: ${line.ended ?? 'no answer'}`)
    return snapshot
  } finally {
    line.leave()
  }
}

async function until(isReached: () => boolean): Promise<void> {
  for (let round = 0; round < maxTurns && !isReached(); round++) await nextTurn()
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, turnMs))
