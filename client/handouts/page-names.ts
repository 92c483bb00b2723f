import { createEffect, onCleanup } from 'solid-js'
import { cssString } from '../ui/page-footer.ts'

/**
 * Pages of its own for each sheet, whose lower margin names the Amt and counts the pages. Only a style sheet can say that, and no file knows the
 * Ämter, so it is made here. Returns the name for `page`. Needs an owner.
 */
export function createPageNames(titles: () => readonly string[], pageWord: string): (sheet: number) => string {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  onCleanup(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  })
  createEffect(() => sheet.replaceSync(pageRules(titles(), pageWord)))
  return pageName
}

const pageName = (sheet: number) => `handout-${sheet}`
const font = 'color: #444; font: 8.5pt "Fira Sans", Arial, sans-serif'

export function pageRules(titles: readonly string[], pageWord: string): string {
  return titles
    .map(
      (title, index) => `@page ${pageName(index)} {
  size: A4;
  margin: 14mm 16mm 18mm;
  counter-increment: ${pageName(index)}; /* the sheets are handed out one by one: each begins with page 1 */
  @bottom-left { content: ${cssString(title)}; ${font}; }
  @bottom-right { content: ${cssString(`${pageWord} `)} counter(${pageName(index)}); ${font}; }
}`,
    )
    .join('\n')
}
