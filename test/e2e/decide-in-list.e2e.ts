import { expect } from '@playwright/test'
import { actionText } from '../../client/text/actions.ts'
import { filterText } from '../../client/text/board.ts'
import { kgstLanes } from '../../shared/catalogue/kgst-lanes.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { ListPage } from './pages/list-page.ts'
import { story } from './story.ts'

const jan = { name: 'Jan Sommer', lane: '51 Jugendamt' }
const social = { name: 'Sofie Winter', lane: '50 Sozialamt' }

story('an Amt decides in the list alone, and another answers there', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url, { lanes: [...kgstLanes] })
  const board = new BoardPage(page)
  await board.enter(links.representative, jan)
  await board.show('list')
  await page.getByRole('button', { name: filterText.onlyMineChip }).click()
  const list = new ListPage(page)
  const names = await list.table.getByRole('rowheader').getByRole('button').allTextContents()
  const [first = '', second = '', third = '', fourth = ''] = names
  expect(names.length).toBeGreaterThan(10)
  await expect(list.row(first)).toContainText('vorgeschlagen')

  await list.tick(first)
  await list.tick(second)
  await list.actions.getByRole('button', { name: actionText.confirm }).first().click()
  for (const name of [first, second]) await expect(list.row(name)).toContainText('bestätigt')

  await list.tick(third)
  await list.actions.getByRole('button', { name: actionText.refuse }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: social.lane }).check()
  await dialog.getByLabel(actionText.reason).fill('Das zahlt das Sozialamt.')
  await dialog.getByRole('button', { name: `${social.lane} anbieten` }).click()
  await expect(list.row(third)).toContainText('angeboten 50')

  await list.tick(fourth)
  await list.actions.getByRole('button', { name: /^Alle übrigen/ }).click()
  await expect(list.row(fourth)).toContainText('vorgeschlagen')
  await expect(list.row(names[5] ?? '')).toContainText('bestätigt')

  const context = await browser.newContext({ baseURL: server.url })
  const other = new BoardPage(await context.newPage())
  await other.enter(links.representative, social)
  await other.show('list')
  const theirs = new ListPage(other.page)
  await other.page.getByLabel(filterText.search, { exact: true }).fill(third)
  await expect(theirs.row(third)).toContainText('Ihnen angeboten')
  await theirs.row(third).getByRole('button').click()
  await expect(other.details).toContainText('Das zahlt das Sozialamt.')
  await other.details.getByRole('button', { name: actionText.giveBack }).click()
  await other.page.getByLabel(actionText.giveBackReason).fill('Nur bis 18 Jahre.')
  await other.page.getByRole('button', { name: actionText.giveBack2, exact: true }).click()
  await expect(list.row(third)).toContainText('zurückgegeben')

  // a second return makes it disputed
  await list.row(third).getByRole('button').focus()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('radio', { name: social.lane }).check()
  await page.keyboard.press('Enter')
  await expect(theirs.row(third)).toContainText('Ihnen angeboten')
  await theirs.row(third).getByRole('button').focus()
  await other.page.keyboard.press('n')
  await other.page.getByLabel(actionText.giveBackReason).fill('Wirklich nicht.')
  await other.page.keyboard.press('Enter')
  for (const each of [list, theirs]) await expect(each.row(third)).toContainText('strittig')
  await context.close()
})
