import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { errorPageText } from '../../client/text/errors.ts'
import { importText } from '../../client/text/import.ts'
import { listText } from '../../client/text/list.ts'
import { handoverText, peopleListText, personText } from '../../client/text/people.ts'
import { phaseText } from '../../client/text/phase.ts'
import { planViewText } from '../../client/text/plan.ts'
import { newWorkshopText, startText } from '../../client/text/start.ts'
import { invitationsText, invitationText, joinText } from '../../client/text/workshop.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { ConnectionTestPage } from './pages/connection-test-page.ts'
import { NewWorkshopPage } from './pages/new-workshop-page.ts'
import { PeoplePage } from './pages/people-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { story } from './story.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectNoViolation(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${where}: ${id} (${help}) at ${target} ${failureSummary}`),
  )
  expect.soft(found).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  story.describe(`axe finds nothing in ${colorScheme}`, () => {
    story.use({ colorScheme })

    story(`on the pages before a board, ${colorScheme}`, async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: startText.heading })).toBeVisible()
      await expectNoViolation(page, 'start')

      const form = new NewWorkshopPage(page)
      await form.openFromStart()
      await form.submit()
      await expect(page.getByText(newWorkshopText.summary.heading)).toBeVisible()
      await expectNoViolation(page, 'new workshop with gaps')
      const buffer = Buffer.from('LeiKa-Schlüssel;Leistung\n9,90501E+13;Hund anmelden\n99107023017000;Wohngeld\n')
      await form.chooseFile({ name: 'liste.csv', mimeType: 'text/csv', buffer })
      await expect(form.import.getByRole('heading', { name: importText.preview.heading('liste.csv') })).toBeVisible()
      await expectNoViolation(page, 'import preview')

      await page.goto('/einladung#AAAAAAAAAAAAAAAAAAAAAAAA')
      await expect(page.getByText(invitationText.failedTitle)).toBeVisible()
      await expectNoViolation(page, 'wrong invitation')

      await page.goto('/verbindungstest')
      await new ConnectionTestPage(page).says('ready')
      await expectNoViolation(page, 'connection test')

      await page.goto('/gibt-es-nicht')
      await expect(page.getByText(errorPageText.notFoundTitle)).toBeVisible()
      await expectNoViolation(page, 'not found')
    })

    story(`on every view of a board, ${colorScheme}`, async ({ page, server }) => {
      const board = new BoardPage(page)
      const { links } = await createTestWorkshop(page.request, server.url)
      await page.goto(links.moderator)
      await expect(page.getByRole('dialog', { name: joinText.heading })).toBeVisible()
      await expectNoViolation(page, 'join dialog')
      await board.introduce({ name: 'Ada Kern', function: 'OZG-Ansprechperson' })
      await board.isReady()
      const [first = '', second = ''] = await board.firstNames(boardText.inbox, 2)
      await board.moveByMenu(board.card(boardText.inbox, first), { lane: '33 Bürgeramt', column: '1. Quartal 2027' })
      await expectNoViolation(page, 'Zuordnung')
      await board.card(boardText.inbox, second).click()
      await expect(board.details).toBeVisible()
      await expectNoViolation(page, 'card details')
      await page.keyboard.press('Escape')
      await board.card(boardText.inbox, second).focus()
      await page.keyboard.press('v')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolation(page, 'move menu')
      await page.keyboard.press('Escape')

      await board.show('roadmap')
      await expect(page.getByRole('button').filter({ hasText: first })).toBeVisible()
      await expectNoViolation(page, 'Fahrplan')
      await board.show('list')
      await expect(page.getByRole('region', { name: listText.title })).toBeVisible()
      await expectNoViolation(page, 'Liste')
      await board.show('plan')
      await expect(page.getByText(planViewText.empty.title)).toBeVisible()
      await expectNoViolation(page, 'no plan yet')
      await new PlanPage(page).freeze(1, '')
      await expectNoViolation(page, 'plan')
      await page.goto(page.url().replace(/\/workshop\/([^/]+)\/.*/, '/workshop/$1/einladungen'))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoViolation(page, 'invitations')
    })

    story(`on what the header of a board opens, ${colorScheme}`, async ({ page, server }) => {
      const board = new BoardPage(page)
      const people = new PeoplePage(page)
      const { links } = await createTestWorkshop(page.request, server.url)
      await board.enter(links.moderator, { name: 'Ada Kern', function: 'OZG-Ansprechperson' })
      await page.getByRole('button', { name: phaseText.choose('free') }).click()
      await expect(page.getByRole('menuitemradio', { name: phaseText.name.lobby })).toBeVisible()
      await expectNoViolation(page, 'phases')
      await page.keyboard.press('Escape')
      for (const [item, title] of [
        [peopleListText.open, peopleListText.title],
        [personText.openOwn, personText.ownTitle],
        [handoverText.open, handoverText.title],
        [invitationsText.open, invitationsText.title],
      ] as const) {
        await people.choose(item)
        const dialog = page.getByRole('dialog', { name: title })
        await expect(dialog).toBeVisible()
        await expect(dialog.getByRole('status')).toHaveCount(0) // nothing is still being loaded
        await expectNoViolation(page, title)
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
    })
  })
}
