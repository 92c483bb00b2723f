import { type Accessor, createEffect, onCleanup } from 'solid-js'
import { commonText } from '../text/common.ts'

/**
 * What stands below every printed page for as long as the owner lives: these words, and the number of the page. A margin box takes its
 * words from a style sheet only. `pages`: names that `@page` knows.
 */
export function createPageFooter(words: Accessor<string>, pages: readonly string[] = ['paper']): void {
  createEffect(() => {
    if (!('adoptedStyleSheets' in document)) return // an old browser prints without
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(pageRules(words(), pages))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    onCleanup(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    })
  })
}

export function pageRules(words: string, pages: readonly string[]): string {
  const { before, of } = commonText.page
  const count = `${cssString(before)} counter(page) ${cssString(of)} counter(pages)`
  const boxes = `@bottom-left { content: ${cssString(words)}; } @bottom-right { content: ${count}; }`
  return pages.map((page) => `@page ${page} { ${boxes} }`).join(' ')
}

/** Whatever a municipality is called, nothing in its name ends the string. */
export function cssString(text: string): string {
  return `"${text.replace(/[\n\r\f]/g, ' ').replace(/["\\]/g, '\\$&')}"`
}
