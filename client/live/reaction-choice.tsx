import { For, Show } from 'solid-js'
import type { Reaction } from '../../shared/run/run-event.ts'
import { liveText } from '../text/live.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import { reactions } from './group-reactions.ts'
import { reactionIcons } from './reaction-icons.ts'

/** The five signs of the moment. */
export function ReactionChoice(props: { refusal: string | undefined; onChoose: (reaction: Reaction) => void }) {
  const choose = (reaction: Reaction, button: HTMLElement) => {
    button.closest<HTMLElement>('[popover]')?.hidePopover()
    props.onChoose(reaction)
  }
  return (
    <Show
      when={props.refusal === undefined}
      fallback={
        <Button variant="tertiary" size="small" icon="star" iconOnly disabledReason={props.refusal}>
          {liveText.react}
        </Button>
      }
    >
      <Popover label={liveText.react} trigger={<Icon name="star" size="small" />}>
        <ul class="reaction-choice">
          <For each={reactions}>
            {(reaction) => (
              <li>
                <Button
                  variant="tertiary"
                  size="small"
                  icon={reactionIcons[reaction]}
                  onClick={(event) => choose(reaction, event.currentTarget)}
                >
                  {liveText.reactions[reaction]}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Popover>
    </Show>
  )
}
