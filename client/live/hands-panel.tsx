import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { RunPerson } from '../../shared/run/run.ts'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { handsText, liveText } from '../text/live.ts'
import { Button } from '../ui/button.tsx'
import { formatTime } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { createRunAction, type RunAction } from './create-run-action.ts'
import './hands-panel.css'
import { peopleHere } from './people-here.ts'
import { isAllReady, readyProgress } from './ready-progress.ts'

/** Who wants to speak, in order, and who is ready. For the moderation, in the rail. */
export function HandsPanel(props: LiveProps) {
  const action = createRunAction(props.run)
  return (
    <div class="hands-panel">
      <Hands session={props.session} run={props.run} action={action} />
      <ReadyCheck session={props.session} run={props.run} action={action} />
      <div role="alert">
        <Show when={action.failure()}>
          {(text) => (
            <p class="hands-panel__failure">
              <strong>{liveText.failed}.</strong> {text()}
            </p>
          )}
        </Show>
      </div>
    </div>
  )
}

function Hands(props: LiveProps & { action: RunAction }) {
  const hands = () => props.run.run().hands
  const factsOf = (person: RunPerson, at: number) => {
    const lane = props.session.workshop().lanes.find(({ id }) => id === person.laneId)
    const boards = props.session.workshop().boards
    const board = boards.length > 1 ? boards.find(({ id }) => id === person.boardId)?.municipality.name : undefined
    const place = lane ? boardText.laneOrInbox(lane) : undefined
    return [person.function, place, board, handsText.since(formatTime(at))].filter(Boolean).join(' · ')
  }
  const giveFloor = async ({ id, name }: RunPerson) => {
    if (await props.action.send({ type: 'lower-hand', participantId: id })) announce(handsText.called(name))
  }
  const lowerAll = async () => {
    if (await props.action.send({ type: 'lower-all-hands' })) announce(handsText.allLowered)
  }
  createEffect(
    on(
      () => hands().length,
      (now, before) => {
        if (now > (before ?? now)) announce(handsText.count(now))
      },
    ),
  )
  return (
    <div class="hands-panel__part">
      <Show when={hands().length > 0} fallback={<p class="hands-panel__empty">{handsText.empty}</p>}>
        <ol class="hands-panel__queue">
          <For each={hands()}>
            {({ person, at }) => (
              <li>
                <span class="hands-panel__person">
                  <strong>{person.name}</strong>
                  <span class="hands-panel__facts">{factsOf(person, at)}</span>
                </span>
                <Button
                  size="small"
                  aria-label={handsText.floorTo(person.name)}
                  title={handsText.floorHint}
                  onClick={() => void giveFloor(person)}
                >
                  {handsText.floor}
                </Button>
              </li>
            )}
          </For>
        </ol>
        <Show when={hands().length > 1}>
          <Button variant="tertiary" size="small" onClick={() => void lowerAll()}>
            {handsText.lowerAll}
          </Button>
        </Show>
      </Show>
    </div>
  )
}

function ReadyCheck(props: LiveProps & { action: RunAction }) {
  const [question, setQuestion] = createSignal<string>(liveText.defaultQuestion)
  const ready = () => props.run.run().ready
  const lanes = () => props.session.workshop().lanes
  const progress = createMemo(() =>
    readyProgress(
      ready()?.people ?? [],
      peopleHere(props.session),
      lanes().map(({ id }) => id),
    ),
  )
  const isDone = createMemo(() => ready() !== null && isAllReady(progress()))
  createEffect(() => {
    if (isDone()) announce(handsText.allAnnounced(ready()?.question || liveText.defaultQuestion))
  })
  return (
    <div class="hands-panel__part">
      <h4 class="hands-panel__title">{handsText.readyTitle}</h4>
      <Show
        when={ready()}
        fallback={
          <form
            class="hands-panel__ask"
            onSubmit={(event) => {
              event.preventDefault()
              void props.action.send({ type: 'ask-ready', question: question().trim() })
            }}
          >
            <TextField
              label={handsText.question}
              labelHidden
              compact
              value={question()}
              maxLength={200}
              onInput={setQuestion}
            />
            <Button size="small" type="submit">
              {handsText.ask}
            </Button>
          </form>
        }
      >
        {(asked) => (
          <>
            <p class="hands-panel__question">
              {asked().question || liveText.defaultQuestion}{' '}
              <span class="hands-panel__facts">{handsText.asked(formatTime(asked().askedAt))}</span>
            </p>
            <p class="hands-panel__total" classList={{ 'is-done': isDone() }}>
              {isDone()
                ? `✓ ${handsText.all}`
                : progress().all === 0
                  ? handsText.nobodyHere
                  : handsText.done(progress().done, progress().all)}
            </p>
            <ul class="hands-panel__lanes">
              <For each={progress().lanes}>
                {(group) => {
                  const lane = () => lanes().find(({ id }) => id === group.lane)
                  const name = () => {
                    const known = lane()
                    return known ? boardText.laneOrInbox(known) : handsText.others
                  }
                  return (
                    <li title={group.missing.length > 0 ? handsText.missing(group.missing.join(', ')) : undefined}>
                      <span class="hands-panel__lane">{name()}</span>
                      <span class="hands-panel__bar" style={{ '--share': String(group.done / group.all) }} />
                      <span class="hands-panel__share" classList={{ 'is-done': group.done === group.all }}>
                        <span class="kern-sr-only">{handsText.done(group.done, group.all)}</span>
                        <span aria-hidden="true">{group.done === group.all ? '✓' : `${group.done}/${group.all}`}</span>
                      </span>
                    </li>
                  )
                }}
              </For>
            </ul>
            <Button size="small" onClick={() => void props.action.send({ type: 'end-ready' })}>
              {handsText.end}
            </Button>
          </>
        )}
      </Show>
    </div>
  )
}
