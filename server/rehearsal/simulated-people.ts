/** What simulated people are called and what they say. This is content, not the screen's language: a rehearsal plays in a town hall. */
export const firstNames = [
  'Anke',
  'Bernd',
  'Cem',
  'Doris',
  'Emre',
  'Frauke',
  'Gregor',
  'Hatice',
  'Ingo',
  'Jutta',
  'Kemal',
  'Lena',
  'Marek',
  'Nadine',
  'Olaf',
  'Petra',
  'Ralf',
  'Sabine',
  'Thorsten',
  'Ulrike',
  'Volker',
  'Wiebke',
  'Yasemin',
  'Zoran',
  'Birgit',
  'Carsten',
  'Elif',
  'Henrike',
] as const

export const lastNames = [
  'Albers',
  'Brandt',
  'Çelik',
  'Dröge',
  'Ewald',
  'Fischer',
  'Grabowski',
  'Hansen',
  'Ibrahimi',
  'Jansen',
  'Kowalski',
  'Lehmann',
  'Möller',
  'Nowak',
  'Oster',
  'Petersen',
  'Quast',
  'Richter',
  'Schröder',
  'Thiel',
  'Uhlig',
  'Vogt',
  'Wagner',
  'Yıldız',
  'Zander',
  'Becker',
  'Hoffmann',
] as const

/** Shown behind the function, so that nobody takes a simulated person for a colleague. */
export const simulatedMark = '(simuliert)'
export const rehearsalPrefix = 'Probelauf: '

export const functionsOfLane = ['Amtsleitung', 'Sachbearbeitung', 'Stellvertretung', 'OZG-Ansprechperson'] as const
export const functionsOfGuests = ['IT-Dienstleister', 'Personalrat', 'Organisation und IT'] as const
export const functionsOfObservers = ['Verwaltungsvorstand', 'Nachbarkommune'] as const

export const offerReasons = [
  'Das bearbeitet bei uns niemand mehr.',
  'Die Akten liegen schon seit Jahren bei Ihnen.',
  'Wir prüfen nur mit, entschieden wird bei Ihnen.',
  'Gehört zum Fachverfahren Ihres Amtes.',
] as const

export const returnReasons = [
  'Dafür fehlt uns die Zuständigkeit.',
  'Das Fachverfahren steht bei Ihnen.',
  'Wir haben dafür keine Stelle.',
] as const

export const practiceErrors = [
  'Die Karte lässt sich hier nicht ablegen.',
  'Keine Verbindung – 1 Änderung wartet auf diesem Gerät.',
] as const
