import { createMemo, createSignal, For, Show } from 'solid-js'
import type { LiveProps } from '../run/run-session.ts'
import { cockpitText } from '../text/cockpit.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { type CockpitOrder, type CockpitRow, cockpitSummary, sortCockpit } from './cockpit-rows.ts'
import { LaneActions } from './lane-actions.tsx'
import { LaneBar, LanePeople, lastAction, openPoints, StandingMark } from './lane-facts-line.tsx'

interface CockpitDialogProps extends LiveProps {
  rows: readonly CockpitRow[]
  order: CockpitOrder
  onOrder: (order: CockpitOrder) => void
  open: boolean
  onClose: () => void
}

/** All Ämter of all boards as a table, with room for everything. */
export function CockpitDialog(props: CockpitDialogProps) {
  return (
    <Dialog open={props.open} title={cockpitText.all} size="wide" onClose={props.onClose}>
      <CockpitTable {...props} />
    </Dialog>
  )
}

function CockpitTable(props: CockpitDialogProps) {
  const [boardId, setBoardId] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const boards = () => props.session.workshop().boards
  const shown = createMemo(() =>
    sortCockpit(
      props.rows.filter((row) => boardId() === '' || row.boardId === boardId()),
      props.order,
    ),
  )
  const keys = createMemo(() => shown().map(keyOf))
  return (
    <div class="cockpit-all">
      <div class="cockpit-all-head">
        <p class="muted">{cockpitText.summary(cockpitSummary(shown()))}</p>
        <Show when={boards().length > 1}>
          <SelectField
            label={cockpitText.board}
            compact
            value={boardId()}
            onChange={setBoardId}
            options={[
              { value: '', label: cockpitText.allBoards },
              ...boards().map(({ id, municipality }) => ({ value: id, label: municipality.name })),
            ]}
          />
        </Show>
        <SelectField
          label={cockpitText.order}
          compact
          value={props.order}
          onChange={(value) => props.onOrder(value === 'number' ? 'number' : 'behind')}
          options={[
            { value: 'behind', label: cockpitText.orders.behind },
            { value: 'number', label: cockpitText.orders.number },
          ]}
        />
      </div>
      <FailureAlert title={cockpitText.actionFailed} failure={problem()} />
      <table class="cockpit-table">
        <thead>
          <tr>
            <th scope="col">{cockpitText.heads.lane}</th>
            <Show when={boards().length > 1}>
              <th scope="col">{cockpitText.heads.board}</th>
            </Show>
            <th scope="col">{cockpitText.heads.standing}</th>
            <th scope="col">{cockpitText.heads.progress}</th>
            <th scope="col">{cockpitText.heads.here}</th>
            <th scope="col">{cockpitText.heads.last}</th>
            <th scope="col">{cockpitText.heads.open}</th>
            <th scope="col">
              <span class="kern-sr-only">{cockpitText.heads.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={keys()}>
            {(key) => (
              <Show when={shown().find((row) => keyOf(row) === key)}>
                {(row) => <TableRow {...props} row={row()} onFailure={setProblem} />}
              </Show>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

/** Rows keep their place in the page while their numbers change, so that an open menu stays open. */
const keyOf = ({ boardId, lane }: CockpitRow) => `${boardId}/${lane.id}`

function TableRow(props: CockpitDialogProps & { row: CockpitRow; onFailure: (text: string | null) => void }) {
  return (
    <tr>
      <th scope="row">{cockpitText.laneName(props.row.lane)}</th>
      <Show when={props.row.boardName}>{(name) => <td>{name()}</td>}</Show>
      <td>
        <StandingMark row={props.row} />
      </td>
      <td>
        <LaneBar row={props.row} />
      </td>
      <td>
        <LanePeople row={props.row} />
      </td>
      <td>
        <Show when={props.row.cards > 0}>{lastAction(props.row, props.run.now())}</Show>
      </td>
      <td>{openPoints(props.row).join(' · ')}</td>
      <td>
        <LaneActions
          session={props.session}
          run={props.run}
          row={props.row}
          onFailure={props.onFailure}
          onJump={props.onClose}
        />
      </td>
    </tr>
  )
}
