import { For, Show } from 'solid-js'
import { detailsText } from '../text/board.ts'
import { findLinks } from './find-links.ts'

/** A text of foreign origin with its web addresses as links. */
export function LinkedText(props: { text: string }) {
  return (
    <For each={findLinks(props.text)}>
      {(part) => (
        <Show when={part.href} fallback={part.text}>
          {(href) => (
            <a class="kern-link" href={href()} target="_blank" rel="noopener noreferrer">
              {part.text}
              <span class="kern-sr-only"> {detailsText.opensElsewhere}</span>
            </a>
          )}
        </Show>
      )}
    </For>
  )
}
