import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import { createWorkload } from '../planning/create-workload.ts'
import { type QuarterOver, quartersOver } from '../planning/quarters-over.ts'
import type { LiveProps } from '../run/run-session.ts'
import { cockpitText } from '../text/cockpit.ts'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { SelectField } from '../ui/select-field.tsx'
import './cockpit.css'
import { CockpitDialog } from './cockpit-dialog.tsx'
import { type CockpitOrder, type CockpitRow, cockpitSummary, sortCockpit } from './cockpit-rows.ts'
import { createCockpit } from './create-cockpit.ts'
import { LaneActions } from './lane-actions.tsx'
import { LaneBar, LanePeople, lastAction, openPoints, StandingMark } from './lane-facts-line.tsx'

/** How far each Amt is: people, bar, waiting saves, last action, disputes; call it, open or close it, jump to it. */
export function CockpitPanel(props: LiveProps) {
  const [isSeen, setSeen] = createSignal(false)
  const [isAllOpen, setAllOpen] = createSignal(false)
  const [order, setOrder] = createSignal<CockpitOrder>('behind')
  const [problem, setProblem] = createSignal<string | null>(null)
  const { rows, failure } = createCockpit(props, () => isSeen() || isAllOpen())
  const ownRows = createMemo(() => rows().filter(({ boardId }) => boardId === props.session.boardId))
  const shown = createMemo(() => sortCockpit(ownRows(), order()))
  const workload = createWorkload(props.session)
  const overOf = (lane: LaneId) => quartersOver(workload(), lane, props.session.workshop().columns)
  let panel: HTMLDivElement | undefined
  onMount(() => {
    if (!panel) return
    const look = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false))
    look.observe(panel)
    onCleanup(() => look.disconnect())
  })
  return (
    <div ref={panel} class="cockpit">
      <p class="muted">{cockpitText.summary(cockpitSummary(rows()))}</p>
      <div class="cockpit-head">
        <SelectField
          label={cockpitText.order}
          labelHidden
          compact
          value={order()}
          onChange={(value) => setOrder(value === 'number' ? 'number' : 'behind')}
          options={[
            { value: 'behind', label: cockpitText.orders.behind },
            { value: 'number', label: cockpitText.orders.number },
          ]}
        />
        <Button size="small" variant="tertiary" onClick={() => setAllOpen(true)}>
          {cockpitText.all}
        </Button>
      </div>
      <Show when={failure() && props.session.workshop().boards.length > 1}>
        <p class="cockpit-problem" role="status">
          {cockpitText.failed}
        </p>
      </Show>
      <FailureAlert title={cockpitText.actionFailed} failure={problem()} />
      <ul class="cockpit-rows">
        <For each={shown().map(({ lane }) => lane.id)}>
          {(laneId) => (
            <Show when={shown().find(({ lane }) => lane.id === laneId)}>
              {(row) => <PanelRow {...props} row={row()} over={overOf(laneId)} onFailure={setProblem} />}
            </Show>
          )}
        </For>
      </ul>
      <CockpitDialog
        session={props.session}
        run={props.run}
        rows={rows()}
        order={order()}
        onOrder={setOrder}
        open={isAllOpen()}
        onClose={() => setAllOpen(false)}
      />
    </div>
  )
}

interface PanelRowProps extends LiveProps {
  row: CockpitRow
  /** In which quarters the Amt has more to do than person-days. */
  over: readonly QuarterOver[]
  onFailure: (text: string | null) => void
}

function PanelRow(props: PanelRowProps) {
  const points = () => openPoints(props.row)
  return (
    <li class="cockpit-row">
      <div class="cockpit-row-head">
        <span class="cockpit-name" title={cockpitText.laneName(props.row.lane)}>
          {cockpitText.laneName(props.row.lane)}
        </span>
        <LanePeople row={props.row} />
        <LaneActions session={props.session} run={props.run} row={props.row} onFailure={props.onFailure} />
      </div>
      <LaneBar row={props.row} />
      <p class="cockpit-facts">
        <StandingMark row={props.row} />
        <Show when={props.row.cards > 0}>
          <span>{lastAction(props.row, props.run.now())}</span>
        </Show>
        <For each={points()}>{(point) => <span>{point}</span>}</For>
      </p>
      <Show when={cockpitText.overCapacity(props.over)}>
        {(words) => (
          <p class="cockpit-over" classList={{ 'is-late': props.over.some(({ level }) => level === 'over') }}>
            <span aria-hidden="true">! </span>
            {words()}
          </p>
        )}
      </Show>
    </li>
  )
}
