import { type Accessor, createEffect, onCleanup } from 'solid-js'
import { planViewText } from '../text/plan.ts'

/**
 * What stands below every printed page for as long as the owner lives: these words, and the number of the page. A margin box takes its
 * words from a style sheet only.
 */
export function createPageFooter(words: Accessor<string>): void {
  createEffect(() => {
    if (!('adoptedStyleSheets' in document)) return // an old browser prints without
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(pageRules(words()))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    onCleanup(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    })
  })
}

export function pageRules(words: string): string {
  const pages = `${cssString(planViewText.pageBefore)} counter(page) ${cssString(planViewText.pageOf)} counter(pages)`
  const boxes = `@bottom-left { content: ${cssString(words)}; } @bottom-right { content: ${pages}; }`
  return `@page plan { ${boxes} } @page plan-wide { ${boxes} }`
}

/** Whatever a municipality is called, nothing in its name ends the string. */
function cssString(text: string): string {
  return `"${text.replace(/[\n\r\f]/g, ' ').replace(/["\\]/g, '\\$&')}"`
}
