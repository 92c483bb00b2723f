/** The element that the skip link leads to; each page has one. */
export const contentId = 'inhalt'

export function focusContent(): void {
  document.getElementById(contentId)?.focus()
}
