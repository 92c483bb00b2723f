import { createEffect, createMemo, Show } from 'solid-js'
import type { View } from '../../shared/domain/view.ts'
import type { CardFilter } from '../board/card-filter.ts'
import type { LiveProps } from '../run/run-session.ts'
import { followText } from '../text/live.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { createRunAction } from './create-run-action.ts'
import { createShowSender, type OwnView } from './create-show-sender.ts'
import { isShowingHere, setShowing } from './showing-tab.ts'
import { readFilter } from './shown-filter.ts'

interface ShowButtonProps extends LiveProps {
  filter: CardFilter
  shown: View
}

/** Lets everybody see what the moderation sees, until she ends it. For the moderation only. */
export function ShowButton(props: ShowButtonProps) {
  const action = createRunAction(props.run)
  const isOn = createMemo(() => isShowingHere(props))
  const other = () => {
    const { shown } = props.run.run()
    return shown !== null && !isOn() ? shown.by.name : null
  }
  const ownView = (): OwnView => {
    const spot = props.session.viewPort.view()?.spot()
    return {
      boardId: props.session.boardId,
      view: props.shown,
      filter: readFilter(props.filter),
      topCard: spot?.card ?? null,
      topLane: spot?.lane ?? null,
    }
  }
  const sender = createShowSender((shown) => action.send({ type: 'show-view', shown }))
  createEffect(() => {
    if (isOn()) sender.offer(ownView())
    else sender.stop()
  })
  const toggle = async () => {
    if (isOn()) {
      sender.stop()
      setShowing(null)
      if (await action.send({ type: 'stop-showing' })) announce(followText.youEnded)
      return
    }
    setShowing(props.session.workshop().id)
    if (await action.send({ type: 'show-view', shown: ownView() })) announce(followText.youShow)
    else setShowing(null)
  }
  return (
    <div class="show-button">
      <Button
        variant={isOn() ? 'primary' : 'tertiary'}
        size="small"
        icon="screen"
        aria-pressed={isOn()}
        title={other() === null ? (isOn() ? followText.youShow : undefined) : followText.otherShows(other() ?? '')}
        onClick={() => void toggle()}
      >
        {followText.show}
      </Button>
      <div role="alert">
        <Show when={action.failure()}>
          {(why) => (
            <p class="show-button__failure">
              <strong>{followText.failed}.</strong> {why()}
            </p>
          )}
        </Show>
      </div>
    </div>
  )
}
