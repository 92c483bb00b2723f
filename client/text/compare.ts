import { fileNameOf } from '../../shared/kit/file-name.ts'

const format = new Intl.NumberFormat('de-DE')
const number = (count: number) => format.format(count)

/** The comparison on the screen; its sentences and the words of its table stand in `shared/plan`. */
export const compareText = {
  titleOf: (older: string, newer: string, municipality: string) =>
    `${municipality}: ${older} und ${newer} im Vergleich`,
  with: 'Vergleichen mit',
  choose: 'Bitte wählen',
  version: (version: string, moment: string) => `${version} · ${moment}`,
  onlyOne:
    'Noch gibt es nur diese eine Version. Sobald die nächste eingefroren ist, steht hier, was sich geändert hat.',
  unknown: {
    title: 'Die Version, mit der verglichen werden soll, gibt es hier nicht.',
    body: 'Vielleicht ist der Link unvollständig. Wählen Sie eine Version aus der Liste.',
  },
  loading: 'Vergleich wird geladen …',
  failed: 'Der Vergleich ließ sich nicht laden.',
  retry: 'Noch einmal versuchen',
  ready: (older: string, newer: string) => `${older} und ${newer} sind verglichen.`,

  copyText: 'Als Text kopieren',
  copyLink: 'Link kopieren',
  csv: 'Als CSV herunterladen',
  print: 'Vergleich drucken',
  fileName: (older: number, newer: number, municipality: string) =>
    fileNameOf(['Vergleich', `v${older}`, `v${newer}`, municipality], 'csv'),

  table: (count: number) => (count === 1 ? '1 Unterschied als Tabelle' : `${number(count)} Unterschiede als Tabelle`),
  caption: (older: string, newer: string) => `Unterschiede von ${older} zu ${newer}, je Leistung`,
  kind: 'Was',
  all: (count: number) => `alles (${number(count)})`,
  kindCount: (kind: string, count: number) => `${kind} (${number(count)})`,
  shown: (shown: number, all: number) =>
    shown === all ? `${number(all)} Zeilen` : `${number(shown)} von ${number(all)} Zeilen`,
  showAll: (count: number) => `Alle ${number(count)} Zeilen zeigen`,
  sortBy: 'Sortieren nach',
  sorts: { plan: 'Reihenfolge des Plans', service: 'Leistung', kind: 'Was' },
} as const
