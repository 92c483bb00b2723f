const numbers = new Intl.NumberFormat('de-DE')
const services = (count: number) => (count === 1 ? '1 Leistung' : `${numbers.format(count)} Leistungen`)

/** A newer service list for a workshop that is under way. */
export const listUpdateText = {
  open: 'Leistungsliste aktualisieren …',
  title: 'Leistungsliste aktualisieren',
  lead: 'Wählen Sie die neuere Liste. Sie sehen zuerst, was sich ändert. Alle Zuordnungen und Termine bleiben: Verglichen wird nach Schlüssel.',
  unchanged: (count: number) => `${services(count)} ${count === 1 ? 'bleibt' : 'bleiben'} unverändert.`,
  same: 'Die neue Liste ändert nichts.',
  renamed: 'Neuer Name',
  added: 'Neu',
  vanished: 'Nicht mehr enthalten',
  split: 'Vermutlich aufgeteilt',
  sameName: 'Gleicher Name, anderer Schlüssel',
  count: (name: string, count: number) => `${name} (${numbers.format(count)})`,
  renamedRow: (before: string, after: string) => `${before} → ${after}`,
  splitRow: (from: string, into: readonly string[]) => `${from} → ${into.join(' · ')}`,
  decidedMark: 'schon bearbeitet, wird beiseitegelegt',
  vanishedHint:
    'Worüber auf diesem Board schon entschieden ist, bleibt als Karte stehen und wird mit Grund beiseitegelegt. Das gilt auch für die anderen Kommunen des Workshops. Alles Übrige fällt weg.',
  splitHint: 'Die neuen Karten beginnen ohne Amt. Bitte ordnen Sie sie neu zu.',
  sameNameHint: 'Diese werden nicht zusammengeführt. Bitte prüfen Sie, ob es dieselbe Leistung ist.',
  more: (count: number) => `und ${numbers.format(count)} weitere`,
  confirm: 'Neue Liste übernehmen',
  working: 'Die Liste wird gespeichert …',
  failed: 'Die Liste ist nicht übernommen',
  reason: (title: string) => `Nicht mehr in der Leistungsliste „${title}“`,
  done: 'Die neue Liste gilt. Die Seite wird neu geladen.',
} as const
