import { createEffect, For, on } from 'solid-js'
import type { View } from '../../shared/domain/view.ts'
import { boardPageText, viewText } from '../text/workshop.ts'
import { views } from './routes.ts'

/** The views of one board, as links: they can be opened in a second window and sent to somebody. */
export function ViewTabs(props: { shown: View; pathOf: (view: View) => string }) {
  let nav: HTMLElement | undefined
  createEffect(
    on(
      () => props.shown,
      () => {
        // a phone shows four of the seven
        nav?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
      },
    ),
  )
  return (
    <nav class="view-tabs" aria-label={boardPageText.views} ref={nav}>
      <For each={views}>
        {(view) => (
          <a href={props.pathOf(view)} aria-current={props.shown === view ? 'page' : undefined}>
            {viewText[view]}
          </a>
        )}
      </For>
    </nav>
  )
}
