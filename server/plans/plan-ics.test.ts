import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { aFullPlan, dogKey, hostileName, longName } from '../../test/support/exported-plan.ts'
import { planIcs } from './plan-ics.ts'

const boardId = boardIdSchema.parse('board-a')
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
const text = planIcs({ plan: aFullPlan(), boardId })

test('another reader finds every day on which something is due, as whole days', () => {
  const events = eventsOf(text).map(({ uid, summary, startDate }) => [startDate.toString(), summary, uid])
  expect(events).toEqual([
    ['2027-06-30', 'Ende 2. Quartal 2027', '2027-q2.end.board-a@auftakt'],
    ['2026-12-01', 'Erreicht: Umsetzungsvariante – Hund anmelden; "groß"', `${dogKey}.variant.board-a@auftakt`],
    ['2027-01-15', 'Meilenstein: Verteilung der Aufgaben – Hund anmelden; "groß"', `${dogKey}.tasks.board-a@auftakt`],
    ['2027-03-01', 'Wieder prüfen: Hund anmelden; "groß"', `${dogKey}.review.board-a@auftakt`],
    ['2028-01-31', `Wieder prüfen: ${longName}`, '99000000000001.review.board-a@auftakt'],
    ['2027-01-31', 'Geparkt, wieder aufnehmen: Kita-Platz 🧒🏽 vormerken', '99000000000002.parked.board-a@auftakt'],
  ])
  expect(eventsOf(text).every(({ startDate }) => startDate.isDate)).toBe(true)
})

test('an event says whose it is and which plan it is from', () => {
  const described = eventsOf(text).map(({ description }) => description)
  expect(described[0]).toBe('Bis heute soll 1 Leistung online gehen.\nPlan v2, Mülheim an der Ruhr, Stadt')
  expect(described[1]).toBe(`32 Ordnungsamt, LeiKa-Schlüssel ${dogKey}\nPlan v2, Mülheim an der Ruhr, Stadt`)
})

test('it names no people, neither owners nor those in notes', () => {
  expect(text.replaceAll(/\r\n /g, '')).not.toMatch(/Erika|Frau Beispiel|OZG-Ansprechperson/)
})

test('a later version changes the same events; another board has its own', () => {
  const uids = (ics: string) => eventsOf(ics).map(({ uid }) => uid)
  const later = planIcs({ plan: aFullPlan({ number: 3, frozenAt: Date.UTC(2027, 0, 1) }), boardId })
  expect(uids(later)).toEqual(uids(text))
  expect(eventsOf(text).map(({ sequence }) => sequence)).toEqual([2, 2, 2, 2, 2, 2])
  expect(eventsOf(later).map(({ sequence }) => sequence)).toEqual([3, 3, 3, 3, 3, 3])
  const other = planIcs({ plan: aFullPlan(), boardId: boardIdSchema.parse('board-b') })
  expect(uids(other).filter((uid) => uids(text).includes(uid))).toEqual([])
})

test('every version of one plan is the same file', () => {
  expect(planIcs({ plan: aFullPlan(), boardId })).toBe(text)
})

test('lines end with CRLF and have at most 75 octets, and no name adds a line of its own', () => {
  const [first] = aFullPlan().rows
  const hostile = aFullPlan({
    municipality: { name: 'A\r\nX-EVIL:1\u2028b;,\\', ags: null },
    rows: [{ ...first, name: `${hostileName}${'ß😀'.repeat(60)}` }],
  })
  const ics = planIcs({ plan: hostile, boardId })
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(ics).not.toMatch(/^X-EVIL/m)
  expect(ics.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(4)
  const calendar = new ICAL.Component(ICAL.parse(ics))
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Fahrplan A X-EVIL:1 b\\;\\,\\\\') // the parser leaves X- names as they are written
  expect(eventsOf(ics)[1]?.summary).toBe(
    `Erreicht: Umsetzungsvariante – =cmd|'/c calc'!A1 "x"; <b>&amp; ]]> | \`*_ # Zeile 2 BEGIN:VEVENT 😀${'ß😀'.repeat(60)}`,
  )
})
