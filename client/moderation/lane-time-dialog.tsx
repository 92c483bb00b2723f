import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { createRunAction } from '../live/create-run-action.ts'
import type { LiveProps } from '../run/run-session.ts'
import { timerText } from '../text/agenda.ts'
import { cockpitText } from '../text/cockpit.ts'
import { commonText } from '../text/common.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { CockpitRow } from './cockpit-rows.ts'
import { createCockpit } from './create-cockpit.ts'
import { lanesBehind } from './lanes-behind.ts'
import { parseMinutes } from './parse-minutes.ts'

const keyOf = ({ boardId, lane }: CockpitRow) => `${boardId}/${lane.id}`

/** More time for some Ämter. Those that are behind when the dialog shows them are chosen; nothing is ticked or unticked under somebody's hand. */
export function LaneTimeDialog(props: LiveProps & { onClose: () => void }) {
  const action = createRunAction(props.run)
  const { rows } = createCockpit(props, () => true)
  const [touched, setTouched] = createSignal<ReadonlyMap<string, boolean>>(new Map())
  const [minutes, setMinutes] = createSignal('5')
  const formId = createUniqueId()
  const behindAtFirst = createMemo((known: ReadonlyMap<string, boolean>) => {
    const behind = new Set(lanesBehind(rows()).map(keyOf))
    const unseen = rows()
      .map(keyOf)
      .filter((key) => !known.has(key))
    return unseen.length === 0 ? known : new Map([...known, ...unseen.map((key) => [key, behind.has(key)] as const)])
  }, new Map<string, boolean>())
  const isChosen = (row: CockpitRow) => touched().get(keyOf(row)) ?? behindAtFirst().get(keyOf(row)) ?? false
  const withCards = createMemo(() => rows().filter(({ cards }) => cards > 0))
  const chosen = () => withCards().filter(isChosen)
  const count = () => parseMinutes(minutes(), 1)

  const give = async (event: SubmitEvent) => {
    event.preventDefault()
    const lanes = chosen().map(({ boardId, lane }) => ({ boardId, laneId: lane.id }))
    const more = count()
    if (more === null || lanes.length === 0) return
    if (await action.send({ type: 'add-time', minutes: more, lanes })) props.onClose()
  }
  return (
    <Dialog
      open
      title={timerText.someTitle}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            disabledReason={chosen().length === 0 ? timerText.chooseLane : undefined}
          >
            {timerText.give(count() ?? 0, chosen().length)}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void give(event)}>
        <p>{timerText.someIntro}</p>
        <ul class="lane-time">
          <For each={withCards().map(keyOf)} fallback={<li>{timerText.noLanes}</li>}>
            {(key) => (
              <Show when={withCards().find((row) => keyOf(row) === key)}>
                {(row) => (
                  <li>
                    <Checkbox
                      label={timerText.lane(cockpitText.laneName(row().lane), row().boardName)}
                      hint={timerText.laneFacts(row().done, row().cards)}
                      checked={isChosen(row())}
                      onChange={(checked) => setTouched((before) => new Map(before).set(key, checked))}
                    />
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
        <TextField
          label={timerText.minutes}
          compact
          type="number"
          min="1"
          max="600"
          value={minutes()}
          onInput={setMinutes}
          error={count() === null ? timerText.minutesWrong : undefined}
        />
        <div role="alert">
          <Show when={action.failure()}>{(text) => <p>{text()}</p>}</Show>
        </div>
      </form>
    </Dialog>
  )
}
