import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { errorPageText } from '../../client/text/errors.ts'
import { importText } from '../../client/text/import.ts'
import { invitationText } from '../../client/text/workshop.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { NewWorkshopPage } from './pages/new-workshop-page.ts'
import { story } from './story.ts'

const files = [
  { problem: 'pdf', name: 'liste.pdf', content: '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n' },
  { problem: 'empty', name: 'leer.csv', content: '' },
  { problem: 'xlsx-broken', name: 'kaputt.xlsx', content: 'PK\u0003\u0004 und dann nichts mehr' },
  { problem: 'json-broken', name: 'kaputt.json', content: '{"services": [' },
] as const

for (const { problem, name, content } of files) {
  story(`a file that cannot be a list says why and loses nothing: ${problem}`, async ({ page }) => {
    const form = new NewWorkshopPage(page)
    await form.openFromStart()
    await form.describe({ title: 'Bleibt stehen', municipalities: 'Musterstadt' })
    await form.chooseFile({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content, 'latin1') })
    await expect(form.import.getByRole('alert')).toContainText(importText.failed(problem).title)
    await expect(form.import.getByRole('alert')).toContainText(importText.nothingLost)
    await expect(page.getByLabel('Titel des Workshops')).toHaveValue('Bleibt stehen')
  })
}

story('a file of 60 MB is refused before it is read', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'auftakt-e2e-'))
  const path = join(folder, 'riesig.csv')
  await writeFile(path, 'LeiKa-Schlüssel;Leistung\n')
  await truncate(path, 60 * 1024 * 1024)
  const form = new NewWorkshopPage(page)
  await form.openFromStart()
  await form.chooseFile(path)
  await expect(form.import.getByRole('alert')).toContainText(importText.failed('too-large').title)
  await rm(folder, { recursive: true })
})

story('a list without a column of keys is pointed out and can still be taken', async ({ page }) => {
  const form = new NewWorkshopPage(page)
  await form.openFromStart()
  const buffer = Buffer.from('Leistung;Themenfeld\nHund anmelden;Engagement & Hobby\nWohngeld;Arbeit & Ruhestand\n')
  await form.chooseFile({ name: 'ohne-schluessel.csv', mimeType: 'text/csv', buffer })
  await expect(form.import).toContainText(importText.noKeyColumn.title)
  await form.takeList()
  await expect(form.import.getByRole('button', { name: importText.change })).toBeVisible()
})

story('a form with gaps says what is missing', async ({ page }) => {
  const form = new NewWorkshopPage(page)
  await form.openFromStart()
  await form.submit()
  await expect(page.getByText('Bitte geben Sie dem Workshop einen Titel.').first()).toBeVisible()
  await expect(page).toHaveURL(/\/neu$/)
})

story('an unknown page, board and invitation each get a German answer', async ({ page, server }) => {
  await page.goto('/gibt/es/nicht')
  await expect(page.getByRole('heading', { name: errorPageText.notFoundTitle })).toBeVisible()

  await page.goto('/einladung#AAAAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByText(invitationText.failedTitle)).toBeVisible()

  const { links } = await createTestWorkshop(page.request, server.url)
  await new BoardPage(page).enter(links.moderator, { name: 'Ada Kern' })
  const [, workshop] = /\/workshop\/([^/]+)/.exec(page.url()) ?? []
  await page.goto(`/workshop/${workshop}/gibt-es-nicht/zuordnung`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    new RegExp(`${errorPageText.loadFailedTitle}|${errorPageText.notFoundTitle}`),
  )
})
