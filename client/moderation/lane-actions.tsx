import { useNavigate } from '@solidjs/router'
import type { RunEvent } from '../../shared/run/run-event.ts'
import { boardPath } from '../app/routes.ts'
import { jumpToLane } from '../board/jump-to-lane.ts'
import type { LiveProps } from '../run/run-session.ts'
import { cockpitText } from '../text/cockpit.ts'
import { errorText } from '../text/errors.ts'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import type { CockpitRow } from './cockpit-rows.ts'

interface LaneActionsProps extends LiveProps {
  row: CockpitRow
  /** Why the last action did not work; null: it did. */
  onFailure: (text: string | null) => void
  onJump?: (() => void) | undefined
}

/** What the moderation can do with one Amt. */
export function LaneActions(props: LaneActionsProps) {
  const navigate = useNavigate()
  const name = () => cockpitText.inBoard(props.row.lane, props.row.boardName)
  const place = () => ({ boardId: props.row.boardId, laneId: props.row.lane.id })
  const send = async (event: RunEvent, done: string) => {
    const answer = await props.run.send(event)
    props.onFailure(answer.ok ? null : errorText[answer.error.code])
    if (answer.ok) announce(done)
  }
  const jump = () => {
    const { boardId, laneId } = place()
    props.onJump?.()
    navigate(boardPath(props.session.workshop().id, boardId, 'assignment'))
    jumpToLane(boardId, laneId)
    announce(cockpitText.jumped(name()))
  }
  const setAccess = (access: 'open' | 'closed' | 'follow') =>
    void send({ type: 'set-lane-access', ...place(), access }, cockpitText.accessDone(name(), access))
  return (
    <Menu label={cockpitText.actions(name())} icon="more-vert" iconOnly>
      <MenuItem icon="visibility" onSelect={jump}>
        {cockpitText.jump}
      </MenuItem>
      <MenuItem
        icon="account-circle"
        onSelect={() =>
          props.row.isCalled
            ? void send({ type: 'end-call' }, cockpitText.callEnded)
            : void send({ type: 'call-lane', ...place() }, cockpitText.calledDone(name()))
        }
      >
        {props.row.isCalled ? cockpitText.endCall : cockpitText.call}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label={cockpitText.accessLegend}
        value={props.row.access ?? 'follow'}
        onChange={setAccess}
        closes
        options={[
          { value: 'follow', label: cockpitText.follow },
          { value: 'open', label: cockpitText.open },
          { value: 'closed', label: cockpitText.close },
        ]}
      />
    </Menu>
  )
}
