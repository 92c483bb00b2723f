import { expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { planViewText } from '../../client/text/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { expectNoViolation } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { story } from './story.ts'

const text = planViewText.resolution
const adopted = planText.status({ body: 'Verwaltungsvorstand', decidedOn: '2026-11-30' })

story(
  'a body adopts a plan: everybody sees it at once, and it can be taken back',
  async ({ page, browser, server }) => {
    const board = new BoardPage(page)
    const plans = new PlanPage(page)
    const { links } = await createTestWorkshop(page.request, server.url)
    await board.enter(links.moderator, { name: 'Ada Kern', function: 'OZG-Ansprechperson' })
    const [first = ''] = await board.firstNames(boardText.inbox, 1)
    await board.moveByMenu(board.card(boardText.inbox, first), { lane: '33 Bürgeramt', column: '1. Quartal 2027' })
    await board.isSaved()
    await board.show('plan')
    await plans.freeze(1, '')
    await expect(plans.document(1).getByText(planText.status(null))).toBeVisible()

    const elsewhere = await browser.newContext({ baseURL: server.url, viewport: { width: 1366, height: 768 } })
    const reader = await elsewhere.newPage()
    const readersBoard = new BoardPage(reader)
    await readersBoard.enter(links.representative, { name: 'Jan Sommer', lane: '33 Bürgeramt' })
    await readersBoard.show('plan')
    const readersPlan = new PlanPage(reader).document(1)
    await expect(readersPlan.getByText(planText.status(null))).toBeVisible()
    await expect(readersPlan.getByRole('button', { name: text.adopt })).toHaveAccessibleDescription(text.moderationOnly)
    // by keyboard to the last part, where the reader stays while the status changes above
    const proof = readersPlan.getByRole('navigation', { name: planViewText.contents }).getByRole('link').last()
    await proof.press('Enter')
    const heading = readersPlan.getByRole('heading', { name: planViewText.proof.title, exact: true })
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()

    await plans.document(1).getByRole('button', { name: text.adopt }).click()
    const dialog = page.getByRole('dialog', { name: text.adoptTitle(1) })
    await dialog.getByRole('button', { name: text.save }).click()
    await expect(dialog.getByText(text.bodyMissing)).toBeVisible()
    await dialog.getByLabel(text.body).fill('Verwaltungsvorstand')
    await dialog.getByLabel(text.decidedOn).fill('2026-11-30')
    await dialog.getByRole('button', { name: text.save }).click()
    await expect(dialog).toBeHidden()
    await expect(plans.document(1).getByText(adopted)).toBeVisible()
    await expect(readersPlan.getByText(adopted)).toBeAttached()
    await expect(heading).toBeInViewport()
    await expectNoViolation(board)

    await plans.document(1).getByRole('button', { name: text.revoke }).click()
    const taking = page.getByRole('dialog', { name: text.revokeTitle(1) })
    await taking.getByLabel(text.reason).fill('Falsche Fassung')
    await taking.getByRole('button', { name: text.revokeSave }).click()
    await expect(plans.document(1).getByText(planText.status(null))).toBeVisible()
    await expect(readersPlan.getByText(planText.status(null))).toBeAttached()
    await elsewhere.close()
  },
)
