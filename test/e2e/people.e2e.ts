import { type Browser, expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { errorPageText, errorText } from '../../client/text/errors.ts'
import { personText } from '../../client/text/people.ts'
import { phaseText } from '../../client/text/phase.ts'
import { invitationText, joinText } from '../../client/text/workshop.ts'
import type { E2eServer } from '../support/e2e-server.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage, type Guest } from './pages/board-page.ts'
import { PeoplePage } from './pages/people-page.ts'
import { story } from './story.ts'

const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
const clerk = { name: 'Jan Sommer', function: 'Amtsleitung', lane: '33 Bürgeramt' }
const place = 'Musterstadt'

/** Somebody in a browser of her own. */
async function another(browser: Browser, server: E2eServer, link: string, guest?: Guest) {
  const context = await browser.newContext({ baseURL: server.url })
  const board = new BoardPage(await context.newPage())
  if (guest) await board.enter(link, guest)
  else await board.page.goto(link)
  return { context, board, people: new PeoplePage(board.page) }
}

story(
  'the moderation puts a name right and everybody sees it; a removed person is out at once',
  async ({ page, browser, server }) => {
    const { links } = await createTestWorkshop(page.request, server.url)
    const board = new BoardPage(page)
    const people = new PeoplePage(page)
    await board.enter(links.moderator, moderator)
    const jan = await another(browser, server, links.representative, clerk)
    const eva = await another(browser, server, links.guest, { name: 'Eva Gast' })

    await people.openList()
    await people.rename(clerk.name, { name: 'Jan Winter', lane: '34 Standesamt' })
    await expect(people.list).toContainText('Jan Winter')
    await expect(people.list).toContainText('34 Standesamt')
    await eva.board.people(3).click()
    await expect(eva.board.page.getByText('Jan Winter')).toBeVisible()
    await jan.board.people(3).click() // her own name came, too, without a reload
    await expect(jan.board.page.getByText('Jan Winter')).toBeVisible()
    await jan.board.page.keyboard.press('Escape')

    await people.remove('Jan Winter')
    await expect(jan.board.page.getByText(errorPageText.closed['login-over'])).toBeVisible()
    await expect(people.list).not.toContainText('Jan Winter')
    await people.close()
    await expect(board.people(2)).toBeVisible()
    await jan.board.page.reload()
    await expect(jan.board.page.getByText(errorText['login-missing'])).toBeVisible()
    await jan.context.close()
    await eva.context.close()
  },
)

story('everyone changes the own name', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const board = new BoardPage(page)
  await board.enter(links.moderator, moderator)
  const jan = await another(browser, server, links.representative, clerk)
  await jan.people.choose(personText.openOwn)
  const dialog = jan.board.page.getByRole('dialog', { name: personText.ownTitle })
  await expect(dialog.getByLabel(personText.lane)).toBeDisabled()
  await dialog.getByLabel(joinText.name, { exact: true }).fill('Jan Herbst')
  await dialog.getByRole('button', { name: personText.save }).click()
  await expect(dialog).toBeHidden()
  await board.people(2).click()
  await expect(page.getByText('Jan Herbst')).toBeVisible()
  await jan.context.close()
})

story(
  'a person goes on at a second device by the QR code, and the code works once',
  async ({ page, browser, server }) => {
    const { links } = await createTestWorkshop(page.request, server.url)
    const board = new BoardPage(page)
    const people = new PeoplePage(page)
    await board.enter(links.representative, clerk)
    const link = await people.handOver()
    const phone = await another(browser, server, link)
    await phone.board.isReady() // no question who she is
    await phone.people.choose(personText.openOwn)
    await expect(phone.board.page.getByLabel(joinText.name, { exact: true })).toHaveValue(clerk.name)
    await people.close()
    await expect(board.people(1)).toBeVisible()

    const stranger = await another(browser, server, link)
    await expect(stranger.board.page.getByRole('heading', { name: invitationText.failedTitle })).toBeVisible()
    await expect(stranger.board.page.getByText(errorText['handover-over'])).toBeVisible()
    await phone.context.close()
    await stranger.context.close()
  },
)

story(
  'a renewed invitation stops the old link, and on demand those who came by it',
  async ({ page, browser, server }) => {
    const { links } = await createTestWorkshop(page.request, server.url)
    const board = new BoardPage(page)
    const people = new PeoplePage(page)
    await board.enter(links.moderator, moderator)
    const jan = await another(browser, server, links.representative, clerk)

    const renewed = await people.changeInvitation('representative', place, 'renew', false)
    await people.close()
    await jan.board.isReady()
    const late = await another(browser, server, links.representative)
    await expect(late.board.page.getByText(errorText['invitation-over'])).toBeVisible()
    await late.board.enter(renewed, { ...clerk, name: 'Lea Spät' })

    await people.changeInvitation('representative', place, 'revoke', true)
    await expect(jan.board.page.getByText(errorPageText.closed['login-over'])).toBeVisible()
    await expect(late.board.page.getByText(errorPageText.closed['login-over'])).toBeVisible()
    await people.close()
    await expect(board.people(1)).toBeVisible()
    await jan.context.close()
    await late.context.close()
  },
)

story('everybody sees the phase change, and an Amt may only do what it opens', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const board = new BoardPage(page)
  const people = new PeoplePage(page)
  await board.enter(links.moderator, moderator)
  const jan = await another(browser, server, links.representative, clerk)
  await expect(jan.people.phase).toContainText(phaseText.name.free)

  await people.switchPhase('free', 'lobby')
  await expect(jan.people.phase).toContainText(phaseText.name.lobby)
  await expect(jan.people.phase).toContainText(phaseText.open('lobby'))
  const [name = ''] = await jan.board.firstNames(boardText.inbox, 1)
  await jan.board.drag(jan.board.card(boardText.inbox, name), jan.board.list(clerk.lane))
  await expect(jan.board.card(boardText.inbox, name)).toBeVisible()
  await expect(jan.board.list(clerk.lane)).toContainText(boardText.cards(0))

  await people.switchPhase('lobby', 'assignment')
  await expect(jan.people.phase).toContainText(phaseText.name.assignment)
  await jan.board.moveByMenu(jan.board.card(boardText.inbox, name), { lane: clerk.lane })
  await expect(board.card(clerk.lane, name)).toBeVisible()
  await jan.context.close()
})
