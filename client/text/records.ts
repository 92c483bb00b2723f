/** The archive of a workshop, and what is stored about people. */
export const recordsText = {
  open: 'Archiv und Datenschutz',
  title: 'Archiv und Datenschutz',
} as const
