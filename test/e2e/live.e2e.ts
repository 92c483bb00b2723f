import { expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { peopleText, saveText } from '../../client/text/workshop.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
const clerk = { name: 'Jan Sommer', function: 'Amtsleitung', lane: '33 Bürgeramt' }
const citizens = '33 Bürgeramt'

story(
  'an Amt in a second browser sees a move and who is here, and the moderation sees the Amt',
  async ({ page, browser, server }) => {
    const { links } = await createTestWorkshop(page.request, server.url)
    const board = new BoardPage(page)
    await board.enter(links.moderator, moderator)
    const otherContext = await browser.newContext({ baseURL: server.url })
    const other = new BoardPage(await otherContext.newPage())
    await other.enter(links.representative, clerk)

    await expect(board.people(2)).toBeVisible()
    await board.people(2).click()
    await expect(page.getByText(clerk.name)).toBeVisible()
    await page.keyboard.press('Escape')

    const [name = ''] = await board.firstNames(boardText.inbox, 1)
    await board.drag(board.card(boardText.inbox, name), board.list(citizens))
    await expect(other.card(citizens, name)).toBeVisible()

    const [next = ''] = await other.firstNames(boardText.inbox, 1)
    await other.moveByMenu(other.card(boardText.inbox, next), { lane: citizens })
    await expect(board.card(citizens, next)).toBeVisible()
    await otherContext.close()
    await expect(board.people(1)).toBeVisible()
  },
)

story('who drags a card is shown at the card to everybody else', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const board = new BoardPage(page)
  await board.enter(links.moderator, moderator)
  const otherContext = await browser.newContext({ baseURL: server.url })
  const other = new BoardPage(await otherContext.newPage())
  await other.enter(links.representative, clerk)
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  await board.card(boardText.inbox, name).focus()
  await page.keyboard.press('Space')
  await expect(other.page.getByTitle(boardText.whoDrags(moderator.name))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(other.page.getByTitle(boardText.whoDrags(moderator.name))).toHaveCount(0)
  await otherContext.close()
})

story('an observer sees the board and may not move', async ({ page, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const board = new BoardPage(page)
  await board.enter(links.observer, { name: 'Olga Neu' })
  await expect(page.getByRole('main')).toBeFocused() // not lost with the join dialog
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  await board.drag(board.card(boardText.inbox, name), board.list(citizens))
  await expect(board.card(boardText.inbox, name)).toBeVisible()
  await expect(board.list(citizens)).toContainText(boardText.cards(0))
})

story('an edit made while the server is away is neither lost nor forgotten', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const board = new BoardPage(page)
  await board.enter(links.moderator, moderator)
  const [before = '', during = ''] = await board.firstNames(boardText.inbox, 2)
  await board.moveByMenu(board.card(boardText.inbox, before), { lane: citizens })
  await board.isSaved()

  await server.kill()
  await expect(page.getByText(saveText.offline(0))).toBeVisible()
  await board.moveByMenu(board.card(boardText.inbox, during), { lane: citizens })
  await expect(page.getByText(saveText.offline(1))).toBeVisible()
  await server.start()
  await expect(page.getByText(saveText.offline(1))).toHaveCount(0, { timeout: 30_000 })
  await board.isSaved()

  const otherContext = await browser.newContext({ baseURL: server.url })
  const other = new BoardPage(await otherContext.newPage())
  await other.enter(links.representative, clerk)
  await expect(other.card(citizens, before)).toBeVisible()
  await expect(other.card(citizens, during)).toBeVisible()
  await expect(other.page.getByRole('button', { name: peopleText.here(2) })).toBeVisible()
  await otherContext.close()
})
