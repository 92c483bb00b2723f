/** Sheets for the Ämter, before and after. */
export const handoutsText = {
  open: 'Blätter für die Ämter',
  title: 'Blätter für die Ämter',
} as const
