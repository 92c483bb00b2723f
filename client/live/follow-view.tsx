import { createEffect, Match, on, Switch } from 'solid-js'
import { followText } from '../text/live.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { CallLine } from './call-line.tsx'
import { createFollow, type FollowProps } from './create-follow.ts'
import './follow-view.css'
import { ReadyLine } from './ready-line.tsx'
import { watchOwnHand } from './watch-own-hand.ts'

/** "Moderation zeigt": the view follows, with a way out and back. Says when the own Amt is called. */
export function FollowView(props: FollowProps) {
  const { state, happen, shown } = createFollow(props)
  watchOwnHand(() => happen('touched'))
  createEffect(
    on(
      () => state().name,
      (now, before) => {
        if (now === 'off' && before !== undefined && before !== 'off') announce(followText.ended)
      },
    ),
  )
  const freeText = () => {
    const now = state()
    return now.name === 'free' && now.by === 'hand' ? followText.isFreeByHand : followText.isFree
  }
  return (
    <>
      <CallLine session={props.session} run={props.run} />
      <ReadyLine session={props.session} run={props.run} />
      {/* always in the page, so that screen readers hear what appears in it */}
      <div role="status" class="follow-lines">
        <Switch>
          <Match when={state().name === 'following' && shown()}>
            {(view) => (
              <div class="follow-line">
                <Icon name="screen" size="small" />
                <span>{followText.following(view().by.name, view().view)}</span>
                <Button size="small" onClick={() => happen('free')}>
                  {followText.free}
                </Button>
              </div>
            )}
          </Match>
          <Match when={state().name === 'free'}>
            <div class="follow-line">
              <Icon name="screen" size="small" />
              <span>{freeText()}</span>
              <Button size="small" variant="primary" onClick={() => happen('back')}>
                {followText.back}
              </Button>
            </div>
          </Match>
        </Switch>
      </div>
    </>
  )
}
