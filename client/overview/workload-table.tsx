import { createMemo, For, Show } from 'solid-js'
import { capacityKey, capacitySchema } from '../../shared/domain/card-facts.ts'
import type { ColumnId, LaneId } from '../../shared/domain/ids.ts'
import type { Load } from '../../shared/roadmap/workload.ts'
import { createFactWriter, refusalOf } from '../planning/create-fact-writer.ts'
import { createWorkload } from '../planning/create-workload.ts'
import { DraftField } from '../planning/draft-field.tsx'
import { parseDays } from '../planning/parse-days.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { overviewText } from '../text/overview.ts'
import { planningText } from '../text/planning.ts'

/** Work against capacity, by Amt and quarter, with the sums for the leadership. Capacities are edited in place by those who may. */
export function WorkloadTable(props: { session: BoardSession }) {
  const workload = createWorkload(props.session)
  const quarters = createMemo(() => props.session.workshop().columns.filter((column) => column.kind === 'quarter'))
  const lanes = () => props.session.workshop().lanes
  const mayEdit = (lane: LaneId, column: ColumnId) =>
    refusalOf(props.session, { register: 'capacity', key: capacityKey(lane, column), value: { personDays: null } }) ===
    undefined
  const mayEditAny = () => lanes().some(({ id }) => quarters().some((column) => mayEdit(id, column.id)))
  return (
    <section class="overview-part" aria-labelledby="overview-workload">
      <h3 id="overview-workload">{overviewText.workload}</h3>
      <p class="overview-hint">{overviewText.workloadHint(mayEditAny())}</p>
      <QuarterPicture
        loads={quarters().map((column) => ({
          name: boardText.columnOrNone(column),
          load: workload().ofColumn(column.id),
        }))}
      />
      <section class="overview-scroll" tabindex="0" aria-label={overviewText.quarterSum}>
        <table class="overview-loads">
          <thead>
            <tr>
              <th scope="col">{overviewText.lane}</th>
              <For each={quarters()}>{(column) => <th scope="col">{boardText.columnOrNone(column)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={lanes()}>
              {(lane) => (
                <tr>
                  <th scope="row">{boardText.laneOrInbox(lane)}</th>
                  <For each={quarters()}>
                    {(column) => (
                      <td data-load={workload().of(lane.id, column.id).level}>
                        <LoadCell load={workload().of(lane.id, column.id)} />
                        <Show when={mayEdit(lane.id, column.id)}>
                          <CapacityField
                            session={props.session}
                            lane={lane.id}
                            column={column.id}
                            name={planningText.capacityOf(boardText.laneOrInbox(lane), boardText.columnOrNone(column))}
                          />
                        </Show>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{overviewText.sum}</th>
              <For each={quarters()}>
                {(column) => (
                  <td data-load={workload().ofColumn(column.id).level}>
                    <LoadCell load={workload().ofColumn(column.id)} />
                  </td>
                )}
              </For>
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  )
}

function LoadCell(props: { load: Load }) {
  return (
    <span class="overview-load">
      <span>{planningText.load(props.load.personDays, props.load.capacity)}</span>
      <Show when={props.load.level !== 'fine'}>
        <strong>{planningText.loadNames[props.load.level]}</strong>
      </Show>
    </span>
  )
}

function CapacityField(props: { session: BoardSession; lane: LaneId; column: ColumnId; name: string }) {
  const write = createFactWriter(props.session)
  const key = () => capacityKey(props.lane, props.column)
  return (
    <DraftField
      label={props.name}
      labelHidden
      value={
        props.session.facts.value('capacity', key())?.personDays?.toLocaleString('de-DE', { useGrouping: false }) ?? ''
      }
      onCommit={(typed) => {
        const value = capacitySchema.safeParse({ personDays: parseDays(typed) })
        return value.success
          ? write({ register: 'capacity', key: key(), value: value.data })
          : overviewText.capacityWrong
      }}
    />
  )
}

/** A bar for each quarter, with a line at its capacity. The table below says the same in numbers. */
function QuarterPicture(props: { loads: readonly { name: string; load: Load }[] }) {
  const loads = createMemo(() => props.loads)
  const most = createMemo(() => Math.max(1, ...loads().flatMap(({ load }) => [load.personDays, load.capacity ?? 0])))
  return (
    <div
      class="overview-quarters"
      role="img"
      aria-label={loads()
        .map(({ name, load }) => `${name}: ${planningText.loadSpoken(load.personDays, load.capacity, load.level)}`)
        .join('; ')}
    >
      <For each={loads()}>
        {({ name, load }) => (
          <div class="overview-quarter" data-load={load.level}>
            <span class="overview-quarter__bars">
              <span class="overview-quarter__bar" style={{ height: `${(load.personDays / most()) * 100}%` }} />
              <Show when={load.capacity !== null}>
                <span class="overview-quarter__line" style={{ bottom: `${((load.capacity ?? 0) / most()) * 100}%` }} />
              </Show>
            </span>
            <span>{planningText.shortDays(load.personDays)}</span>
            <span class="overview-hint">{name}</span>
          </div>
        )}
      </For>
    </div>
  )
}
