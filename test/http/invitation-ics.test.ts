import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { agendaFrom, agendaTemplates, plannedStartOf } from '../../shared/run/agenda-templates.ts'
import { type LiveWorkshop, laneA, openLiveWorkshop } from '../support/live-workshop.ts'
import { json, refusal, refusalOf, type ServerUnderTest, startTestServer } from '../support/server-under-test.ts'

let server: ServerUnderTest
let workshop: LiveWorkshop
let date: string
beforeEach(async () => {
  server = await startTestServer()
  workshop = await openLiveWorkshop(server)
  date = workshopViewSchema.parse(await json(await workshop.moderator.get(workshop.home))).workshop.date
})
afterEach(() => server.stop())

const path = () => `${workshop.home}/invitation.ics`
const nothingSaid = { admission: 'open', expected: [], meetingUrl: null, rooms: [] }
const prepare = (changes: object) => workshop.moderator.put(`${workshop.home}/setup`, { ...nothingSaid, ...changes })
const appointment = (fields: object) => ({ appointment: { startTime: null, minutes: null, contact: '', ...fields } })
const titles = new Proxy({} as Parameters<typeof agendaFrom>[1], { get: (_, step) => String(step) })

/** As a calendar reads it. */
async function eventOf(response: Response) {
  expect(response.status).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(await response.text()))
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  const event = new ICAL.Event(events[0])
  return {
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    location: event.location,
    url: events[0]?.getFirstPropertyValue('url'),
  }
}

test('the moderation says when; everybody with a login gets the appointment, also who waits', async () => {
  await prepare({
    admission: 'ask',
    meetingUrl: 'https://video.example.org/auftakt',
    ...appointment({ startTime: '14:30', minutes: 90 }),
  })
  const expected = {
    start: new Date(`${date}T14:30:00+01:00`).toISOString(),
    end: new Date(`${date}T16:00:00+01:00`).toISOString(),
    summary: expect.any(String),
    location: 'https://video.example.org/auftakt',
    url: `http://localhost${workshop.home.replace('/api/workshops', '/workshop')}`,
  }
  expect(await eventOf(await workshop.moderator.get(path()))).toEqual(expected)
  for (const role of ['representative', 'guest', 'observer'] as const) {
    const { device } = await workshop.seat(role, { role })
    const answer = await device.get(path())
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await eventOf(answer)).toEqual(expected)
  }
  expect(await refusalOf(await server.device().get(path()))).toEqual(refusal(401, 'login-missing'))
})

test('without a word the agenda says when; without an agenda nobody is sent to a wrong hour', async () => {
  expect(await refusalOf(await workshop.moderator.get(path()))).toEqual(refusal(409, 'no-start-time'))
  const nine = Date.parse(`${date}T09:00:00+01:00`)
  await workshop.send({
    type: 'set-agenda',
    agenda: agendaFrom(agendaTemplates.auftakt, titles, 'a'),
    plannedStart: plannedStartOf(agendaTemplates.auftakt, nine),
  })
  expect(await eventOf(await workshop.moderator.get(path()))).toMatchObject({
    start: new Date(nine).toISOString(),
    end: new Date(nine + 120 * 60_000).toISOString(),
  })
})

test('the checklist and the hour are kept; everybody hears the hour and whom to ask, nobody else the checklist', async () => {
  const invitees = [
    { boardId: workshop.boards.first, group: 'lane', laneId: laneA, isInvited: true, note: 'Frau Sommer' },
    { boardId: workshop.boards.second, group: 'press', laneId: null, isInvited: false, note: '' },
  ]
  const said = appointment({ startTime: '09:00', contact: 'Ada Kern, 02351 17-0' })
  await prepare({ invitees, ...said })
  expect(await json(await workshop.moderator.get(`${workshop.home}/setup`))).toEqual({
    ...nothingSaid,
    invitees,
    ...said,
  })
  const { device } = await workshop.seat('Ada')
  const view = await json(await device.get(workshop.home))
  expect(view).toMatchObject(said)
  expect(JSON.stringify(view)).not.toContain('Frau Sommer')
})

test.each([
  ['an Amt that is not there', { laneId: 'amt-99' }, 'invitees.0.laneId'],
  ['a board that is not there', { boardId: 'x' }, 'invitees.0.boardId'],
])('%s is refused by name', async (_, changes, where) => {
  const invitee = {
    boardId: workshop.boards.first,
    group: 'lane',
    laneId: laneA,
    isInvited: true,
    note: '',
    ...changes,
  }
  expect(await refusalOf(await prepare({ invitees: [invitee] }))).toEqual(refusal(400, 'bad-request', where))
})

test('a time that no clock shows is refused', async () => {
  const refused = await refusalOf(await prepare(appointment({ startTime: '24:00' })))
  expect(refused).toEqual(refusal(400, 'bad-request', 'appointment.startTime'))
})
