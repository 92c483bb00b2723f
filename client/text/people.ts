import type { Participant } from '../../shared/domain/participant.ts'

const numbers = new Intl.NumberFormat('de-DE')

/** The moderation's list of everybody who joined, and everyone's own details. */
export const peopleListText = {
  open: 'Teilnehmende …',
  title: 'Teilnehmende',
  count: (count: number) =>
    count === 1 ? '1 Person ist angemeldet' : `${numbers.format(count)} Personen sind angemeldet`,
  loading: 'Teilnehmende werden geladen …',
  failed: 'Die Teilnehmenden lassen sich nicht laden',
  empty: 'Noch ist niemand angemeldet. Geben Sie die Einladungen weiter.',
  search: 'Nach Name, Funktion oder Amt suchen',
  nobodyFound: 'Niemand passt zu dieser Suche.',
  isHere: 'ist hier',
  you: 'Sie',
  change: 'Ändern',
  changeWho: (name: string) => `Ändern: ${name}`,
  remove: 'Entfernen',
  removeWho: (name: string) => `Entfernen: ${name}`,
  notYourself: 'Sich selbst können Sie nicht entfernen.',
} as const

export const personText = {
  titleOf: (name: string) => `Angaben von ${name}`,
  ownTitle: 'Meine Angaben',
  openOwn: 'Meine Angaben …',
  save: 'Änderungen speichern',
  failed: 'Die Änderungen sind nicht gespeichert',
  lane: 'Amt',
  ownLane: 'Ihr Amt kann nur die Moderation ändern.',
} as const

export const removePersonText = {
  title: (name: string) => `${name} entfernen?`,
  body: 'Die Person wird auf allen Geräten sofort abgemeldet, ihr Name wird gelöscht. Was sie entschieden hat, bleibt auf dem Board.',
  comeBack:
    'Mit dem Einladungslink kann sie wieder hereinkommen. Soll sie das nicht, erneuern Sie danach die Einladung.',
  confirm: 'Person entfernen',
  failed: 'Die Person ist nicht entfernt',
  done: ({ name }: Pick<Participant, 'name'>) => `${name} ist entfernt.`,
} as const

export const handoverText = {
  open: 'Auf anderem Gerät weitermachen …',
  title: 'Auf anderem Gerät weitermachen',
  lead: 'Scannen Sie den Code mit dem anderen Gerät, oder öffnen Sie dort den Link. Sie arbeiten dann auf beiden Geräten unter Ihrem Namen weiter.',
  warning: 'Zeigen Sie den Code niemandem: Wer ihn öffnet, handelt in Ihrem Namen.',
  validUntil: (time: string) => `Gilt einmal, bis ${time} Uhr.`,
  link: 'Link für Ihr anderes Gerät',
  qr: 'QR-Code für Ihr anderes Gerät',
  waiting: 'Code wird erzeugt …',
  failed: 'Der Code ließ sich nicht erzeugen',
  over: 'Dieser Code ist abgelaufen.',
  another: 'Neuen Code erzeugen',
} as const

/** Links that are renewed or withdrawn. */
export const invitationChangeText = {
  renew: 'Link erneuern …',
  revoke: 'Link zurückziehen …',
  actions: (invitation: string) => `Mehr: ${invitation}`,
  revoked: 'Zurückgezogen. Mit diesem Link kommt niemand mehr herein.',
  again: 'Neuen Link erzeugen',
  renewTitle: 'Link erneuern?',
  revokeTitle: 'Link zurückziehen?',
  renewBody: 'Der bisherige Link gilt sofort nicht mehr. Sie bekommen einen neuen, den Sie verteilen können.',
  revokeBody: 'Der Link gilt sofort nicht mehr. Sie können später einen neuen erzeugen.',
  endLogins: 'Auch bereits Beigetretene abmelden',
  endLoginsHint:
    'Wer über diesen Link kam, ist sofort abgemeldet, und der Name wird gelöscht. Sie selbst bleiben. Entschiedenes bleibt auf dem Board.',
  confirmRenew: 'Link erneuern',
  confirmRevoke: 'Link zurückziehen',
  failed: 'Der Link ist unverändert',
  renewed: 'Der neue Link steht in der Liste.',
  revokedDone: 'Der Link ist zurückgezogen.',
} as const
