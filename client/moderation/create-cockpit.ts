import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Cockpit } from '../../shared/protocol/live-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { pollWhileVisible } from '../app/poll-while-visible.ts'
import type { LiveProps } from '../run/run-session.ts'
import { type CockpitRow, cockpitRows } from './cockpit-rows.ts'
import { createOwnBoardLanes } from './own-board-lanes.ts'

const everyMs = 3000 // a moderation looks that often; the own board follows at once

export interface LiveCockpit {
  /** All boards, in the order of the workshop. */
  rows: Accessor<readonly CockpitRow[]>
  /** What the last question failed with; the rows are then what was heard before. */
  failure: Accessor<ApiFailure | null>
}

/** How far all Ämter are. Needs an owner; asks the server only while `isSeen`. */
export function createCockpit({ session, run }: LiveProps, isSeen: Accessor<boolean>): LiveCockpit {
  const [heard, setHeard] = createSignal<Cockpit | null>(null)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  pollWhileVisible(
    isSeen,
    async () => {
      const answer = await api.getCockpit(session.workshop().id)
      setFailure(answer.ok ? null : answer.error)
      if (answer.ok) setHeard(answer.value)
    },
    { everyMs },
  )
  const ownLanes = createOwnBoardLanes(session, heard)
  const cockpit = createMemo((): Cockpit => {
    const others = heard()
    const boards = session.workshop().boards.flatMap(({ id }) => {
      const known = others?.boards.find(({ boardId }) => boardId === id)
      if (id === session.boardId) return [{ boardId: id, open: known?.open ?? 0, lanes: ownLanes() }]
      return known ? [known] : []
    })
    return { boards, waiting: others?.waiting ?? [] }
  })
  const rows = createMemo(() =>
    cockpitRows({ workshop: session.workshop(), cockpit: cockpit(), run: run.run(), now: run.now() }),
  )
  return { rows, failure }
}
