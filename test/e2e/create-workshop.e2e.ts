import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { importText } from '../../client/text/import.ts'
import { startText } from '../../client/text/start.ts'
import { BoardPage } from './pages/board-page.ts'
import { NewWorkshopPage } from './pages/new-workshop-page.ts'
import { story } from './story.ts'

const realList = fileURLToPath(new URL('../../../shared/data/leika-liste-kdn-2019.csv', import.meta.url))
const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }

story('a workshop with the starter list is created and opens with every service in the inbox', async ({ page }) => {
  const form = new NewWorkshopPage(page)
  const board = new BoardPage(page)
  await form.openFromStart()
  await form.describe({ title: 'Auftakt Musterstadt', municipalities: 'Musterstadt' })
  await form.submit()
  await form.toBoard()
  await board.introduce(moderator)
  await board.isReady()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Auftakt Musterstadt')
  await expect(board.list(boardText.inbox)).toContainText(boardText.cards(241))
})

story('the example workshop opens with one click and a name', async ({ page }) => {
  const board = new BoardPage(page)
  await page.goto('/')
  await page.getByRole('button', { name: startText.example }).click()
  await board.introduce(moderator)
  await board.isReady()
})

story('several Kommunen get a board each', async ({ page }) => {
  const form = new NewWorkshopPage(page)
  await form.openFromStart()
  await form.describe({ title: 'Auftakt Kreis Beispiel', municipalities: 'Musterstadt\nNeudorf; 05111000' })
  await form.submit()
  await expect(page.getByRole('heading', { level: 3, name: 'Musterstadt' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Neudorf' })).toBeVisible()
})

story('the real list of 5,251 rows is checked, taken over and lies on the board', async ({ page }) => {
  story.skip(!existsSync(realList), 'the real list is not beside the project')
  const form = new NewWorkshopPage(page)
  const board = new BoardPage(page)
  await form.openFromStart()
  await form.describe({ title: 'Auftakt mit echter Liste', municipalities: 'Musterstadt' })
  await form.chooseFile(realList)
  await expect(
    form.import.getByRole('heading', { name: importText.preview.heading('leika-liste-kdn-2019.csv') }),
  ).toBeVisible()
  const usable = form.import.getByText(importText.preview.usable(2), { exact: true })
  await expect(usable).toBeVisible()
  await form.takeList()
  await expect(form.import.getByRole('button', { name: importText.change })).toBeVisible()
  await form.submit()
  await form.toBoard()
  await board.introduce(moderator)
  await board.isReady()
  await expect(board.list(boardText.inbox)).toContainText(/[45]\.\d{3} Karten/)
})
