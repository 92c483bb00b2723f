import { createMemo, createSignal, Show } from 'solid-js'
import type { LiveProps } from '../run/run-session.ts'
import { followText, liveText } from '../text/live.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { createRunAction } from './create-run-action.ts'

/** "Die Moderation ruft Ihr Amt": told at once, and once for each call; gone with the answer. */
export function CallLine(props: LiveProps) {
  const action = createRunAction(props.run)
  const [answeredAt, setAnsweredAt] = createSignal<number | null>(null)
  const calledAt = createMemo(() => {
    const { call } = props.run.run()
    const own = props.session.login().participant?.laneId ?? null
    const isMine = call !== null && call.boardId === props.session.boardId && call.laneId === own
    return isMine && call.at !== answeredAt() ? call.at : null
  })
  const isRaised = () => {
    const me = props.session.login().participant?.id
    return props.run.run().hands.some(({ person }) => person.id === me)
  }
  const raise = async () => {
    const at = calledAt()
    if (await action.send({ type: 'raise-hand' })) setAnsweredAt(at)
  }
  return (
    // always in the page, so that screen readers hear what appears in it
    <div role="alert">
      <Show when={calledAt()} keyed>
        {(at) => (
          <div class="follow-line follow-line--call">
            <Icon name="info" size="small" />
            <span>
              <strong>{followText.call}</strong> {action.failure()}
            </span>
            <Show when={!isRaised()}>
              <Button size="small" variant="primary" icon="hand" onClick={() => void raise()}>
                {liveText.raise}
              </Button>
            </Show>
            <Button size="small" variant="tertiary" onClick={() => setAnsweredAt(at)}>
              {followText.callSeen}
            </Button>
          </div>
        )}
      </Show>
    </div>
  )
}
