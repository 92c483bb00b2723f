import type { DeliveryCounts } from '../../shared/delivery/delivery-list.ts'
import type { DeliveryFinding, DeliveryState, DeliveryStep } from '../../shared/delivery/delivery-state.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { fileNameOf } from '../../shared/kit/file-name.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'
import { refusalText } from './refusals.ts'

const numbers = new Intl.NumberFormat('de-DE')
const services = (count: number) => (count === 1 ? '1 Leistung' : `${numbers.format(count)} Leistungen`)
const dayOf = (iso: string) => iso.split('-').reverse().join('.')

const states: Record<DeliveryState, { word: string; mark: string }> = {
  open: { word: 'offen', mark: '○' },
  linked: { word: 'verknüpft', mark: '◔' },
  delivered: { word: 'geliefert', mark: '◑' },
  seen: { word: 'gesehen', mark: '●' },
}
/** Below "Eintragen als". */
const stepButtons: Record<DeliveryStep, string> = { linked: 'Verknüpft', delivered: 'Geliefert', seen: 'Gesehen' }
const findings: Record<DeliveryFinding, { word: string; sentence: string }> = {
  'url-missing': {
    word: 'Adresse fehlt',
    sentence: 'Die Leistung gilt als verknüpft, aber die Adresse der Seite fehlt.',
  },
  'linked-missing': {
    word: '„verknüpft“ fehlt',
    sentence: 'Ein späterer Stand ist eingetragen, aber nicht, seit wann die Leistung verknüpft ist.',
  },
  'delivered-missing': {
    word: '„geliefert“ fehlt',
    sentence: 'Die Leistung wurde im Portal gesehen, aber nicht als geliefert eingetragen.',
  },
  'days-reversed': {
    word: 'Reihenfolge prüfen',
    sentence: 'Die Daten stehen in falscher Reihenfolge: verknüpft, geliefert, gesehen.',
  },
  'day-ahead': { word: 'Datum in der Zukunft', sentence: 'Ein Datum liegt in der Zukunft.' },
}
const refusals: Partial<Record<WriteRefusal, string>> = {
  'guests-read': 'Als Gast können Sie die Lieferung ansehen, aber nicht ändern.',
  'observers-read': 'Wer beobachtet, kann die Lieferung ansehen, aber nicht ändern.',
  'phase-closed': 'Die Lieferung beginnt nach dem Workshop. Bis dahin ändert das nur die Moderation.',
  'not-own-lane': 'Das gehört zu einem anderen Amt. Nur dieses Amt und die Moderation können es ändern.',
}
const refusal = (reason: WriteRefusal) => refusals[reason] ?? refusalText[reason]

