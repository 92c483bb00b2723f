import { expect, type Locator } from '@playwright/test'
import { agendaItemText, agendaText, railText, templateText, timerText } from '../../client/text/agenda.ts'
import { boardText } from '../../client/text/board.ts'
import { phaseText } from '../../client/text/phase.ts'
import { clockText, waitingChangesText } from '../../client/text/run.ts'
import { cockpitSchema } from '../../shared/protocol/live-api.ts'
import { expectNoViolation, idsOf, jan, liveStory, openRail, sofie, tellRun } from './live-story.ts'
import type { BoardPage } from './pages/board-page.ts'

const clock = ({ page }: BoardPage) => page.getByRole('banner').getByRole('timer')
const header = ({ page }: BoardPage) => page.getByRole('banner')
const { titles } = templateText

/** The built-in agenda of two hours, chosen as the moderation does it. */
async function chooseTemplate(lead: BoardPage): Promise<Locator> {
  const agenda = await openRail(lead, 'agenda')
  await agenda.getByRole('button', { name: templateText.names.auftakt }).click()
  await lead.page.getByRole('dialog').getByRole('button', { name: templateText.confirm }).click()
  await expect(items(agenda).first()).toContainText(titles.arrival)
  return agenda
}

const items = (agenda: Locator) => agenda.getByRole('list', { name: agendaText.title }).getByRole('listitem')

async function act(lead: BoardPage, agenda: Locator, title: string, action: string): Promise<void> {
  const item = lead.page.getByRole('menuitem', { name: action })
  // the list may scroll to what is on now just while one clicks
  await expect(async () => {
    if (!(await item.isVisible())) await agenda.getByRole('button', { name: agendaText.actions(title) }).click()
    await expect(item).toBeVisible({ timeout: 1000 })
  }).toPass()
  await item.click()
}

/** Begins the next item. A click within a second of the step before is taken for its double click, so it may need another. */
async function goOn(lead: BoardPage, agenda: Locator, title: string): Promise<void> {
  await expect(async () => {
    const isOn = (await header(lead).textContent())?.includes(title) ?? false
    if (!isOn) await agenda.getByRole('button', { name: agendaText.next(title) }).click({ timeout: 1000 })
    await expect(header(lead)).toContainText(title, { timeout: 500 })
  }).toPass()
}

/** The same text on both screens at the same moment. */
async function expectSameClock(one: BoardPage, other: BoardPage): Promise<void> {
  await expect(clock(one)).toHaveText(/^noch \d+:\d\d$/)
  const texts = () => Promise.all([one, other].map((board) => clock(board).textContent()))
  await expect.poll(async () => new Set(await texts()).size).toBe(1)
}

liveStory('a template is started and stepped through; all see the same clock', async ({ lead, enter }) => {
  const office = await enter(jan)
  const agenda = await chooseTemplate(lead)
  await expectNoViolation(lead)
  await agenda.getByRole('button', { name: agendaText.start(titles.arrival) }).dblclick() // is one step all the same
  await expect(header(office)).toContainText(phaseText.open('lobby'))
  await expectSameClock(lead, office)

  for (const title of [titles.opening, titles.practice, titles.assignment]) {
    await goOn(lead, agenda, title)
    await expect(header(office)).toContainText(title)
  }
  await expect(items(agenda).nth(3)).toHaveAttribute('aria-current', 'step')
  await expect(header(office)).toContainText(phaseText.open('assignment'))
  await expect(clock(office)).toHaveText(/^noch (20:00|19:\d\d)$/)
  await expectSameClock(lead, office)

  await office.page.reload()
  await office.isReady()
  await expectSameClock(lead, office)
  await expectSameClock(lead, await enter(sofie)) // who comes late sees the same

  await agenda.getByRole('button', { name: timerText.addLong(5) }).click()
  await expect(clock(office)).toHaveText(/^noch 2[45]:\d\d$/)
  await expectSameClock(lead, office)
  await lead.page.reload()
  await lead.isReady()
  await expect(items(await openRail(lead, 'agenda')).nth(3)).toHaveAttribute('aria-current', 'step')
})

liveStory('items are skipped, repeated, reordered, changed and removed', async ({ lead, enter }) => {
  const office = await enter(jan)
  const agenda = await chooseTemplate(lead)
  await agenda.getByRole('button', { name: agendaText.start(titles.arrival) }).click()

  await act(lead, agenda, titles.opening, agendaText.skip)
  await expect(items(agenda).nth(1)).toContainText(agendaText.states.skipped)
  await goOn(lead, agenda, titles.practice)
  await act(lead, agenda, titles.arrival, agendaText.repeat)
  await expect(header(office)).toContainText(titles.arrival)
  await expect(items(agenda).first()).toContainText(agendaText.times(2))

  await act(lead, agenda, titles.roadmap, agendaText.up)
  await expect(lead.page.getByRole('status').filter({ hasText: agendaText.moved(titles.roadmap, 7, 11) })).toHaveCount(
    1,
  )
  await expect(items(agenda).nth(6)).toContainText(titles.roadmap)
  await expect(agenda.getByRole('button', { name: agendaText.actions(titles.roadmap) })).toBeFocused()

  await act(lead, agenda, titles.disputes, agendaText.edit)
  const dialog = lead.page.getByRole('dialog', { name: agendaItemText.editTitle })
  await dialog.getByLabel(agendaItemText.title, { exact: true }).fill('Klärung im Plenum')
  await dialog.getByLabel(agendaItemText.minutes).fill('700')
  await dialog.getByRole('button', { name: agendaItemText.save }).click()
  await expect(dialog).toContainText(agendaItemText.minutesWrong)
  await dialog.getByLabel(agendaItemText.minutes).fill('25')
  await expectNoViolation(lead)
  await dialog.getByRole('button', { name: agendaItemText.save }).click()
  await expect(items(agenda).nth(7)).toContainText('Klärung im Plenum')
  await expect(items(agenda).nth(7)).toContainText(agendaText.short(25))

  await act(lead, agenda, titles.vote, agendaText.remove)
  await expect(items(agenda)).toHaveCount(10)
})

