import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { LiveProps } from '../run/run-session.ts'
import { errorText } from '../text/errors.ts'
import { liveText } from '../text/live.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { createRunAction } from './create-run-action.ts'
import './live-bar.css'
import { peopleHere } from './people-here.ts'
import { ReactionChoice } from './reaction-choice.tsx'
import { ReactionStrip } from './reaction-strip.tsx'
import { readyProgress } from './ready-progress.ts'
import { VideoLinks } from './video-links.tsx'

/** What a person may do at any moment: raise a hand, say ready, react, go to the video call. On a phone at the bottom. */
export function LiveBar(props: LiveProps & { video: WorkshopView['video'] }) {
  const action = createRunAction(props.run)
  const [reactFailure, setReactFailure] = createSignal<string | null>(null)
  const failure = () => action.failure() ?? reactFailure()
  const me = () => props.session.login().participant
  /** Observers only read. */
  const refusal = () => (me()?.role === 'observer' ? liveText.observersReact : undefined)
  const place = createMemo(() => {
    const index = props.run.run().hands.findIndex(({ person }) => person.id === me()?.id)
    return index < 0 ? null : index + 1
  })
  const ready = () => (me()?.role === 'representative' ? props.run.run().ready : null)
  const saidReady = () => ready()?.people.some((id) => id === me()?.id) ?? false
  const progress = createMemo(() => readyProgress(ready()?.people ?? [], peopleHere(props.session), []))

  let lowersOwn = false
  const toggleHand = async () => {
    lowersOwn = place() !== null
    await action.send({ type: lowersOwn ? 'lower-own-hand' : 'raise-hand' })
  }
  createEffect(
    on(
      place,
      (now, last) => {
        const before = last ?? null // nothing yet
        if (now !== null && before === null) announce(liveText.raised(now))
        if (now === null && before !== null) announce(lowersOwn ? liveText.lowered : liveText.floorGiven)
        if (now === null) lowersOwn = false
      },
      { defer: true },
    ),
  )

  return (
    <>
      <div class="live-bar">
        <Button
          variant={place() === null ? 'tertiary' : 'primary'}
          size="small"
          icon="hand"
          iconOnly={place() === null}
          title={place() === null ? liveText.raise : liveText.lower(place() ?? 0)}
          disabledReason={refusal()}
          onClick={() => void toggleHand()}
        >
          <Show when={place()} fallback={liveText.raise}>
            {(number) => (
              <>
                <span aria-hidden="true">{number()}</span>
                <span class="ui-spoken">{liveText.lower(number())}</span>
              </>
            )}
          </Show>
        </Button>
        <Show when={ready()}>
          <Button
            variant="secondary"
            size="small"
            icon={saidReady() ? 'check' : undefined}
            aria-pressed={saidReady()}
            title={saidReady() ? liveText.unready : liveText.sayReady}
            onClick={() => void action.send({ type: 'say-ready', isReady: !saidReady() })}
          >
            {liveText.ready}
          </Button>
          <span class="live-bar__count">{liveText.readyCount(progress().done, progress().all)}</span>
        </Show>
        <ReactionChoice
          refusal={refusal()}
          onChoose={async (reaction) => {
            const answer = await props.run.react(props.session.boardId, reaction)
            setReactFailure(answer.ok ? null : errorText[answer.error.code])
          }}
        />
        <VideoLinks video={props.video} />
      </div>
      <div class="live-strip">
        <ReactionStrip session={props.session} run={props.run} />
        <div role="alert">
          <Show when={failure()}>
            {(text) => (
              <p class="live-strip__failure">
                <strong>{liveText.failed}.</strong> {text()}
                <Button
                  variant="tertiary"
                  size="small"
                  icon="close"
                  iconOnly
                  onClick={() => {
                    action.forget()
                    setReactFailure(null)
                  }}
                >
                  {liveText.dismiss}
                </Button>
              </p>
            )}
          </Show>
        </div>
      </div>
    </>
  )
}
