import { type Accessor, createEffect } from 'solid-js'
import { commonText } from '../text/common.ts'

/** Names the page in the window's title and in the history. */
export function createPageTitle(title: Accessor<string>): void {
  createEffect(() => {
    document.title = commonText.pageTitle(title())
  })
}
