import { type Browser, expect } from '@playwright/test'
import { railText } from '../../client/text/agenda.ts'
import { attendanceText, expectedText, setupText, videoText } from '../../client/text/lobby.ts'
import { peopleListText } from '../../client/text/people.ts'
import { roleText } from '../../client/text/workshop.ts'
import { layCuttableLine } from '../support/cuttable-line.ts'
import { expectNoViolation, jan, liveStory } from './live-story.ts'
import { BoardPage, type Guest } from './pages/board-page.ts'
import { LobbyPage } from './pages/lobby-page.ts'
import { PeoplePage } from './pages/people-page.ts'

const uwe = { name: 'Uwe Neu', lane: '32 Ordnungsamt' }
const eva = { name: 'Eva Gast', function: 'IT-Dienstleister' }
const expectedPeople = [
  'Amt;Person;Funktion',
  '33;Sommer, Dr. Jan;Amtsleitung',
  'Sozialamt;Lea Berg;Sachbearbeitung',
  ';Eva Gast;IT-Dienstleister',
  'Personalrat;Kim Rat;Vorsitz',
].join('\n')

/** Comes by a link and says who she is; whether she is let in is for the moderation. */
async function arrive(browser: Browser, url: string, link: string, guest: Guest, size = { width: 1366, height: 768 }) {
  const context = await browser.newContext({ baseURL: url, viewport: size })
  const board = new BoardPage(await context.newPage())
  await board.page.goto(link)
  await board.introduce(guest)
  return { board, lobby: new LobbyPage(board.page), close: () => context.close() }
}

liveStory(
  'who is expected is pasted; who comes waits, is let in one by one or all, and who is missing has a name',
  async ({ lead, links, browser, server }) => {
    const lobby = new LobbyPage(lead.page)
    await lobby.openSetup()
    await lobby.pasteExpected(expectedPeople, 3)
    await expect(lobby.setup).toContainText(expectedText.problem({ code: 'lane-unknown', text: 'Personalrat' }))
    await expect(lobby.setup.getByLabel(expectedText.paste)).toHaveValue(
      'Amt;Person;Funktion\nPersonalrat;Kim Rat;Vorsitz',
    )
    await expect(lobby.setup.getByRole('tab', { name: setupText.expected(3) })).toBeVisible()
    await expectNoViolation(lead)
    await lobby.setup.getByLabel(expectedText.paste).fill('')
    await lobby.askBeforeEntering()
    await expectNoViolation(lead)
    await lobby.save()

    const first = await arrive(browser, server.url, links.representative, jan)
    const second = await arrive(browser, server.url, links.representative, uwe)
    const third = await arrive(browser, server.url, links.guest, eva, { width: 390, height: 844 })
    await expect(first.lobby.heading).toBeVisible()
    await expectNoViolation(first.board)
    await expectNoViolation(third.board)

    await expect(lobby.notice(3)).toBeVisible()
    await lead.page.getByRole('button', { name: attendanceText.showWaiting }).click()
    await expect(lobby.people).toContainText(attendanceText.summary(2, 3, 1))
    await expect(lobby.people.getByRole('listitem').filter({ hasText: uwe.name })).toContainText(
      attendanceText.notExpected,
    )
    await expectNoViolation(lead)
    await lobby.admit(uwe.name)
    await second.board.isReady()
    await expect(first.lobby.heading).toBeVisible()
    await lobby.people.getByRole('button', { name: attendanceText.admitAll }).click()
    await first.board.isReady()
    await third.board.isReady()
    await expect(lobby.notice(2)).toHaveCount(0)

    await lobby.people.getByRole('button', { name: attendanceText.missing(1) }).click()
    const missing = lobby.people.getByRole('list', { name: attendanceText.missingTitle })
    await expect(missing).toContainText('Lea Berg')
    await expect(missing).toContainText('50 Sozialamt')
    const lea = await arrive(browser, server.url, links.representative, { name: 'Berg Lea', lane: '50 Sozialamt' })
    await expect(lobby.people).toContainText(attendanceText.nobodyMissing)
    await lobby.people.getByRole('button', { name: attendanceText.unknown(1) }).click()
    await expect(lobby.people.getByRole('list', { name: peopleListText.title })).toContainText(uwe.name)
    for (const one of [first, second, third, lea]) await one.close()
  },
)

