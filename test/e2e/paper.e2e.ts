import { expect } from '@playwright/test'
import { minutesPath, recordsPath } from '../../client/app/routes.ts'
import { commonText } from '../../client/text/common.ts'
import { minutesText } from '../../client/text/minutes.ts'
import { recordsText } from '../../client/text/records.ts'
import { workshopIdSchema } from '../../shared/domain/ids.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { readPdfPages } from '../support/read-pdf.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

story('minutes and records are documents on paper, each page with its name and number', async ({ page, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  await new BoardPage(page).enter(links.moderator, { name: 'Ada Kern', function: 'OZG-Ansprechperson' })
  const workshop = workshopIdSchema.parse(new URL(page.url()).pathname.split('/')[2])
  await page.emulateMedia({ colorScheme: 'dark' }) // paper is white all the same
  for (const [path, title, screenOnly] of [
    [minutesPath(workshop), minutesText.title, minutesText.download],
    [recordsPath(workshop), recordsText.title, recordsText.archive.download],
  ] as const) {
    await page.goto(path)
    await expect(page.locator('.paper')).toBeVisible()
    const sheets = await readPdfPages(await page.pdf({ preferCSSPageSize: true }))
    sheets.forEach((sheet, index) => {
      expect(sheet).toContain(`${commonText.page.before}${index + 1}${commonText.page.of}${sheets.length}`)
      expect(sheet).toContain(title)
      expect(sheet).not.toContain(screenOnly)
    })
  }
})
