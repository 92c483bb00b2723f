import { For, Show } from 'solid-js'
import type { PlanRow } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { handoutsText } from '../text/handouts.ts'
import { afterText as words } from '../text/handouts-after.ts'
import { planningText } from '../text/planning.ts'
import type { AfterGroup, AfterPoint, AfterRow, AfterSheet } from './build-after.ts'

/** The services of an Amt by quarter, with the work against what is there. */
export function ScheduleTable(props: { sheet: AfterSheet }) {
  const { heads } = words
  const hasPresets = () => props.sheet.groups.some(({ rows }) => rows.some(({ row }) => row.effort.isPreset))
  return (
    <>
      <table class="handout-table handout-table--after" aria-label={words.schedule(props.sheet.lane)}>
        <thead>
          <tr>
            <th scope="col">{heads.service}</th>
            <th scope="col">{heads.state}</th>
            <th scope="col">{heads.needs}</th>
            <th scope="col">{heads.effort}</th>
          </tr>
        </thead>
        <For each={props.sheet.groups}>{(group) => <Group group={group} />}</For>
      </table>
      <Show when={hasPresets()}>
        <p class="handout-small">{words.presetHint}</p>
      </Show>
    </>
  )
}

function Group(props: { group: AfterGroup }) {
  const name = () => (props.group.column === null ? words.noColumn : words.column(props.group.column))
  return (
    <tbody>
      <tr class="handout-group">
        <th scope="colgroup" colSpan={3}>
          {words.columnHead(name(), props.group.rows.length)}
        </th>
        <td data-head={words.heads.effort} class="handout-number">
          <Show when={props.group.load}>{(load) => words.load(load().personDays, load().capacity)}</Show>
        </td>
      </tr>
      <For each={props.group.rows}>{(row) => <ServiceRow own={row} />}</For>
    </tbody>
  )
}

function ServiceRow(props: { own: AfterRow }) {
  const { heads } = words
  const { row } = props.own
  const state = () => row.assignment && planText.states[row.assignment.state]
  const missing = () => row.prerequisites.filter(({ isDone }) => !isDone)
  return (
    <tr>
      <ServiceName row={row} />
      <td data-head={heads.state}>
        <Show when={state()}>
          {(shown) => (
            <span>
              <span aria-hidden="true">{shown().mark}</span> {shown().word}
            </span>
          )}
        </Show>
        <Show when={props.own.isTakenOver}>
          <span class="handout-why">{words.takenOverFrom(props.own.from)}</span>
        </Show>
        <Show when={row.schedule && row.schedule.stance !== 'wave' && row.schedule}>
          {(schedule) => <span class="handout-why">{words.stance(schedule().stance)}</span>}
        </Show>
        <Show when={row.schedule?.reviewAt}>{(day) => <span class="handout-why">{words.reviewAt(day())}</span>}</Show>
        <For each={[row.assignment?.reason, row.schedule?.reason].filter(Boolean)}>
          {(reason) => <span class="handout-why">{reason}</span>}
        </For>
      </td>
      <td data-head={heads.needs}>
        <Show when={row.prerequisites.length > 0} fallback={words.needsNothing}>
          {missing().length === 0
            ? words.allDone
            : words.stillNeeded(missing().map(({ kind }) => planningText.prerequisiteNames[kind].name))}
        </Show>
      </td>
      <td data-head={heads.effort} class="handout-number">
        {row.effort.isPreset ? words.preset(row.effort.personDays) : words.days(row.effort.personDays)}
      </td>
    </tr>
  )
}

/** What is still to be settled, by whom and by when. */
export function OpenTable(props: { sheet: AfterSheet }) {
  const { openHeads } = words
  return (
    <table class="handout-table handout-table--open" aria-label={words.openTable(props.sheet.lane)}>
      <thead>
        <tr>
          <th scope="col">{openHeads.service}</th>
          <th scope="col">{openHeads.kind}</th>
          <th scope="col">{openHeads.owner}</th>
          <th scope="col">{openHeads.due}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.sheet.open}>
          {(point) => (
            <tr>
              <ServiceName row={point.row} />
              <td data-head={openHeads.kind}>
                {point.isAnswerDue ? words.offeredToYou : words.openKinds[point.kind]}
                <Show when={point.reason}>
                  <span class="handout-why">{point.reason}</span>
                </Show>
              </td>
              <td data-head={openHeads.owner}>{ownerOf(point)}</td>
              <td data-head={openHeads.due}>{point.dueDate === null ? handoutsText.none : words.day(point.dueDate)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** Parked ones have an owner by name; else it follows from what is open who has to move. */
function ownerOf(point: AfterPoint): string {
  if (point.owner !== '') return point.owner
  if (point.isAnswerDue || point.kind === 'unsure') return words.ownerIsLane
  if (point.kind === 'offered' && point.target) return words.laneName(point.target)
  return words.ownerIsModeration
}

/** What the Amt might look for on its sheet in vain. */
export function AwayTable(props: { sheet: AfterSheet }) {
  const { awayHeads } = words
  return (
    <table class="handout-table handout-table--away" aria-label={words.away(props.sheet.lane)}>
      <thead>
        <tr>
          <th scope="col">{awayHeads.service}</th>
          <th scope="col">{awayHeads.lane}</th>
          <th scope="col">{awayHeads.how}</th>
          <th scope="col">{awayHeads.reason}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.sheet.away}>
          {({ row, lane, how }) => (
            <tr>
              <ServiceName row={row} />
              <td data-head={awayHeads.lane}>{lane ? words.laneName(lane) : handoutsText.none}</td>
              <td data-head={awayHeads.how}>{how === 'given' ? words.givenAway : words.wasSuggested}</td>
              <td data-head={awayHeads.reason}>{row.assignment?.reason ?? ''}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function ServiceName(props: { row: Pick<PlanRow, 'name' | 'leikaKey'> }) {
  return (
    <th scope="row">
      {props.row.name}
      <span class="handout-key">{props.row.leikaKey ?? handoutsText.before.noKey}</span>
    </th>
  )
}
