import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { listText } from '../../client/text/list.ts'
import { newWorkshopText, startText } from '../../client/text/start.ts'
import { joinText } from '../../client/text/workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const folder = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))
const readmePicture = fileURLToPath(new URL('./screenshot.png', import.meta.url))
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]
const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }

/** The tab without what would differ in the next picture: focus, caret, the pointer. */
async function take(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({ path, caret: 'hide', animations: 'disabled' })
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    story.describe(() => {
      story.use({ colorScheme, viewport })
      story(`pictures in ${colorScheme} at ${viewport.width} × ${viewport.height}`, async ({ page, server }) => {
        const shoot = (name: string) =>
          take(page, `${folder}${name}-${viewport.width}x${viewport.height}-${colorScheme}.png`)
        const board = new BoardPage(page)

        await page.goto('/')
        await expect(page.getByRole('heading', { name: startText.heading })).toBeVisible()
        await shoot('1-start')
        await page.goto('/neu')
        await expect(page.getByText(newWorkshopText.summary.heading)).toBeVisible()
        await shoot('2-neu')
        await page.goto('/gibt-es-nicht')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await shoot('9-nicht-gefunden')

        await page.goto(server.links.moderator)
        await expect(page.getByRole('dialog', { name: joinText.heading })).toBeVisible()
        await shoot('3-beitritt')
        await board.introduce(moderator)
        await board.isReady()
        await shoot('4-zuordnung')
        const [first = ''] = await board.firstNames(boardText.inbox, 1)
        await board.card(boardText.inbox, first).click()
        await shoot('5-details')
        await page.keyboard.press('Escape')
        await board.card(boardText.inbox, first).focus()
        await page.keyboard.press('v')
        await expect(page.getByRole('dialog')).toBeVisible()
        await shoot('5-verschieben')
        await page.keyboard.press('Escape')

        await board.show('roadmap')
        await expect(page.getByRole('heading', { name: boardText.roadmap })).toBeAttached()
        await shoot('6-fahrplan')
        await board.show('list')
        await page
          .getByRole('checkbox', { name: listText.select('') })
          .nth(2)
          .check()
        await shoot('7-liste')
        await page.request.post(page.url().replace(/\/workshop\/[^/]+\/([^/]+)\/.*/, '/api/boards/$1/plans'), {
          data: { note: 'Beschluss des Verwaltungsvorstands' },
          headers: { origin: server.url },
        })
        await board.show('plan')
        await expect(page.getByRole('article')).toBeVisible()
        await shoot('8-plan')
        await page.goto(page.url().replace(/\/workshop\/([^/]+)\/.*/, '/workshop/$1/einladungen'))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await shoot('3-einladungen')
      })
    })
  }
}

story('the picture for the README', async ({ page, server }) => {
  const board = new BoardPage(page)
  await board.enter(server.links.moderator, moderator)
  await take(page, readmePicture)
})
