import type { JSX } from 'solid-js'
import { commonText } from '../text/common.ts'
import { ColorSchemeMenu } from './color-scheme-menu.tsx'
import { contentId } from './content-id.ts'
import './page.css'
import { routes } from './routes.ts'

/** Frame of every page that is not a board: brand, theme, content. */
export function Page(props: { wide?: boolean | undefined; children: JSX.Element }) {
  return (
    <div class="page">
      <header class="page__bar">
        <a class="app-brand" href={routes.start}>
          {commonText.product}
        </a>
        <ColorSchemeMenu />
      </header>
      <main id={contentId} class="page__main" classList={{ 'page__main--wide': props.wide ?? false }} tabindex="-1">
        {props.children}
      </main>
    </div>
  )
}
