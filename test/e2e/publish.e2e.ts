import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { planViewText } from '../../client/text/plan.ts'
import { publishText } from '../../client/text/publish.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { readPdfPages } from '../support/read-pdf.ts'
import { BoardPage } from './pages/board-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { PublishPanel } from './pages/publish-panel.ts'
import { complaintsOf, story } from './story.ts'

const { dialog: words, endDialog } = publishText
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
}

story(
  'a plan goes public, is read without login and script, is replaced, and is taken back',
  async ({ page, browser, server }) => {
    story.slow()
    const board = new BoardPage(page)
    const plans = new PlanPage(page)
    const panel = new PublishPanel(page)
    const { links } = await createTestWorkshop(page.request, server.url)
    await board.enter(links.moderator, { name: 'Ada Kern', function: 'OZG-Ansprechperson' })
    const [first = '', second = ''] = await board.firstNames(boardText.inbox, 2)
    await board.moveByMenu(board.card(boardText.inbox, first), { lane: '33 Bürgeramt', column: '1. Quartal 2027' })
    await board.isSaved()
    await board.show('plan')
    await plans.freeze(1, 'Notiz von Ada Kern')

    const dialog = await panel.ask(publishText.publish(1), words.title(1))
    await dialog.getByRole('radio', { name: words.byWord }).check()
    await expect(dialog.getByLabel(words.word)).toHaveValue('musterstadt')
    await dialog.getByLabel(words.word).fill('müll')
    await expect(dialog.getByRole('button', { name: words.submit })).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByLabel(words.word).fill('musterstadt-ozg')
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: words.submit }).click()
    await expect(panel.area).toContainText(publishText.thisOne(1))
    expect(await panel.path()).toBe('/oeffentlich/musterstadt-ozg')
    expect(await violationsOf(page)).toEqual([])

    const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
    const paper = await reader.newPage()
    const complaints = complaintsOf(paper)
    await paper.goto('/oeffentlich/musterstadt-ozg')
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText(
      'Musterstadt: Welche Leistungen wann online gehen',
    )
    await expect(paper.getByRole('row', { name: first }).first()).toContainText('1. Quartal 2027')
    await expect(paper.locator('body')).not.toContainText('Ada Kern')
    await expect(paper.locator('body')).toHaveCSS('font-family', /Fira Sans/)
    expect(await reader.cookies()).toEqual([])
    const sheets = await readPdfPages(await paper.pdf({ preferCSSPageSize: true }))
    expect(sheets[0]).toContain(`Seite 1 von ${sheets.length}`)
    expect(sheets[0]).toContain('Musterstadt: Welche Leistungen wann online gehen')
    expect(sheets.join(' ')).toContain(first)
    expect(sheets.join(' ')).not.toContain('Auf dieser Seite') // links are for the screen
    expect(complaints).toEqual([])

    for (const colorScheme of ['light', 'dark'] as const) {
      const judge = await browser.newContext({ baseURL: server.url, colorScheme })
      const seen = await judge.newPage()
      await seen.goto('/oeffentlich/musterstadt-ozg')
      expect(await violationsOf(seen)).toEqual([])
      await judge.close()
    }

    const observer = await browser.newContext({ baseURL: server.url })
    const other = await observer.newPage()
    const otherBoard = new BoardPage(other)
    const otherPanel = new PublishPanel(other)
    await otherBoard.enter(links.observer, { name: 'Olga Rat' })
    await otherBoard.show('plan')
    await expect(otherPanel.area).toContainText(publishText.thisOne(1))
    await expect(otherPanel.area.getByRole('button', { name: publishText.end })).toHaveCount(0)

    await board.show('assignment')
    await board.moveByMenu(board.card(boardText.inbox, second), { lane: '34 Standesamt' })
    await board.isSaved()
    await board.show('plan')
    await plans.freeze(2, '')
    await expect(panel.area).toContainText(publishText.otherOne(1))
    await expect(plans.version(1)).toContainText(planViewText.isPublic)
    await expect(plans.version(2)).not.toContainText(planViewText.isPublic)
    const replacing = await panel.ask(publishText.replace(2), words.title(2))
    await replacing.getByRole('button', { name: words.submit }).click()
    await expect(panel.area).toContainText(publishText.thisOne(2))
    await paper.reload()
    await expect(paper.getByText(/^Plan v2 aus dem Workshop/)).toBeVisible()

    const ending = await panel.ask(publishText.end, endDialog.title)
    await ending.getByRole('button', { name: publishText.end }).click()
    await expect(panel.area).toContainText(publishText.none)
    await expect(otherPanel.area).toContainText(publishText.none)
    const gone = await paper.goto('/oeffentlich/musterstadt-ozg', { waitUntil: 'load' })
    expect(gone?.status()).toBe(410)
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Dieser Plan ist nicht mehr veröffentlicht')
    await reader.close()
    await observer.close()
  },
)