liveStory('the agenda works by keyboard alone', async ({ lead, enter }) => {
  const office = await enter(jan)
  const { page } = lead
  const agenda = await openRail(lead, 'agenda')
  await agenda.getByRole('button', { name: templateText.names.topic }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByLabel(templateText.time).press('Enter')
  await expect(items(agenda)).toHaveCount(15)
  await agenda.getByRole('button', { name: agendaText.start(titles.arrival) }).press('Enter')
  await expect(header(office)).toContainText(titles.arrival)

  const personas = agenda.getByRole('button', { name: agendaText.actions(titles.personas) })
  await personas.press('Alt+ArrowUp')
  await expect(items(agenda).nth(7)).toContainText(titles.personas)
  await expect(personas).toBeFocused()
  await personas.press('Enter')
  await expect(page.getByRole('menuitem', { name: agendaText.startNow })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(header(office)).toContainText(titles.personas)
  await expect(personas).toBeFocused()

  await page.getByRole('button', { name: railText.close }).press('Enter')
  await expect(page.getByRole('button', { name: railText.open })).toBeFocused()
  await expect(agenda).toBeHidden()
})

liveStory('some Ämter get more time, and see so', async ({ lead, enter, server }) => {
  const [office, other] = [await enter(jan), await enter(sofie)]
  const [first = '', second = ''] = await lead.firstNames(boardText.inbox, 2)
  await lead.moveByMenu(lead.card(boardText.inbox, first), { lane: jan.lane })
  await lead.moveByMenu(lead.card(boardText.inbox, second), { lane: sofie.lane })
  await tellRun(lead, server, { type: 'start-phase', phase: 'assignment' })
  const agenda = await openRail(lead, 'agenda')
  await agenda.getByLabel(timerText.minutes).fill('8')
  await agenda.getByRole('button', { name: timerText.start }).click()
  await expect(clock(office)).toHaveText(/^noch (8:00|7:\d\d)$/)

  await agenda.getByRole('button', { name: timerText.more }).click()
  await lead.page.getByRole('menuitem', { name: timerText.some }).click()
  const dialog = lead.page.getByRole('dialog', { name: timerText.someTitle })
  await expect(dialog.getByLabel(jan.lane)).toBeVisible() // `all` does not wait
  for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck() // those behind are chosen already
  await dialog.getByLabel(jan.lane).check()
  await expectNoViolation(lead)
  await dialog.getByRole('button', { name: timerText.give(5, 1) }).click()
  await expect(dialog).toBeHidden()
  await expect(clock(office)).toHaveText(/^noch 1[23]:\d\d$/)
  await expect(header(office)).toContainText(clockText.ownExtra(5))
  await expect(clock(other)).toHaveText(/^noch (8:00|7:\d\d)$/)
  await expect(header(other)).not.toContainText(clockText.ownExtra(5))
  await expect(agenda).toContainText(timerText.extra(1))
})

liveStory('the decision waits for changes that are not saved', async ({ lead, enter, server }) => {
  let isHeld = false
  const held: (() => void)[] = []
  const office = await enter(jan)
  await office.page.routeWebSocket(/\/sync\//, (line) => {
    const upstream = line.connectToServer()
    upstream.onMessage((message) => (isHeld ? held.push(() => line.send(message)) : line.send(message)))
  })
  await office.page.reload()
  await office.isReady()
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  isHeld = true // what the server confirms does not arrive
  await office.moveByMenu(office.card(boardText.inbox, name), { lane: jan.lane })
  await tellRun(lead, server, { type: 'start-phase', phase: 'decision' })
  await expect(header(lead)).toContainText(phaseText.name.decision)
  const cockpit = `${server.url}/api/workshops/${idsOf(lead.page.url()).workshopId}/cockpit`
  const waiting = async () => cockpitSchema.parse(await (await lead.page.request.get(cockpit)).json()).waiting
  await expect.poll(async () => (await waiting()).length).toBe(1) // an edit is told once it takes longer than usual

  await lead.page.getByRole('button', { name: phaseText.choose('decision') }).click()
  await lead.page.getByRole('menuitemradio', { name: phaseText.name.followup }).click()
  const dialog = lead.page.getByRole('dialog', { name: waitingChangesText.title })
  await expect(dialog.getByRole('listitem')).toHaveText(`${jan.name}${waitingChangesText.count(1)}`)
  await dialog.getByRole('button', { name: waitingChangesText.insist }).click()
  await expect(dialog.getByRole('button', { name: waitingChangesText.insistNow })).toHaveAccessibleDescription(
    waitingChangesText.reasonMissing,
  )
  await expectNoViolation(lead)

  isHeld = false
  for (const deliver of held) deliver()
  await expect(dialog).toContainText(waitingChangesText.done)
  await dialog.getByRole('button', { name: waitingChangesText.end }).click()
  await expect(header(lead)).toContainText(phaseText.name.followup)
})