/** Step 4: what each Amt delivers, and how far it is. */
export const deliveryText = {
  title: 'Lieferung',
  parts: 'Bereiche der Lieferung',
  lead: 'Jedes Amt trägt die Schlüssel seiner Leistungen im Websystem ein. Die Suchmaschine des Landes liest die Seiten; am Ende stehen die Leistungen im Portal.',
  partList: 'Leistungen',
  partProgress: 'Fortschritt',
  laneName: ({ number, name }: Pick<Lane, 'number' | 'name'>) => (number === null ? name : `${number} ${name}`),
  lane: 'Amt',
  allLanes: 'Alle Ämter',
  services,
  summary: (counts: DeliveryCounts) => {
    const total = counts.open + counts.linked + counts.delivered + counts.seen
    if (total === 0) return 'Noch keine Leistung zu liefern.'
    const parts = (Object.keys(states) as DeliveryState[]).map(
      (state) => `${numbers.format(counts[state])} ${states[state].word}`,
    )
    return `${services(total)}: ${parts.join(', ')}.`
  },
  unsure: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? '1 Leistung ist noch nicht bestätigt und steht deshalb nicht in der Liste.'
        : `${numbers.format(count)} Leistungen sind noch nicht bestätigt und stehen deshalb nicht in der Liste.`,
  states,
  stateOn: (state: DeliveryState, day: string | null) =>
    day === null ? states[state].word : `${states[state].word} ${dayOf(day)}`,
  findings,
  refusal,
  editRefused: 'Das ist noch nicht gespeichert',

  // the list
  state: 'Stand',
  allStates: 'Alle Stände',
  doubtful: 'zu prüfen',
  search: 'Leistung oder Schlüssel suchen',
  shown: (shown: number, all: number) =>
    shown === all ? services(all) : `${numbers.format(shown)} von ${services(all)}`,
  empty: 'Hier stehen die Leistungen, die ein Amt bestätigt hat oder die in der Klärung entschieden sind.',
  nothingFound: 'Keine Leistung passt zu dieser Auswahl.',
  caption: 'Leistungen, die im Portal stehen sollen',
  keyboardHint: 'Pfeiltasten wechseln die Zeile und das Feld, Leertaste wählt aus.',
  key: 'LeiKa-Schlüssel',
  service: 'Leistung',
  unit: 'Organisationseinheit',
  laneAndUnit: 'Amt und Einheit',
  page: 'Seite',
  next: 'Eintragen als',
  noKey: 'ohne Schlüssel',
  noPage: 'keine Adresse',
  noUnit: 'keine Einheit',
  select: (name: string) => `Auswählen: ${name}`,
  selectAll: 'Alle auswählen',
  copyKey: (key: string, name: string) => `Schlüssel kopieren: ${key}, ${name}`,
  openPage: (url: string, name: string) => `${url}, Seite öffnen: ${name}`,
  asStep: (step: DeliveryStep) => stepButtons[step],
  asStepOf: (step: DeliveryStep, name: string) => `Als ${states[step].word} eintragen: ${name}`,
  stepDone: (step: DeliveryStep, name: string) => `${name} ist als ${states[step].word} eingetragen.`,
  copyKeys: 'Schlüssel kopieren',
  copyThisKey: 'Diesen Schlüssel kopieren',
  keysOf: (count: number) => (count === 1 ? '1 Schlüssel' : `${numbers.format(count)} Schlüssel dieser Liste`),
  copySnippets: 'Seitenvorlagen kopieren',
  snippetsOf: (count: number) =>
    count === 1 ? 'Seitenvorlage für 1 Leistung' : `Seitenvorlagen für ${numbers.format(count)} Leistungen`,
  nothingToCopy: 'In dieser Liste hat keine Leistung einen Schlüssel.',
  copied: (what: string) => `Kopiert: ${what}`,
  copyFailed: 'Der Browser erlaubt das Kopieren hier nicht. Laden Sie die CSV-Datei herunter.',
  more: 'Kopieren und herunterladen',
  download: 'Als CSV herunterladen',
  downloaded: (count: number) => `CSV mit ${services(count)} heruntergeladen.`,

  // the bar of what is selected
  bar: 'Ausgewählte Leistungen',
  selected: (count: number) => `${numbers.format(count)} ausgewählt`,
  day: 'Datum',
  dayWrong: 'Bitte geben Sie ein Datum ein.',
  takeNext: 'Nächsten Stand eintragen',
  setState: 'Stand wählen …',
  setStep: (step: DeliveryStep) => `Als ${states[step].word} eintragen`,
  takeBack: 'Letzten Stand zurücknehmen',
  setUnit: 'Einheit wählen …',
  oneLane: 'Wählen Sie Leistungen eines einzigen Amts aus, für das Organisationseinheiten angelegt sind.',
  clear: 'Auswahl aufheben',
  nothingToDo: 'Für diese Auswahl gibt es nichts einzutragen.',
  done: (count: number) => `${services(count)} geändert.`,
  keptBack: (count: number, why: string) =>
    count === 1 ? `1 bleibt, wie sie ist: ${why}` : `${numbers.format(count)} bleiben, wie sie sind: ${why}`,

  // one service
  dialog: {
    title: (name: string) => `Lieferung: ${name}`,
    url: 'Adresse der Seite',
    urlHint: 'Die Seite Ihrer Kommune zu dieser Leistung, vollständig mit https://',
    urlWrong: 'Die Adresse muss vollständig sein und mit https:// oder http:// beginnen.',
    unit: 'Organisationseinheit',
    firstUnit: (name: string) => `wie das Amt: ${name}`,
    noUnits: 'Für dieses Amt ist noch keine Einheit angelegt.',
    dayOf: (step: DeliveryStep) => `${stepButtons[step]} am`,
    note: 'Notiz',
    doubts: 'Bitte prüfen',
    snippet: 'Für die Seite zum Kopieren',
    snippetHint: 'Aus der Seitenvorlage. Fügen Sie das im Websystem in den Quelltext der Seite ein.',
    noSnippet: 'Ohne LeiKa-Schlüssel gibt es keine Vorlage für die Seite.',
    copySnippet: 'Seitenvorlage',
    save: 'Lieferung speichern',
    dayWrong: 'Ein Datum ist unvollständig. Bitte prüfen Sie die drei Daten.',
  },

  // progress
  progress: {
    total: 'Alle Ämter',
    count: 'gesamt',
    picture: 'Anteile',
    caption: 'Stand der Lieferung nach Amt',
    showLane: (lane: string) => `Leistungen zeigen: ${lane}`,
    print: 'Fortschritt drucken',
    asOf: (municipality: string, day: string) => `${municipality}, Stand ${dayOf(day)}`,
    share: (seen: number, total: number) =>
      total === 0 ? '' : `${numbers.format(Math.floor((seen / total) * 100))} % wurden im Portal gesehen.`,
    none: 'Sobald ein Amt Leistungen bestätigt hat, steht hier der Fortschritt.',
  },

  csv: {
    fileName: (municipality: string, lane: string | null, day: string) =>
      fileNameOf(['Lieferung', municipality, lane ?? '', day], 'csv'),
    heads: [
      'LeiKa-Schlüssel',
      'Leistung',
      'Amt',
      'Organisationseinheit',
      'Straße',
      'PLZ',
      'Ort',
      'Telefon',
      'E-Mail',
      'Seite',
      'Stand',
      'verknüpft am',
      'geliefert am',
      'gesehen am',
      'Notiz',
    ],
    day: (day: string | null) => (day === null ? '' : dayOf(day)),
  },
} as const
