import { For } from 'solid-js'
import { newWorkshopText } from '../text/start.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { WorkshopDraft } from './workshop-draft.ts'

const words = newWorkshopText.lanes
type LaneRow = WorkshopDraft['lanes'][number]

interface LaneTableProps {
  lanes: readonly LaneRow[]
  /** Rows with a mistake, from 0. */
  wrongRows: ReadonlyMap<number, string>
  onChange: (row: number, change: Partial<LaneRow>) => void
  onMove: (from: number, to: number) => void
  onRemove: (row: number) => void
}

export function LaneTable(props: LaneTableProps) {
  let body: HTMLTableSectionElement | undefined
  const nameOf = (lane: LaneRow) => lane.name.trim() || words.unnamed
  /** The row moved, so its buttons are elsewhere now: keep the focus on the same one. */
  const focus = (row: number, selector: string) => {
    const target = body?.rows[row]?.querySelector<HTMLElement>(selector)
    target?.focus()
  }
  const move = (from: number, to: number, selector: string) => {
    const lane = props.lanes[from]
    if (!lane || to < 0 || to >= props.lanes.length) return
    props.onMove(from, to)
    announce(words.moved(nameOf(lane), to + 1))
    focus(to, selector)
  }
  const remove = (row: number) => {
    const lane = props.lanes[row]
    if (!lane) return
    props.onRemove(row)
    announce(words.removed(nameOf(lane)))
    focus(Math.min(row, props.lanes.length - 1), '.lane-table__remove')
  }
  return (
    <table class="lane-table">
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">
            <span class="kern-sr-only">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        <For each={props.lanes}>
          {(lane, row) => (
            <tr>
              <td class="lane-table__number">
                <TextField
                  compact
                  label={words.numberOf(row() + 1)}
                  labelHidden
                  value={lane.number}
                  onInput={(number) => props.onChange(row(), { number })}
                />
              </td>
              <td>
                <TextField
                  compact
                  label={words.nameOf(row() + 1)}
                  labelHidden
                  value={lane.name}
                  maxLength={120}
                  error={props.wrongRows.get(row())}
                  onInput={(name) => props.onChange(row(), { name })}
                />
              </td>
              <td class="lane-table__actions">
                <Button
                  variant="tertiary"
                  size="small"
                  icon="arrow-up"
                  iconOnly
                  class="lane-table__up"
                  disabled={row() === 0}
                  onClick={() => move(row(), row() - 1, row() === 1 ? '.lane-table__down' : '.lane-table__up')}
                >
                  {words.moveUp(nameOf(lane))}
                </Button>
                <Button
                  variant="tertiary"
                  size="small"
                  icon="arrow-down"
                  iconOnly
                  class="lane-table__down"
                  disabled={row() === props.lanes.length - 1}
                  onClick={() =>
                    move(row(), row() + 1, row() === props.lanes.length - 2 ? '.lane-table__up' : '.lane-table__down')
                  }
                >
                  {words.moveDown(nameOf(lane))}
                </Button>
                <Button
                  variant="tertiary"
                  size="small"
                  icon="delete"
                  iconOnly
                  class="lane-table__remove"
                  onClick={() => remove(row())}
                >
                  {words.remove(nameOf(lane))}
                </Button>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
