import { createMemo, For, Show } from 'solid-js'
import { cardOfKey, prerequisiteKindSchema } from '../../shared/domain/card-facts.ts'
import { openInColumn, type PlannedPrerequisite, prerequisiteSums } from '../../shared/roadmap/prerequisite-sums.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { overviewText } from '../text/overview.ts'
import { planningText } from '../text/planning.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { formatNumber } from '../ui/format.ts'

/** What must be there before the quarters: a sentence for each, and a table by Amt behind them. */
export function PrerequisiteSums(props: { session: BoardSession }) {
  /** What stays at the status quo waits for nothing. */
  const columns = createMemo(() => props.session.workshop().columns.filter(({ kind }) => kind === 'quarter'))
  const sums = createMemo(() => {
    const assignments = props.session.facts.entries('assignment')
    const schedules = props.session.facts.entries('schedule')
    const planned: PlannedPrerequisite[] = []
    const quarters = new Set(columns().map(({ id }) => id))
    for (const [key, value] of props.session.facts.entries('prerequisite')) {
      const card = cardOfKey(key)
      if (!props.session.services.has(card)) continue
      const lane = assignments.get(card)?.lane ?? null
      const column = schedules.get(card)?.column ?? null
      const kind = prerequisiteKindSchema.safeParse(key.slice(key.indexOf('.') + 1)).data
      if (lane !== null && column !== null && quarters.has(column) && kind) planned.push({ kind, lane, column, value })
    }
    return prerequisiteSums(planned)
  })
  const sentences = () =>
    columns().flatMap((column) => {
      const open = [...openInColumn(sums(), column.id)]
      if (open.length === 0) return []
      return overviewText.needs(
        boardText.columnOrNone(column),
        open.map(([kind, count]) => planningText.openCount(kind, count)),
      )
    })
  const rows = () =>
    columns().flatMap((column) =>
      props.session.workshop().lanes.flatMap((lane) =>
        sums()
          .filter((sum) => sum.column === column.id && sum.lane === lane.id)
          .map((sum) => ({ column, lane, sum })),
      ),
    )
  return (
    <section class="overview-part" aria-labelledby="overview-prerequisites">
      <h3 id="overview-prerequisites">{overviewText.prerequisites}</h3>
      <Show when={sums().length > 0} fallback={<p class="overview-hint">{overviewText.noPrerequisites}</p>}>
        <p class="overview-hint">{overviewText.prerequisitesHint}</p>
        <ul>
          <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
        <Disclosure summary={overviewText.byLaneOf}>
          <table class="overview-counts">
            <thead>
              <tr>
                <th scope="col">{overviewText.quarter}</th>
                <th scope="col">{overviewText.lane}</th>
                <th scope="col">{overviewText.kind}</th>
                <th scope="col" class="is-number">
                  {overviewText.open}
                </th>
                <th scope="col" class="is-number">
                  {overviewText.done}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {({ column, lane, sum }) => (
                  <tr>
                    <td>{boardText.columnOrNone(column)}</td>
                    <td>{boardText.laneOrInbox(lane)}</td>
                    <td>{planningText.prerequisiteNames[sum.kind].name}</td>
                    <td class="is-number">{formatNumber(sum.needed - sum.done)}</td>
                    <td class="is-number">{formatNumber(sum.done)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Disclosure>
      </Show>
    </section>
  )
}
