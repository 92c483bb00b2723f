import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { listText } from './list.ts'

const numbers = new Intl.NumberFormat('de-DE')
const people = (count: number) => (count === 1 ? '1 Person' : `${numbers.format(count)} Personen`)
const lanes = (count: number) => (count === 1 ? '1 Amt' : `${numbers.format(count)} Ämter`)
const changes = (count: number) => (count === 1 ? '1 Änderung wartet' : `${numbers.format(count)} Änderungen warten`)
const laneName = (lane: Lane) => (lane.number === null ? lane.name : `${lane.number} ${lane.name}`)

interface Over {
  column: RoadmapColumn
  share: number
}
const shownOver = 2 // a row has two lines for them; the table of the Übersicht has them all
const percentOver = (share: number) => `${numbers.format(Math.max(101, Math.round(share * 100)))} %`
const quarterOver = ({ column, share }: Over) =>
  `im ${listText.columnName(column)}: ${Number.isFinite(share) ? percentOver(share) : 'keine Kapazität'}`

/** The moderation's view of all Ämter. */
export const cockpitText = {
  all: 'Alle Ämter',
  failed: 'Der Stand der anderen Boards ist gerade nicht zu erfahren. Wir versuchen es weiter.',
  order: 'Reihenfolge',
  orders: { behind: 'Zurückliegende', number: 'Nach Nummer' },
  board: 'Kommune',
  allBoards: 'Alle Kommunen',

  laneName,
  inBoard: (lane: Lane, board: string | null) => (board === null ? laneName(lane) : `${laneName(lane)}, ${board}`),
  done: (done: number, cards: number) => `${numbers.format(done)} von ${numbers.format(cards)}`,
  doneShort: (done: number, cards: number) => `${numbers.format(done)}/${numbers.format(cards)}`,
  percent: (done: number, cards: number) =>
    cards === 0 ? '–' : `${numbers.format(Math.floor((100 * done) / cards))} %`,
  here: (count: number) => (count === 0 ? 'niemand da' : `${people(count)} da`),
  hereShort: (count: number) => numbers.format(count),
  whoIsHere: (lane: string, count: number) => `${lane}: ${count === 0 ? 'niemand da' : `${people(count)} da`}`,
  nobodyHere: 'Aus diesem Amt ist gerade niemand auf dem Board.',
  person: ({ name, function: duty }: { name: string; function: string }) => (duty === '' ? name : `${name}, ${duty}`),
  ago: (ms: number) => {
    const minutes = Math.floor(ms / 60_000)
    if (minutes < 1) return 'gerade eben'
    if (minutes < 60) return `vor ${minutes} Min.`
    const hours = Math.floor(minutes / 60)
    return hours < 24 ? `vor ${hours} Std.` : 'vor mehr als einem Tag'
  },
  noAction: 'noch nichts bewegt',
  waiting: changes,
  disputed: (count: number) => `${numbers.format(count)} strittig`,
  /** `Über Kapazität im 2. Quartal 2027: 120 %`, the worst first; empty: there is none. */
  overCapacity: (over: readonly Over[]) => {
    if (over.length === 0) return ''
    const worst = over.toSorted((a, b) => b.share - a.share).slice(0, shownOver)
    const more = over.length - worst.length
    const rest = more === 0 ? '' : more === 1 ? ' und 1 weiteres' : ` und ${numbers.format(more)} weitere`
    return `Über Kapazität ${worst.map(quarterOver).join(', ')}${rest}`
  },
  offered: (count: number) => (count === 1 ? '1 Angebot' : `${numbers.format(count)} Angebote`),

  standing: {
    absent: { mark: '!', word: 'niemand da' },
    behind: { mark: '!', word: 'liegt zurück' },
    'on-track': { mark: '', word: '' },
    done: { mark: '✓', word: 'fertig' },
    empty: { mark: '', word: 'keine Karten' },
  },
  access: { open: 'offen', closed: 'geschlossen' },
  called: 'gerufen',

  summary: ({ present, done, cards, late }: { present: number; done: number; cards: number; late: number }) =>
    [
      `${people(present)} da`,
      cards === 0 ? '' : `${numbers.format(done)} von ${numbers.format(cards)} fertig`,
      late === 0 ? '' : `${lanes(late)} ${late === 1 ? 'braucht' : 'brauchen'} Hilfe`,
    ]
      .filter((part) => part !== '')
      .join(' · '),

  heads: {
    lane: 'Amt',
    board: 'Kommune',
    standing: 'Stand',
    progress: 'Fertig',
    here: 'Anwesend',
    last: 'Zuletzt',
    open: 'Offene Punkte',
    actions: 'Aktionen',
  },
  actions: (lane: string) => `Aktionen: ${lane}`,
  call: 'Amt rufen',
  endCall: 'Ruf beenden',
  open: 'Öffnen, auch wenn die Phase zu ist',
  close: 'Schließen, auch wenn die Phase offen ist',
  follow: 'Wie die Phase',
  accessLegend: 'Karten ändern',
  jump: 'Dorthin springen',
  jumped: (lane: string) => `${lane} ist im Bild.`,
  calledDone: (lane: string) => `${lane} ist gerufen.`,
  callEnded: 'Der Ruf ist beendet.',
  accessDone: (lane: string, access: 'open' | 'closed' | 'follow') =>
    ({
      open: `${lane} ist jetzt offen.`,
      closed: `${lane} ist jetzt geschlossen.`,
      follow: `Für ${lane} gilt wieder die Phase.`,
    })[access],
  actionFailed: 'Das hat nicht geklappt',
} as const
