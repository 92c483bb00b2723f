import { createMemo, Show } from 'solid-js'
import type { LiveProps } from '../run/run-session.ts'
import { liveText } from '../text/live.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { createRunAction } from './create-run-action.ts'

/** The question whether all are ready, until one has said so; then the button in the header takes it back. */
export function ReadyLine(props: LiveProps) {
  const action = createRunAction(props.run)
  const question = createMemo(() => {
    const { ready } = props.run.run()
    const me = props.session.login().participant
    if (!ready || me?.role !== 'representative' || ready.people.includes(me.id)) return null
    return ready.question || liveText.defaultQuestion
  })
  return (
    <div role="status">
      <Show when={question()}>
        {(asked) => (
          <div class="follow-line follow-line--ask">
            <Icon name="checklist" size="small" />
            <span>
              {liveText.asks(asked())} {action.failure()}
            </span>
            <Button
              size="small"
              variant="primary"
              icon="check"
              onClick={() => void action.send({ type: 'say-ready', isReady: true })}
            >
              {liveText.sayReady}
            </Button>
          </div>
        )}
      </Show>
    </div>
  )
}
