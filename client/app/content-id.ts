/** The element that the skip link leads to; each page has one. */
export const contentId = 'inhalt'

export function focusContent(): void {
  document.getElementById(contentId)?.focus()
}

/** What had the focus is gone with what it stood in; without this the next Tab begins at the very top. Nobody's focus is taken. */
export function rescueFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusContent()
  })
}
