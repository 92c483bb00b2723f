import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { recordsPath } from '../../client/app/routes.ts'
import { boardText } from '../../client/text/board.ts'
import { archiveImportText, recordsText } from '../../client/text/records.ts'
import { workshopIdSchema } from '../../shared/domain/ids.ts'
import { startE2eServer } from '../support/e2e-server.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { complaintsOf, story } from './story.ts'

const registry = '34 Standesamt'
const title = 'OZG-Auftakt Musterstadt'

async function openRecords(page: Page): Promise<void> {
  const id = /\/workshop\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await page.goto(recordsPath(workshopIdSchema.parse(id)))
  await expect(page.getByRole('heading', { level: 1, name: recordsText.title })).toBeVisible()
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target) }))).toEqual([])
}

story(
  'a workshop moves to another installation with its plan, and is deleted here by its title',
  async ({ page, server, browser }) => {
    story.setTimeout(180_000)
    const board = new BoardPage(page)
    const plans = new PlanPage(page)
    await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, { name: 'Ada Kern' })
    const [first = ''] = await board.firstNames(boardText.inbox, 1)
    await board.moveByMenu(board.card(boardText.inbox, first), { lane: registry })
    await board.isSaved()
    await board.show('plan')
    await plans.freeze(1, 'Beschluss des Verwaltungsvorstands')
    const hash = await plans.hash(1)

    await openRecords(page)
    await expectNoViolation(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNoViolation(page)
    await page.emulateMedia({ colorScheme: null })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: recordsText.archive.download }).click(),
    ])
    expect(download.suggestedFilename()).toBe(recordsText.archive.fileName(title, true))
    const file = {
      name: 'archiv.auftakt.gz',
      mimeType: 'application/gzip',
      buffer: await readFile(await download.path()),
    }

    const other = await startE2eServer()
    const elsewhere = await browser.newContext({ baseURL: other.url }) // cookies know no ports
    try {
      const there = await elsewhere.newPage()
      const complaints = complaintsOf(there)
      await there.goto('/')
      await there.getByRole('button', { name: archiveImportText.open }).click()
      const dialog = there.getByRole('dialog', { name: archiveImportText.title })
      await dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') })
      await expect(dialog.getByText(archiveImportText.notAnArchive)).toBeVisible()
      await dialog.locator('input[type=file]').setInputFiles(file)
      const contents = dialog.getByRole('region', { name: archiveImportText.inside })
      await expect(contents).toContainText(title)
      await expect(contents).toContainText(archiveImportText.withNames(1))
      await expectNoViolation(there)
      await dialog.getByRole('button', { name: archiveImportText.submit }).click()

      const brought = new BoardPage(there)
      await brought.introduce({ name: 'Otto Neu' })
      await expect(brought.card(registry, first)).toBeVisible()
      await brought.show('plan')
      const samePlans = new PlanPage(there)
      await samePlans.open(1)
      expect(await samePlans.hash(1)).toBe(hash)
      expect(complaints).toEqual([])
    } finally {
      await elsewhere.close()
      await other.close()
    }

    await page.getByRole('button', { name: recordsText.deletion.open }).click()
    const question = page.getByRole('dialog', { name: recordsText.deletion.question })
    await question.getByLabel(recordsText.deletion.label).fill('Ein anderer Titel')
    await question.getByRole('button', { name: recordsText.deletion.confirm }).click()
    await expect(question.getByText(recordsText.deletion.wrong)).toBeVisible()
    await question.getByLabel(recordsText.deletion.label).fill(title)
    await question.getByRole('button', { name: recordsText.deletion.confirm }).click()
    await expect(page.getByRole('heading', { name: recordsText.deletion.doneTitle })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: recordsText.title })).toBeHidden()
  },
)
