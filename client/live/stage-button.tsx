import { Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'
import { stageText } from '../text/stage.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { createRunAction } from './create-run-action.ts'
import './stage-area.css'

/** Puts a card in front of everybody. For the moderation only; others get nothing. */
export function StageButton(props: LiveProps & { card: CardId }) {
  const action = createRunAction(props.run)
  const name = () => props.session.services.get(props.card)?.name ?? props.card
  const isThere = () => {
    const { stage } = props.run.run()
    return stage?.card === props.card && stage.boardId === props.session.boardId
  }
  const put = async () => {
    const event = { type: 'stage-card', boardId: props.session.boardId, card: props.card } as const
    if (await action.send(event)) announce(stageText.staged(name()))
  }
  return (
    <Show when={props.session.login().role === 'moderator'}>
      <div class="stage-button">
        <Button
          size="small"
          icon="lectern"
          disabledReason={isThere() ? stageText.isThere : undefined}
          onClick={() => void put()}
        >
          {stageText.put}
        </Button>
        <div role="alert">
          <Show when={action.failure()}>
            {(text) => (
              <p class="stage-failure">
                <strong>{stageText.failed}.</strong> {text()}
              </p>
            )}
          </Show>
        </div>
      </div>
    </Show>
  )
}
