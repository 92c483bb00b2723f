import { Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { VoteOption } from '../../shared/run/vote.ts'
import { ballotText } from '../text/vote.ts'
import { Button } from '../ui/button.tsx'

/** What an option is called, and the way to its card. */
export function OptionName(props: { option: VoteOption; id: string; onCard?: ((card: CardId) => void) | undefined }) {
  const card = () => (props.onCard ? props.option.card : null)
  return (
    <span class="option-name">
      <span id={props.id}>{props.option.label}</span>
      <Show when={card()}>
        {(known) => (
          <Button
            variant="tertiary"
            size="small"
            icon="visibility"
            iconOnly
            title={ballotText.showCard}
            onClick={() => props.onCard?.(known())}
          >
            {ballotText.showCardNamed(props.option.label)}
          </Button>
        )}
      </Show>
    </span>
  )
}
