import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { actionText } from '../../client/text/actions.ts'
import { kgstLanes } from '../../shared/catalogue/kgst-lanes.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const youth = '51 Jugendamt'
const jan = { name: 'Jan Sommer', function: 'Amtsleitung', lane: youth }

/** Presses keys and counts them. */
class Keys {
  count = 0
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      this.count++
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    this.count += text.length
  }
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect.soft(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}

const entered = story.extend<{ board: BoardPage; keys: Keys }>({
  board: async ({ page, server }, use) => {
    const { links } = await createTestWorkshop(page.request, server.url, { lanes: [...kgstLanes] })
    const board = new BoardPage(page)
    await board.enter(links.representative, jan)
    await use(board)
  },
  keys: async ({ page }, use) => use(new Keys(page)),
})

async function tabTo(keys: Keys, target: Locator): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    await keys.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not get there')
}

/** From the top of the page to the first card that is suggested to the own Amt, by Tab and Enter. */
async function goToSuggestions(page: Page, keys: Keys): Promise<void> {
  const queue = page.getByRole('button', { name: /^Vorschläge \d/ })
  await expect(queue).toBeVisible()
  await tabTo(keys, queue)
  await keys.press('Enter')
  await expect(queue).toHaveAttribute('aria-pressed', 'true')
  await tabTo(keys, page.locator('.is-own .card[tabindex="0"]'))
}

entered('ten cards are decided by keyboard alone, with one key a card', async ({ board, keys, page }, testInfo) => {
  const own = board.list(youth)
  await goToSuggestions(page, keys)
  const wayThere = keys.count
  const first = await own.locator('.card:focus .card-name').textContent()
  const suggested = await board.firstNames(youth, 5)
  expect(suggested[0]).toBe(first)

  const decided = 10
  keys.count = 0
  for (let card = 0; card < 6; card++) await keys.press('b')
  await keys.press('u')
  await keys.press('n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoViolation(page)
  await keys.type('schul')
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await keys.press('b', 'b')
  await expect(own.getByRole('button', { name: 'Unsere 10' })).toBeVisible()
  await board.isSaved()

  const perCard = keys.count / decided
  testInfo.annotations.push({
    type: 'keystrokes',
    description: `${wayThere} to get there, ${perCard} a card: ${Math.ceil(perCard * 55)} for 55`,
  })
  expect(perCard).toBeLessThan(2)
  await expect(page.locator('.is-own .card:focus')).toHaveCount(1) // the next one waits under the fingers

  await own.getByRole('button', { name: 'Unsere 10' }).click()
  await expect(own).toContainText('angeboten 40')
  await expect(own).toContainText('unsicher')
  await expectNoViolation(page)
})

entered('all but the marked ones are confirmed by one action, and taken back by one', async ({ board, keys, page }) => {
  const own = board.list(youth)
  await goToSuggestions(page, keys)
  const [one = '', two = '', three = ''] = await board.firstNames(youth, 3)
  await keys.press('x', 'j', 'j', 'x')
  const bar = page.getByRole('region', { name: actionText.bar })
  await expect(bar).toContainText(actionText.selected(2))
  await expectNoViolation(page)
  keys.count = 0
  await keys.press('Shift+B')
  await expect(own.getByRole('button', { name: 'Vorschläge 2' })).toBeVisible()
  await expect(own.locator('.card-name')).toHaveText([one, three])
  await expect(own).not.toContainText(two)
  await keys.press('Control+z')
  await expect(board.spoken).toContainText(/Rückgängig gemacht: \d+ Karten bestätigt\./)
  await expect(own.getByRole('button', { name: 'Unsere 0' })).toBeVisible()
  await keys.press('Control+Shift+Z')
  await expect(own.getByRole('button', { name: 'Vorschläge 2' })).toBeVisible()
  expect(keys.count).toBe(3)
})

entered('the keys are listed, and Escape leads back', async ({ board, page }) => {
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: actionText.help })
  await expect(help).toContainText(actionText.helpGroups[0].rows[0].what)
  await expectNoViolation(page)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(board.list(youth)).toBeVisible()
})
