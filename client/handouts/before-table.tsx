import { For, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import { topicAreaOf } from '../../shared/domain/topic-area.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { handoutsText } from '../text/handouts.ts'
import type { BeforeRow, BeforeSheet, Standing } from './build-before.ts'

const words = handoutsText.before
type LaneOf = (id: LaneId) => Lane | undefined

/** The services of an Amt with room to tick and to write; what is unsure comes first. */
export function BeforeTable(props: { sheet: BeforeSheet; laneOf: LaneOf }) {
  const { heads } = words
  const groups = () => [
    { name: words.unsure(props.sheet.unsure.length), rows: props.sheet.unsure },
    { name: words.sure(props.sheet.sure.length), rows: props.sheet.sure },
  ]
  const isSplit = () => props.sheet.unsure.length > 0 && props.sheet.sure.length > 0
  return (
    <table class="handout-table handout-table--before" aria-label={words.table(props.sheet.lane)}>
      <thead>
        <tr>
          <th scope="col">{heads.service}</th>
          <th scope="col">{heads.topic}</th>
          <th scope="col">{heads.why}</th>
          <th scope="col">{heads.ours}</th>
          <th scope="col">{heads.when}</th>
        </tr>
      </thead>
      <For each={groups().filter(({ rows }) => rows.length > 0)}>
        {({ name, rows }) => (
          <tbody>
            <Show when={isSplit() || rows === props.sheet.unsure}>
              <tr class="handout-group">
                <th scope="colgroup" colSpan={5}>
                  {name}
                </th>
              </tr>
            </Show>
            <For each={rows}>{(row) => <Row row={row} sheet={props.sheet} laneOf={props.laneOf} />}</For>
          </tbody>
        )}
      </For>
    </table>
  )
}

function Row(props: { row: BeforeRow; sheet: BeforeSheet; laneOf: LaneOf }) {
  const { heads } = words
  const { service, standing } = props.row // a row never changes
  return (
    <tr>
      <th scope="row">
        {service.name}
        <span class="handout-key">{service.leikaKey ?? words.noKey}</span>
      </th>
      <td data-head={heads.topic}>{topicAreaOf(service.topicArea)?.short ?? service.topicArea ?? words.noTopic}</td>
      <td data-head={heads.why}>
        <StandingMark standing={standing} />
        <For each={reasonsOf(standing, props.laneOf)}>{(reason) => <span class="handout-why">{reason}</span>}</For>
        <Show when={props.row.usualElsewhere}>
          {(department) => <span class="handout-why">{words.usual(department())}</span>}
        </Show>
      </td>
      <td data-head={heads.ours} class="handout-fill">
        <span class="handout-tick">{words.yes}</span> <span class="handout-tick">{words.no}</span>
      </td>
      <td data-head={heads.when} class="handout-fill handout-line" />
    </tr>
  )
}

function StandingMark(props: { standing: Standing }) {
  const shown = () => {
    switch (props.standing.kind) {
      case 'suggestion':
        return words.suggestion
      case 'assignment':
        return words.state(props.standing.assignment.state)
      case 'offer':
        return words.state('offered')
    }
  }
  return (
    <b>
      <span aria-hidden="true">{shown().mark}</span> {shown().word}
    </b>
  )
}

function reasonsOf(standing: Standing, laneOf: LaneOf): string[] {
  const told = () => {
    switch (standing.kind) {
      case 'suggestion': {
        const { suggestion, doubt } = standing
        const other = doubt?.kind === 'contested' ? laneOf(doubt.lane) : undefined
        return [words.because(suggestion.reason), ...(other ? [words.contested(other)] : [])]
      }
      case 'assignment': {
        const { state, target, reason = '' } = standing.assignment
        const to = target === undefined ? undefined : laneOf(target)
        return [...(state === 'offered' ? [words.offeredTo(to)] : []), reason]
      }
      case 'offer':
        return [words.offeredBy(laneOf(standing.from)), standing.reason]
    }
  }
  return told().filter((reason) => reason !== '')
}
