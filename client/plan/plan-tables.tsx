import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { tablesByColumn, tablesByLane } from '../../shared/plan/plan-table.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { rowRemarks } from '../../shared/plan/row-remarks.ts'
import { planViewText } from '../text/plan.ts'
import { formatNumber } from '../ui/format.ts'

type Grouping = 'lane' | 'column'

interface Group {
  title: string
  rows: readonly PlanRow[]
}

/** Every decided service, as one table per Amt or one per column. */
export function PlanTables(props: { plan: Plan }) {
  const [grouping, setGrouping] = createSignal<Grouping>('lane')
  const groups = createMemo((): Group[] =>
    grouping() === 'lane'
      ? tablesByLane(props.plan).map(({ lane, rows }) => ({ title: planText.lane(lane), rows }))
      : tablesByColumn(props.plan).map(({ column, rows }) => ({ title: planText.column(column), rows })),
  )
  return (
    <>
      <div class="plan-tables-head">
        <p class="plan-muted">{planViewText.tables.presetHint}</p>
        <fieldset class="plan-grouping">
          <legend>{planViewText.tables.grouping}</legend>
          <GroupingChoice
            value="lane"
            label={planViewText.tables.byLane}
            grouping={grouping()}
            onChoose={setGrouping}
          />
          <GroupingChoice
            value="column"
            label={planViewText.tables.byColumn}
            grouping={grouping()}
            onChoose={setGrouping}
          />
        </fieldset>
      </div>
      <For each={groups()}>{(group) => <GroupTable plan={props.plan} group={group} grouping={grouping()} />}</For>
    </>
  )
}

function GroupingChoice(props: {
  value: Grouping
  label: string
  grouping: Grouping
  onChoose: (grouping: Grouping) => void
}) {
  return (
    <label classList={{ 'is-chosen': props.grouping === props.value }}>
      <input
        type="radio"
        name="plan-grouping"
        checked={props.grouping === props.value}
        onChange={() => props.onChoose(props.value)}
      />
      {props.label}
    </label>
  )
}

/** Off screen it costs no layout: `content-visibility` with its height known from the number of rows. */
function GroupTable(props: { plan: Plan; group: Group; grouping: Grouping }) {
  const laneName = createMemo(() => new Map(props.plan.lanes.map((lane) => [lane.id, planText.lane(lane)])))
  const columnName = createMemo(() => new Map(props.plan.columns.map((column) => [column.id, planText.column(column)])))
  const names = createMemo(() => new Map(props.plan.rows.map((row) => [row.id, row.name])))
  const nameOf = (card: CardId) => names().get(card) ?? card
  const otherHead = () => (props.grouping === 'lane' ? planText.heads.column : planText.heads.lane)
  const other = (row: PlanRow) =>
    props.grouping === 'lane'
      ? row.schedule && columnName().get(row.schedule.column)
      : row.assignment && laneName().get(row.assignment.lane)
  return (
    <section class="plan-group" style={{ 'contain-intrinsic-height': `auto ${76 + props.group.rows.length * 33}px` }}>
      <h4>
        {props.group.title} <span class="plan-muted">{planViewText.tables.count(props.group.rows.length)}</span>
      </h4>
      <table class="plan-table">
        <caption class="kern-sr-only">
          {planViewText.tables.caption(props.group.title, props.group.rows.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              {planText.heads.service}
              <span class="plan-on-paper">{planViewText.tables.headOf(props.group.title)}</span>
            </th>
            <th scope="col">{planText.heads.leikaKey}</th>
            <th scope="col">{otherHead()}</th>
            <th scope="col">{planText.heads.state}</th>
            <th scope="col">{planText.heads.stance}</th>
            <th scope="col">{planViewText.tables.effort}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.group.rows}>
            {(row) => (
              <tr>
                <th scope="row">
                  {row.name}
                  <Show when={rowRemarks(row, props.plan, nameOf)}>
                    {(remark) => <span class="plan-remark">{remark()}</span>}
                  </Show>
                </th>
                <Fact isKey text={row.leikaKey} />
                <Fact text={other(row)} />
                <Fact text={stateText(row)} />
                <Fact text={row.schedule ? planText.stances[row.schedule.stance] : null} />
                <Effort effort={row.effort} />
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

function Fact(props: { text: string | null | undefined; isKey?: boolean }) {
  return (
    <td classList={{ 'plan-key': props.isKey ?? false, 'plan-none': !props.text }}>
      {props.text ?? planViewText.tables.none}
    </td>
  )
}

function stateText(row: PlanRow): string | null {
  if (!row.assignment) return null
  const { mark, word } = planText.states[row.assignment.state]
  return `${mark} ${word}`
}

/** The usual of its kind stands in brackets: nobody has said. Plans of the first format know nothing of it. */
function Effort(props: { effort: PlanRow['effort'] }) {
  const days = () => formatNumber(props.effort.personDays)
  const isUnknown = () => props.effort.isPreset && props.effort.personDays === 0
  return (
    <td class="plan-effort">
      <Switch fallback={days()}>
        <Match when={isUnknown()}>{planViewText.tables.none}</Match>
        <Match when={props.effort.isPreset}>
          <span title={planViewText.tables.presetSpoken}>{planText.presetEffort(days())}</span>
        </Match>
      </Switch>
    </td>
  )
}
