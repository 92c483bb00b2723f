/** Whom to invite, and how. */
export const inviteText = {
  open: 'Einladung vorbereiten',
  title: 'Einladung vorbereiten',
} as const
