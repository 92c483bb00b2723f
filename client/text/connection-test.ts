const numbers = new Intl.NumberFormat('de-DE')
const milliseconds = (value: number) => `${numbers.format(Math.round(value))} ms`
const minutes = (value: number) =>
  Math.round(value) === 1 ? '1 Minute' : `${numbers.format(Math.round(value))} Minuten`

/** The page that tries out, days before a workshop, whether this device and its network let Auftakt through. */
export const connectionTestText = {
  title: 'Verbindungstest',
  heading: 'Klappt es mit Auftakt an diesem Gerät?',
  lead: 'Die Seite prüft Netz und Browser, am besten an dem Gerät und in dem Netz, die Sie im Workshop nutzen. Das dauert etwa zehn Sekunden, eine Anmeldung brauchen Sie nicht.',
  link: 'Verbindung vorab testen',
  linkNewTab: 'Verbindung testen (neuer Tab)',
  running: 'Wird geprüft …',
  again: 'Noch einmal prüfen',
  checksHeading: 'Im Einzelnen',
  concernsHeading: 'Das könnte besser sein',
  reportHeading: 'Bericht für die IT',
  reportHint: 'Der Bericht enthält keine persönlichen Angaben. Sie können ihn kopieren und weitergeben.',
  report: 'Bericht',
  copyReport: 'Bericht für die IT',
  waiting: 'noch offen',
} as const

export const verdictText = {
  ready: {
    title: 'Alles bereit',
    body: 'Ihr Netz und Ihr Browser lassen alles durch, was Auftakt braucht. Im Workshop genügt der Link aus Ihrer Einladung.',
  },
  stream: {
    title: 'Bereit, über einen Ersatzweg',
    body: 'Ihr Netz lässt keine WebSockets durch. Auftakt arbeitet dann von selbst über einen Ersatzweg; Sie können im Workshop alles tun. Mit der Freigabe unten geht es noch etwas schneller.',
  },
  poll: {
    title: 'Bereit, über einen langsameren Ersatzweg',
    body: 'Ihr Netz lässt keine WebSockets durch und hält Antworten zurück, bis sie vollständig sind. Auftakt fragt dann von selbst immer wieder nach; Sie können im Workshop alles tun. Bitte geben Sie den Bericht trotzdem Ihrer IT: Mit der Freigabe unten geht es schneller.',
  },
  blocked: {
    title: 'In diesem Netz wird Auftakt nicht funktionieren',
    body: 'Ihr Netz trennt Verbindungen, die länger offen bleiben. Bitte geben Sie den Bericht unten Ihrer IT. Bis dahin hilft ein anderes Netz, zum Beispiel ein Smartphone mit Mobilfunk.',
  },
  offline: {
    title: 'Der Server antwortet nicht',
    body: 'Es kommt keine Antwort. Bitte prüfen Sie, ob das Gerät mit dem Netz verbunden ist, und versuchen Sie es noch einmal. Bleibt es dabei, geben Sie den Bericht unten Ihrer IT.',
  },
} as const

export const connectionCheckText = {
  http: 'Server erreichbar',
  webSocket: 'WebSocket',
  stream: 'Fortlaufende Antworten',
  poll: 'Wartende Antworten',
  speed: 'Geschwindigkeit',
  clock: 'Uhr dieses Geräts',
  browser: 'Browser und Bildschirm',
} as const

/** What a check found, in a few words. */
export const findingText = {
  http: { works: (roundTripMs: number) => `ja, in ${milliseconds(roundTripMs)}`, blocked: 'nein' },
  webSocket: {
    works: (roundTripMs: number) => `kommt durch, in ${milliseconds(roundTripMs)}`,
    blocked: 'wird nicht durchgelassen',
  },
  stream: {
    flows: 'kommen sofort an',
    'held-back': 'werden zurückgehalten, bis sie vollständig sind',
    blocked: 'werden abgebrochen',
  },
  poll: { works: 'kommen an', blocked: 'werden abgebrochen' },
  speed: {
    works: (ms: number) => `64 KB hin und zurück in ${milliseconds(ms)}`,
    blocked: '64 KB kamen nicht hin und zurück',
  },
  clock: (aheadMs: number) => {
    const seconds = Math.round(Math.abs(aheadMs) / 1000)
    if (seconds < 5) return 'geht richtig'
    const much = seconds < 90 ? `${seconds} Sekunden` : minutes(seconds / 60)
    return `geht ${much} ${aheadMs > 0 ? 'vor' : 'nach'}`
  },
  browser: (found: { keepsData: boolean; hasWorkers: boolean; width: number; height: number }) =>
    [
      `${found.width} × ${found.height}`,
      found.keepsData ? 'Zwischenspeicher vorhanden' : 'kein Zwischenspeicher',
      found.hasWorkers ? 'Hintergrundarbeit möglich' : 'keine Hintergrundarbeit',
    ].join(', '),
} as const

/** What could be better, what it means, what helps. */
export const concernText = {
  slow: 'Die Verbindung ist langsam. Große Boards brauchen beim Öffnen etwas Geduld. Ein Netzwerkkabel oder ein anderes WLAN kann helfen.',
  clock:
    'Die Uhr dieses Geräts geht falsch. Zeitangaben wie „gespeichert 9:41“ weichen dann ab. Bitte lassen Sie die Uhrzeit automatisch einstellen.',
  'no-storage':
    'Der Browser darf auf diesem Gerät nichts zwischenspeichern, vielleicht in einem privaten Fenster. Änderungen ohne Verbindung gehen dann beim Schließen der Seite verloren. Bitte nutzen Sie ein gewöhnliches Fenster.',
  'no-workers':
    'Der Browser erlaubt keine Arbeit im Hintergrund. Teilnehmen können Sie; eigene Leistungslisten lesen Sie besser an einem anderen Gerät ein.',
  'small-screen':
    'Der Bildschirm ist klein. Auftakt zeigt dann ein Amt nach dem anderen. Bequemer ist ein Bildschirm ab 1366 × 768.',
} as const

/** The text that people hand on. Technical words are right here. */
export const connectionReportText = {
  heading: (version: string | null) =>
    version === null ? 'Auftakt, Verbindungstest' : `Auftakt ${version}, Verbindungstest`,
  at: (date: string, time: string) => `Geprüft am ${date} um ${time} Uhr`,
  server: (origin: string) => `Server: ${origin}`,
  userAgent: (text: string) => `Browser: ${text}`,
  result: (title: string) => `Ergebnis: ${title}`,
  line: (name: string, finding: string) => `- ${name}: ${finding}`,
  itHeading: 'Bitte an die IT:',
  it: {
    webSocket: (origin: string) => `- WebSocket-Verbindungen (HTTP Upgrade) zu ${origin} zulassen.`,
    stream: (origin: string) =>
      `- Antworten vom Typ text/event-stream von ${origin} sofort weiterreichen und nicht puffern.`,
    poll: (origin: string) => `- Verbindungen zu ${origin} frühestens nach 60 Sekunden ohne Daten trennen.`,
    http: (origin: string) => `- HTTPS-Zugriff auf ${origin} zulassen.`,
  },
  itNothing: 'Für die IT ist nichts zu tun.',
} as const
