import { expect } from '@playwright/test'
import { boardText, filterText } from '../../client/text/board.ts'
import { listText } from '../../client/text/list.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { ListPage } from './pages/list-page.ts'
import { story } from './story.ts'

const citizens = '33 Bürgeramt'

story('several services found by search are moved at once in the list', async ({ page, server }) => {
  const board = new BoardPage(page)
  const list = new ListPage(page)
  await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, { name: 'Ada Kern' })
  await board.show('list')
  await page.getByLabel(filterText.search, { exact: true }).fill('Personalausweis')
  const names = [
    'Personalausweis beantragen',
    'Vorläufigen Personalausweis beantragen',
    'Verlust des Personalausweises melden',
  ]
  for (const name of names) await list.tick(name)
  await expect(list.actions).toContainText(listText.selected(3))
  await list.actions.getByRole('button', { name: listText.move }).click()
  await board.answerMoveMenu({ lane: citizens })
  for (const name of names) await expect(list.row(name)).toContainText(citizens)
  await board.isSaved()

  await page.getByLabel(filterText.search, { exact: true }).fill('')
  await board.show('assignment')
  await expect(board.list(citizens)).toContainText(boardText.cards(3))
})
