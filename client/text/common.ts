/** Words that every part of the screen shares. */
export const commonText = {
  product: 'Auftakt',
  close: 'Schließen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  optional: 'optional',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Bitte mit Strg+C kopieren',
  chooseFile: 'Datei auswählen',
  dropFileHere: 'Datei hierher ziehen oder',
  skipToContent: 'Zum Inhalt springen',
  loading: 'Wird geladen …',
  /** Below each printed page: `Seite 1 von 4`. */
  page: { before: 'Seite ', of: ' von ' },
  pageTitle: (page: string) => `${page} · Auftakt`,
  theme: {
    label: 'Darstellung',
    system: 'wie das System',
    light: 'hell',
    dark: 'dunkel',
  },
} as const
