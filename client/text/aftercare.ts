/** After the workshop. */
export const aftercareText = {
  title: 'Nacharbeit',
} as const