liveStory('who waits is let in by the line below the header, too', async ({ lead, links, browser, server }) => {
  const lobby = new LobbyPage(lead.page)
  await lobby.openSetup()
  await lobby.askBeforeEntering()
  await lobby.save()
  const one = await arrive(browser, server.url, links.guest, eva)
  await expect(lobby.notice(1)).toBeVisible()
  await expectNoViolation(lead)
  await lead.page.getByRole('button', { name: attendanceText.admitAll }).click()
  await one.board.isReady()
  await expect(lobby.notice(1)).toHaveCount(0)
  await one.close()
})

liveStory(
  'a co-moderator stays one after a reload and after the line was cut, and until she is not',
  async ({ lead, links, browser, server }) => {
    const line = await layCuttableLine(server.url)
    const one = await arrive(browser, line.url, links.representative, jan)
    await one.board.isReady()
    const rail = one.board.page.getByRole('complementary', { name: railText.title })
    await expect(rail).toHaveCount(0)

    const lobby = new LobbyPage(lead.page)
    await new PeoplePage(lead.page).openList()
    await lobby.setRole(jan.name, attendanceText.promote)
    await expect(rail).toBeVisible()
    await expect(lobby.people.getByRole('listitem').filter({ hasText: jan.name })).toContainText(
      roleText.moderator.name,
    )
    await one.board.page.reload()
    await expect(rail).toBeVisible()
    line.cut()
    await expect(one.board.saveStatus).toContainText('keine Verbindung')
    line.mend()
    await one.board.isSaved()
    await expect(rail).toBeVisible()

    await lobby.setRole(jan.name, attendanceText.demote)
    await expect(rail).toHaveCount(0)
    await one.close()
    await line.close()
  },
)

liveStory('everybody sees the link for all and only the own room', async ({ lead, enter }) => {
  const lobby = new LobbyPage(lead.page)
  await lobby.openSetup()
  await lobby.giveLinks(
    'meet.example.org/alle',
    '33;https://meet.example.org/buerger\n32 https://meet.example.org/ordnung',
    2,
  )
  await expectNoViolation(lead)
  await lobby.save()
  const board = await enter(jan)
  const linkTo = (url: string) => board.page.locator(`a[href="${url}"]`)
  await board.page
    .getByRole('banner')
    .getByRole('button', { name: /Videokonferenz/ })
    .click()
  await expect(linkTo('https://meet.example.org/alle')).toBeVisible()
  await expect(linkTo('https://meet.example.org/buerger')).toBeVisible()
  await expect(linkTo('https://meet.example.org/ordnung')).toHaveCount(0)
})

liveStory('what was typed is not lost by a wrong link, a lost line or Escape', async ({ lead, server }) => {
  const lobby = new LobbyPage(lead.page)
  await lobby.openSetup()
  await lobby.pasteExpected('33;Lea Berg', 1)
  await lobby.showTab(setupText.video)
  await lobby.setup.getByLabel(videoText.meeting).fill('kein Link')
  await expect(lobby.setup).toContainText(videoText.wrong)
  await expect(lobby.setup.getByRole('button', { name: setupText.save })).toBeDisabled()
  await lead.page.keyboard.press('Escape')
  const question = lead.page.getByRole('dialog', { name: setupText.discardTitle })
  await expect(question).toBeVisible()
  await expectNoViolation(lead)
  await question.getByRole('button', { name: setupText.keepEditing }).click()
  await expect(lobby.setup.getByLabel(videoText.meeting)).toHaveValue('kein Link')

  await lobby.setup.getByLabel(videoText.meeting).fill('')
  await server.kill()
  await lobby.setup.getByRole('button', { name: setupText.save }).click()
  await expect(lobby.setup).toContainText(setupText.failed)
  await server.start()
  await lobby.save()
  await lobby.openSetup()
  await expect(lobby.setup).toContainText('Lea Berg')
})
