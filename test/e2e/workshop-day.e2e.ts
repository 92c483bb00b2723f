import { type Browser, expect, type Locator } from '@playwright/test'
import { actionText } from '../../client/text/actions.ts'
import { agendaText, templateText } from '../../client/text/agenda.ts'
import { boardText } from '../../client/text/board.ts'
import { cockpitText } from '../../client/text/cockpit.ts'
import { attendanceText } from '../../client/text/lobby.ts'
import { minutesText } from '../../client/text/minutes.ts'
import { phaseText } from '../../client/text/phase.ts'
import { waitingChangesText } from '../../client/text/run.ts'
import { stageText } from '../../client/text/stage.ts'
import { ballotText, voteText } from '../../client/text/vote.ts'
import { voteSetupText } from '../../client/text/vote-setup.ts'
import { saveText } from '../../client/text/workshop.ts'
import { layCuttableLine } from '../support/cuttable-line.ts'
import { expectNoViolation, jan, liveStory, openRail, sofie } from './live-story.ts'
import { BoardPage, type Guest } from './pages/board-page.ts'
import { LobbyPage } from './pages/lobby-page.ts'
import { PeoplePage } from './pages/people-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { PracticePage } from './pages/practice-page.ts'
import { VotePage } from './pages/vote-page.ts'

const eva = { name: 'Eva Gast', function: 'IT-Dienstleister' }
const otto = { name: 'Otto Spät', function: 'Verwaltungsvorstand' }
const [citizens, social] = [jan.lane, sofie.lane]
const { titles } = templateText
const ownCards = new RegExp(`^${actionText.queueOwn(0).replace('0', String.raw`\d+`)}`)
const backMs = 30_000 // a cut line is tried again every few seconds

liveStory.use({ actionTimeout: 30_000 }) // what hangs is told where it hangs

