/** Prints one part of the page: its styles know it by `data-print` on the root, which is there until the print is over. */
export function printAlone(part: 'compare'): void {
  const root = document.documentElement
  root.dataset.print = part
  window.addEventListener('afterprint', () => delete root.dataset.print, { once: true })
  window.print()
}
