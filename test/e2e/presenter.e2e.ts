import { expect, type Page } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { liveText, presenterText } from '../../client/text/live.ts'
import { phaseText } from '../../client/text/phase.ts'
import { boardPageText } from '../../client/text/workshop.ts'
import { boardIdSchema, cardIdSchema } from '../../shared/domain/ids.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { expectNoViolation, idsOf, moderator, tellRun } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
const manyLanes = Array.from({ length: 22 }, (_, index) => ({
  number: String(10 + index),
  name: index === 0 ? 'Amt für Stadtentwicklung, Wohnungswesen und Vermessung' : `Amt ${index}`,
}))

/** What does not fit would be cut off, for nobody scrolls a shared screen. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.presenter, .presenter__body, .presenter-bars, .presenter-bars ul, .presenter-side')]
      .filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.className),
  )

story(
  'the shared screen shows everything at once, in both sizes, with the login of its opener',
  async ({ page, server }) => {
    const { links } = await createTestWorkshop(page.request, server.url, { lanes: manyLanes })
    const lead = new BoardPage(page)
    await lead.enter(links.moderator, moderator)
    const boardId = boardIdSchema.parse(idsOf(page.url()).boardId)
    const [name = ''] = await lead.firstNames(boardText.inbox, 1)
    const card = cardIdSchema.parse(await lead.card(boardText.inbox, name).getAttribute('data-card'))
    await page.getByRole('button', { name: boardPageText.menu }).click()
    const opening = page.context().waitForEvent('page')
    await page.getByRole('menuitem', { name: presenterText.open }).click()
    const screen = await opening
    await expect(screen.getByText(presenterText.progress)).toBeVisible()
    await expect(screen.getByRole('listitem').filter({ hasText: '10 Amt' })).toBeVisible()

    await tellRun(lead, server, { type: 'start-phase', phase: 'disputes' })
    await tellRun(lead, server, { type: 'start-timer', minutes: 12 })
    await tellRun(lead, server, { type: 'stage-card', boardId, card })
    await tellRun(lead, server, { type: 'ask-ready', question: '' })
    await page.getByRole('button', { name: liveText.raise }).click()
    await expect(screen.getByText(phaseText.name.disputes, { exact: true })).toBeVisible()
    await expect(screen.getByRole('timer')).toContainText(/1[12]:\d\d/)
    await expect(screen.getByRole('region', { name: presenterText.stage })).toContainText(name)
    await expect(screen.getByRole('region', { name: presenterText.hands })).toContainText(moderator.name)
    for (const size of sizes) {
      await screen.setViewportSize(size)
      for (const colorScheme of ['light', 'dark'] as const) {
        await screen.emulateMedia({ colorScheme })
        expect(await overflowing(screen)).toEqual([])
        await expectNoViolation(new BoardPage(screen))
      }
    }
  },
)
