import { createMemo, createSignal, For, Show } from 'solid-js'
import { produce, type SetStoreFunction } from 'solid-js/store'
import { kgstLanes } from '../../shared/catalogue/kgst-lanes.ts'
import { newWorkshopText } from '../text/start.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { LaneTable } from './lane-table.tsx'
import { PasteLanes } from './paste-lanes.tsx'
import { textOfDraftProblem } from './problem-text.ts'
import type { DraftProblem, WorkshopDraft } from './workshop-draft.ts'

const words = newWorkshopText.lanes

/** The Ämter: folded up to a line of chips, because most people take the preset as it is. */
export function LanesSection(props: {
  draft: WorkshopDraft
  setDraft: SetStoreFunction<WorkshopDraft>
  /** Those to show now; none before the first try to submit. */
  problems: readonly DraftProblem[]
}) {
  const [isEditing, setEditing] = createSignal(false)
  const wrongRows = createMemo(() => {
    const rows = new Map<number, string>()
    for (const problem of props.problems) if ('row' in problem) rows.set(problem.row, textOfDraftProblem(problem))
    return rows
  })
  const showTable = () => isEditing() || wrongRows().size > 0
  const replace = (lanes: WorkshopDraft['lanes']) => props.setDraft('lanes', lanes)
  const named = () => props.draft.lanes.filter((lane) => lane.name.trim() !== '')

  return (
    <>
      <p class="muted">{words.intro}</p>
      <Show
        when={showTable()}
        fallback={
          <ul class="chips" aria-label={words.count(named().length)}>
            <For each={named()}>
              {(lane) => (
                <li class="chip">
                  <Show when={lane.number}>
                    <b>{lane.number}</b>{' '}
                  </Show>
                  {lane.name}
                </li>
              )}
            </For>
          </ul>
        }
      >
        <LaneTable
          lanes={props.draft.lanes}
          wrongRows={wrongRows()}
          onChange={(row, change) => props.setDraft('lanes', row, change)}
          onMove={(from, to) =>
            props.setDraft(
              'lanes',
              produce((lanes) => {
                const [lane] = lanes.splice(from, 1)
                if (lane) lanes.splice(to, 0, lane)
              }),
            )
          }
          onRemove={(row) => replace(props.draft.lanes.filter((_, index) => index !== row))}
        />
        <div class="actions">
          <Button
            size="small"
            icon="add"
            onClick={() => props.setDraft('lanes', props.draft.lanes.length, { number: '', name: '' })}
          >
            {words.add}
          </Button>
          <Button variant="tertiary" size="small" onClick={() => replace([])}>
            {words.removeAll}
          </Button>
          <Button
            variant="tertiary"
            size="small"
            onClick={() => replace(kgstLanes.map((lane) => ({ number: lane.number ?? '', name: lane.name })))}
          >
            {words.restore}
          </Button>
        </div>
        <Disclosure summary={words.paste}>
          <PasteLanes
            onReplace={replace}
            onAppend={(lanes) => replace([...props.draft.lanes.filter((lane) => lane.name || lane.number), ...lanes])}
          />
        </Disclosure>
      </Show>
      <div class="actions">
        <Button size="small" icon={showTable() ? 'check' : 'edit'} onClick={() => setEditing(!showTable())}>
          {showTable() ? words.editDone : words.edit}
        </Button>
        <span class="muted">{words.count(named().length)}</span>
      </div>
    </>
  )
}
