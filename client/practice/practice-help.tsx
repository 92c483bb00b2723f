import { For } from 'solid-js'
import { practiceText } from '../text/practice.ts'
import { Popover } from '../ui/popover.tsx'

/** Every way to move a card, in one or two sentences. */
export function PracticeHelp() {
  return (
    <Popover label={practiceText.help} icon="help" variant="secondary">
      <dl class="practice__ways">
        <For each={practiceText.ways}>
          {(way) => (
            <>
              <dt>{way.title}</dt>
              <dd>{way.text}</dd>
            </>
          )}
        </For>
      </dl>
    </Popover>
  )
}
