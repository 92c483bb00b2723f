import { createMemo, createSignal, For, Show } from 'solid-js'
import { type DueItem, type DueState, dueStates } from '../../shared/aftercare/due-dates.ts'
import { projectKey } from '../../shared/domain/card-facts.ts'
import type { LaneId } from '../../shared/domain/ids.ts'
import { createFactWriter, refusalOf } from '../planning/create-fact-writer.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText, dueText as words } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { Button } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import './due-list.css'
import { DueDateDialog } from './due-date-dialog.tsx'
import { movedDue } from './moved-due.ts'

const columns = ['day', 'service', 'what', 'lane', 'actions'] as const

/** Everything that is due, of one Amt or of all (null), by how soon. */
export function DueList(props: {
  session: BoardSession
  today: string
  items: readonly DueItem[]
  lane: LaneId | null
}) {
  const [moving, setMoving] = createSignal<DueItem | null>(null)
  let region: HTMLDivElement | undefined
  const shown = createMemo(() => props.items.filter(({ lane }) => props.lane === null || lane === props.lane))
  const due = createMemo(
    () => new Map(dueStates.map((state) => [state, shown().filter((item) => item.state === state)])),
  )
  const itemsOf = (state: DueState) => due().get(state) ?? []
  return (
    <div class="aftercare-due" ref={region} tabindex="-1">
      <Show
        when={shown().length > 0}
        fallback={
          <div class="aftercare-empty">
            <h3>{props.items.length === 0 ? words.empty : words.emptyLane}</h3>
            <p>{words.emptyHint}</p>
          </div>
        }
      >
        <For each={dueStates.filter((state) => itemsOf(state).length > 0)}>
          {(state) => (
            <section class="aftercare-part" data-due={state}>
              <h3 id={`due-${state}`}>{words.group(state, itemsOf(state).length)}</h3>
              <table class="due-table" aria-labelledby={`due-${state}`}>
                <colgroup>
                  <For each={columns}>{(name) => <col class={`due-table__${name}`} />}</For>
                </colgroup>
                <thead class="kern-sr-only">
                  <tr>
                    <th scope="col">{words.day}</th>
                    <th scope="col">{words.service}</th>
                    <th scope="col">{words.what}</th>
                    <th scope="col">{words.lane}</th>
                    <th scope="col">{words.actions}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={itemsOf(state)}>
                    {(item) => (
                      <DueRow
                        session={props.session}
                        item={item}
                        onMove={() => setMoving(item)}
                        onDone={() => region?.focus()}
                      />
                    )}
                  </For>
                </tbody>
              </table>
            </section>
          )}
        </For>
      </Show>
      <DueDateDialog
        session={props.session}
        today={props.today}
        item={moving()}
        onClose={() => setMoving(null)}
        onMoved={() => {
          setMoving(null)
          region?.focus()
        }}
      />
    </div>
  )
}

function DueRow(props: { session: BoardSession; item: DueItem; onMove: () => void; onDone: () => void }) {
  const write = createFactWriter(props.session)
  const service = () => props.session.services.get(props.item.card)?.name ?? props.item.card
  const lane = () =>
    boardText.laneOrInbox(props.session.workshop().lanes.find(({ id }) => id === props.item.lane) ?? null)
  const refusal = () => {
    const change = movedDue(props.session, props.item, props.item.day)
    return change && refusalOf(props.session, change)
  }
  const finish = () => {
    if (props.item.kind !== 'milestone') return
    const key = projectKey(props.item.card, props.item.step)
    const project = props.session.facts.value('project', key)
    if (!project || write({ register: 'project', key, value: { ...project, state: 'done' } }) !== null) return
    announce(words.wasDone)
    props.onDone()
  }
  return (
    <tr>
      <td class="aftercare-day">{formatDate(props.item.day)}</td>
      <th scope="row">
        <button
          type="button"
          class="aftercare-link"
          aria-label={aftercareText.openCardOf(service())}
          onClick={() => props.session.openCard(props.item.card)}
        >
          {service()}
        </button>
      </th>
      <td>{words.kind(props.item)}</td>
      <td>{lane()}</td>
      <td class="aftercare-actions">
        <Show when={props.item.kind === 'milestone'}>
          <Button
            size="small"
            icon="check"
            disabledReason={refusal()}
            aria-label={words.doneOf(service())}
            onClick={finish}
          >
            {words.done}
          </Button>
        </Show>
        <Button
          size="small"
          disabledReason={refusal()}
          aria-label={words.moveOf(service())}
          onClick={() => props.onMove()}
        >
          {words.move}
        </Button>
      </td>
    </tr>
  )
}
