/** Probelauf: trying a workshop out on a copy. */
export const rehearsalText = {
  open: 'Probelauf starten …',
  title: 'Probelauf starten?',
  body: [
    'Sie bekommen eine Kopie dieses Workshops mit allem, was jetzt auf dem Board liegt, und führen sie durch alle Phasen.',
    'Simulierte Teilnehmende aus den Ämtern kommen dazu, ordnen zu, planen ein und stimmen ab.',
    'Nichts davon erreicht das echte Board: Am Ende wird die Kopie gelöscht, spätestens nach einem Tag.',
  ],
  confirm: 'Probelauf starten',
  failed: 'Der Probelauf ist nicht gestartet',
  started: 'Der Probelauf läuft. Gleich kommen die ersten simulierten Teilnehmenden.',
  mark: 'Probelauf',
  markHint: 'Nichts davon erreicht das echte Board.',
  end: 'Probelauf beenden …',
  endTitle: 'Probelauf beenden?',
  endBody: 'Die Kopie und alles, was darin geschehen ist, wird gelöscht. Der echte Workshop bleibt, wie er ist.',
  confirmEnd: 'Probelauf beenden',
  endFailed: 'Der Probelauf läuft noch',
  ended: 'Der Probelauf ist beendet. Das ist wieder der echte Workshop.',
} as const
