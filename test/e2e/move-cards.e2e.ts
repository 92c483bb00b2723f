import { expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
const citizens = '33 Bürgeramt'

story(
  'a card dragged with the mouse lies on the Amt, is saved, and lies there after a reload',
  async ({ page, server }) => {
    const board = new BoardPage(page)
    await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, moderator)
    const [name = ''] = await board.firstNames(boardText.inbox, 1)
    await board.drag(board.card(boardText.inbox, name), board.list(citizens))
    await expect(board.card(citizens, name)).toBeVisible()
    await expect(board.card(boardText.inbox, name)).toHaveCount(0)
    await board.isSaved()
    await page.reload()
    await expect(board.card(citizens, name)).toBeVisible()
  },
)

story('a card is moved with the keyboard alone, and keeps the focus', async ({ page, server }) => {
  const board = new BoardPage(page)
  await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, moderator)
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  await board.card(boardText.inbox, name).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(board.card(citizens, name)).toBeVisible()
  await expect(board.card(citizens, name)).toBeFocused()
})

story('Escape puts a lifted card back', async ({ page, server }) => {
  const board = new BoardPage(page)
  await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, moderator)
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  await board.card(boardText.inbox, name).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(board.card(boardText.inbox, name)).toBeFocused()
  await expect(board.card('32 Ordnungsamt', name)).toHaveCount(0)
})

story('a card is moved by the menu "Verschieben nach …", to an Amt and a quarter at once', async ({ page, server }) => {
  const board = new BoardPage(page)
  await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, moderator)
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  await board.moveByMenu(board.card(boardText.inbox, name), { lane: citizens, column: '2. Quartal 2027' })
  await expect(board.card(citizens, name)).toBeVisible()
  await board.show('roadmap')
  await expect(page.getByRole('button').filter({ hasText: name })).toBeVisible()
})

story.describe('on a touch screen', () => {
  story.use({ hasTouch: true })

  story('a card held and moved with a finger lies on the Amt', async ({ page, server }) => {
    const board = new BoardPage(page)
    await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, moderator)
    const [name = ''] = await board.firstNames(boardText.inbox, 1)
    await board.dragByTouch(board.card(boardText.inbox, name), board.list(citizens))
    await expect(board.card(citizens, name)).toBeVisible()
    await board.isSaved()
  })
})
