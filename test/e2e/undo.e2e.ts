import { expect } from '@playwright/test'
import { actionText } from '../../client/text/actions.ts'
import { boardText } from '../../client/text/board.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const citizens = '33 Bürgeramt'
const social = '50 Sozialamt'

story('everybody takes back the own actions only, also after others worked on', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const office = new BoardPage(page)
  await office.enter(links.representative, { name: 'Jan Sommer', lane: citizens })
  const context = await browser.newContext({ baseURL: server.url })
  const other = new BoardPage(await context.newPage())
  await other.enter(links.representative, { name: 'Sofie Winter', lane: social })
  const undo = page.getByRole('button', { name: actionText.undo })
  await expect(undo).toHaveAccessibleDescription(actionText.nothingToUndo)

  const [first = '', second = '', third = ''] = await office.firstNames(boardText.inbox, 3)
  for (const name of [first, second]) {
    await office.moveByMenu(office.card(boardText.inbox, name), { lane: citizens })
    await office.moveByMenu(office.card(citizens, name), { lane: social })
  }
  await other.moveByMenu(other.card(boardText.inbox, third), { lane: social })
  await other.drag(other.card(citizens, second), other.list(social))
  await expect(office.card(social, second)).toContainText('bestätigt')
  await expect(office.card(social, third)).toBeVisible()

  // the last own action was overtaken, and says so
  await page.keyboard.press('Control+z')
  await expect(office.spoken).toContainText(actionText.notUndone(actionText.changedBy('Sofie Winter')))
  await expect(office.card(social, second)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(office.spoken).toContainText(actionText.notUndone(actionText.changedBy('Sofie Winter')))
  // the ones before are taken back
  await undo.click()
  await expect(office.card(citizens, first)).toContainText('bestätigt')
  await expect(other.card(citizens, first)).toContainText('bestätigt')
  await undo.click()
  await expect(other.card(boardText.inbox, first)).toBeVisible()
  await expect(other.card(social, third)).toBeVisible()
  await expect(undo).toHaveAccessibleDescription(actionText.nothingToUndo)

  await page.keyboard.press('Control+y')
  await expect(other.card(citizens, first)).toContainText('bestätigt')
  await office.isSaved()
  await context.close()
})