liveStory(
  'a whole workshop: five people, all phases, a reload, a cut line and somebody who comes late',
  async ({ lead, links, browser, server }) => {
    liveStory.setTimeout(300_000)
    const line = await layCuttableLine(server.url)
    const agenda = () => openRail(lead, 'agenda')
    const goOn = async (title: string) => {
      const next = (await agenda()).getByRole('button', { name: agendaText.next(title), exact: true })
      // within a second of the step before, a click counts as its second one
      await expect(async () => {
        if (await next.isVisible()) await next.press('Enter', { timeout: 1000 })
        await expect(header(lead)).toContainText(title, { timeout: 500 })
      }).toPass()
    }
    const lobby = new LobbyPage(lead.page)
    await lobby.openSetup()
    await lobby.askBeforeEntering()
    await lobby.save()
    await (await agenda()).getByRole('button', { name: templateText.names.auftakt }).click()
    await lead.page.getByRole('dialog').getByRole('button', { name: templateText.confirm }).click()
    await (await agenda()).getByRole('button', { name: agendaText.start(titles.arrival) }).click()

    // Ankommen: one comes over a line that will break, one is let in alone, the others together
    const office = await arrive(browser, line.url, links.representative, jan)
    const other = await arrive(browser, server.url, links.representative, sofie)
    const guest = await arrive(browser, server.url, links.guest, eva)
    await expect(lobby.notice(3)).toBeVisible()
    await lead.page.getByRole('button', { name: attendanceText.showWaiting }).click()
    await lobby.admit(jan.name)
    await office.isReady()
    await lobby.people.getByRole('button', { name: attendanceText.admitAll }).click()
    await other.isReady()
    await guest.isReady()
    await new PeoplePage(lead.page).close()

    await goOn(titles.opening)
    await expect(header(guest)).toContainText(phaseText.open('opening'))

    await goOn(titles.practice)
    const practice = new PracticePage(office.page)
    await practice.cardIn().focus()
    for (const key of ['Space', 'ArrowRight', 'Space', 'Control+z']) await office.page.keyboard.press(key)
    await expect(practice.done).toBeVisible()
    await expect(new PracticePage(lead.page).progress(1, 2)).toBeVisible()

    // Zuordnung: with a reload, a cut line, and an observer who comes late
    await goOn(titles.assignment)
    const [first = '', second = '', third = '', fourth = ''] = await office.firstNames(boardText.inbox, 4)
    for (const name of [first, second, third]) {
      await office.moveByMenu(office.card(boardText.inbox, name), { lane: citizens })
    }
    await expect(other.card(citizens, third)).toBeVisible()
    await office.page.reload()
    await office.isReady()
    await showOwnCards(office)
    for (const name of [second, third]) await office.moveByMenu(office.card(citizens, name), { lane: social })
    await expect(other.page.getByRole('button', { name: actionText.queueOffers(2) })).toBeVisible()
    line.cut()
    await expect(office.page.getByText(saveText.offline(0))).toBeVisible()
    await office.moveByMenu(office.card(boardText.inbox, fourth), { lane: citizens })
    await expect(office.page.getByText(saveText.offline(1))).toBeVisible()
    const late = await arrive(browser, server.url, links.observer, otto)
    line.mend()
    await expect(lead.card(citizens, fourth)).toBeVisible({ timeout: backMs })
    await office.isSaved()
    await lead.page.getByRole('button', { name: attendanceText.showWaiting }).click()
    await lobby.admit(otto.name)
    await late.isReady()
    await new PeoplePage(lead.page).close()
    await expect(late.card(citizens, fourth)).toBeVisible()
    const lanes = await openRail(lead, 'lanes')
    await expect(lanes.getByRole('listitem').filter({ hasText: citizens })).toContainText(/2\/\d+/)

    await goOn(titles.acceptance)
    await other.page.getByRole('button', { name: actionText.queueOffers(2) }).click()
    await other.card(social, second).press('b')
    await expect(office.card(social, second)).toContainText(boardText.states.confirmed.word)

    // Klärung: one card is decided on stage, another is parked
    await goOn(titles.break)
    await goOn(titles.disputes)
    const stage = await openRail(lead, 'stage')
    await stage.getByRole('button', { name: stageText.putCard(third) }).click()
    await expect(stageOf(guest)).toContainText(third)
    await other.page.getByRole('button', { name: /^Hand heben/ }).click()
    await expect((await openRail(lead, 'hands')).getByRole('listitem')).toContainText(sofie.name)
    await (await openRail(lead, 'stage')).getByRole('button', { name: stageText.decide.open }).click()
    const decision = lead.page.getByRole('dialog', { name: stageText.decide.title(third) })
    await decision.getByLabel(stageText.decide.lane).selectOption({ label: social })
    await decision.getByLabel(stageText.decide.reason).fill('Das Sozialamt führt die Akten.')
    await decision.getByLabel(stageText.decide.decidedBy).fill('im Plenum')
    await decision.getByRole('button', { name: stageText.decide.confirm }).click()
    await showOwnCards(other)
    for (const board of [office, other, guest, late]) await expect(board.card(social, third)).toBeVisible()
    await lead.card(citizens, first).click()
    await lead.page.locator('.ui-drawer').getByRole('button', { name: stageText.put }).click()
    await lead.page.keyboard.press('Escape')
    await (await openRail(lead, 'stage')).getByRole('button', { name: stageText.park.open }).click()
    const parking = lead.page.getByRole('dialog', { name: stageText.park.title(first) })
    await parking.getByLabel(stageText.park.owner).fill('Jan Sommer')
    await parking.getByLabel(stageText.park.dueDate).fill('2027-01-15')
    await parking.getByLabel(stageText.park.reason).fill('Die Schnittstelle ist noch offen.')
    await parking.getByRole('button', { name: stageText.park.confirm }).click()
    await expect(parking).toBeHidden()

    await goOn(titles.roadmap)
    await office.moveByMenu(office.card(citizens, fourth), { column: '2. Quartal 2027' })
    await office.isSaved()

    // Abstimmung: two Ämter, two opinions
    await goOn(titles.vote)
    const panel = await openRail(lead, 'vote')
    const setup = new VotePage(lead.page)
    await panel.getByRole('button', { name: voteSetupText.title }).click()
    await setup.setup.getByLabel(voteText.kind.decision, { exact: true }).check()
    await setup.setup.getByLabel(voteSetupText.heading).fill('Beschluss über den Plan')
    await setup.setup.getByLabel(voteSetupText.question, { exact: true }).fill('Soll der Plan gelten?')
    await setup.openPrepared()
    for (const [board, choice] of [
      [office, voteText.choice.yes],
      [other, voteText.choice.no],
    ] as const) {
      const vote = new VotePage(board.page)
      await vote.stand.getByLabel(choice, { exact: true }).check({ force: true })
      await vote.cast()
      await expect(vote.stand.getByRole('button', { name: ballotText.change, exact: true })).toBeVisible()
    }
    await setup.close()

    // Beschluss: somebody's edits are not confirmed, so that it does not end; then they are
    const held = await holdLine(other)
    await (await agenda()).getByRole('button', { name: agendaText.actions(titles.roadmap) }).click()
    await lead.page.getByRole('menuitem', { name: agendaText.repeat }).click()
    await expect(header(other)).toContainText(phaseText.open('roadmap'))
    await showOwnCards(other)
    held.hold()
    await other.moveByMenu(other.card(social, second), { column: '1. Quartal 2027' })
    const amt = (await openRail(lead, 'lanes')).getByRole('listitem').filter({ hasText: social })
    await expect(amt).toContainText(cockpitText.waiting(1))
    await (await agenda()).getByRole('button', { name: agendaText.actions(titles.decision) }).click()
    await lead.page.getByRole('menuitem', { name: agendaText.startNow }).click()
    await expect(header(lead)).toContainText(titles.decision)
    await new PlanPage(lead.page).page.getByRole('link', { name: 'Plan', exact: true }).click()
    const toFollowup = (await agenda()).getByRole('button', { name: agendaText.next(titles.followup), exact: true })
    const waiting = lead.page.getByRole('dialog', { name: waitingChangesText.title })
    await expect(async () => {
      if (!(await waiting.isVisible())) await toFollowup.press('Enter', { timeout: 1000 })
      await expect(waiting).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(waiting.getByRole('listitem')).toContainText(sofie.name)
    held.deliver()
    await expect(waiting).toContainText(waitingChangesText.done)
    await waiting.getByRole('button', { name: waitingChangesText.end }).click()
    await expect(header(lead)).toContainText(titles.followup)
    await new PlanPage(lead.page).freeze(1, 'Beschlossen im Plenum')

    // Protokoll: all of it, for everybody
    await new PeoplePage(lead.page).choose(minutesText.open)
    for (const text of [third, social, 'Das Sozialamt führt die Akten.', 'im Plenum']) {
      await expect(sectionOf(lead, minutesText.sections.decisions)).toContainText(text)
    }
    for (const text of [first, 'Jan Sommer', '15.01.2027', 'Die Schnittstelle ist noch offen.']) {
      await expect(sectionOf(lead, minutesText.sections.parked)).toContainText(text)
    }
    for (const text of ['Beschluss über den Plan', 'Soll der Plan gelten?', voteText.voices(2)]) {
      await expect(sectionOf(lead, minutesText.sections.votes)).toContainText(text)
    }
    await expect(sectionOf(lead, minutesText.sections.plans)).toContainText('Plan v1')
    const steps = sectionOf(lead, minutesText.sections.steps).getByRole('row')
    for (const title of [titles.arrival, titles.assignment, titles.disputes, titles.vote, titles.decision]) {
      await expect(steps.filter({ hasText: title })).not.toContainText(minutesText.status['not-started'])
    }
    await expect(steps.filter({ hasText: titles.roadmap })).toHaveCount(2) // it was repeated
    const people = sectionOf(lead, minutesText.sections.people)
    for (const duty of [jan.function, sofie.function, eva.function, otto.function]) {
      await expect(people).toContainText(duty)
    }
    await expect(people).not.toContainText(sofie.name)
    await lead.page.getByRole('button', { name: minutesText.remark.add }).click()
    await lead.page.getByLabel(minutesText.remark.label).fill('Der Personalrat wird beteiligt.')
    await lead.page.getByRole('button', { name: minutesText.remark.save }).click()
    await expect(sectionOf(lead, minutesText.sections.remarks)).toContainText('Der Personalrat wird beteiligt.')
    await expectNoViolation(lead)
    await new PeoplePage(late.page).choose(minutesText.open)
    await expect(sectionOf(late, minutesText.sections.remarks)).toContainText('Der Personalrat wird beteiligt.')
    await expect(late.page.getByRole('button', { name: minutesText.remark.add })).toHaveCount(0)

    for (const board of [office, other, guest, late]) await board.page.context().close()
    await line.close()
  },
)

/** Comes by a link and says who she is; the moderation lets her in. */
async function arrive(browser: Browser, baseURL: string, link: string, who: Guest): Promise<BoardPage> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 } })
  const board = new BoardPage(await context.newPage())
  await board.page.goto(link)
  await board.introduce(who)
  await expect(new LobbyPage(board.page).heading).toBeVisible()
  return board
}

/** An Amt sees what is suggested to it until it wants to see what it has. */
async function showOwnCards({ page }: BoardPage): Promise<void> {
  await page.getByRole('button', { name: ownCards }).click()
}

const header = ({ page }: BoardPage): Locator => page.getByRole('banner')
const stageOf = ({ page }: BoardPage): Locator => page.locator('.stage-area')
const sectionOf = ({ page }: BoardPage, title: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/** From now on what the server tells this page can be held back: its edits stay unconfirmed. */
async function holdLine(board: BoardPage): Promise<{ hold: () => void; deliver: () => void }> {
  let isHeld = false
  const held: (() => void)[] = []
  await board.page.routeWebSocket(/\/sync\//, (socket) => {
    const upstream = socket.connectToServer()
    upstream.onMessage((message) => (isHeld ? held.push(() => socket.send(message)) : socket.send(message)))
  })
  await board.page.reload()
  await board.isReady()
  return {
    hold() {
      isHeld = true
    },
    deliver() {
      isHeld = false
      for (const send of held.splice(0)) send()
    },
  }
}
