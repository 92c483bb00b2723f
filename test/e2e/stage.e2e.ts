import { expect, type Locator } from '@playwright/test'
import { z } from 'zod'
import { boardText } from '../../client/text/board.ts'
import { errorText } from '../../client/text/errors.ts'
import { stageText } from '../../client/text/stage.ts'
import { logEntrySchema } from '../../shared/run/log-entry.ts'
import type { E2eServer } from '../support/e2e-server.ts'
import { expectNoViolation, idsOf, jan, liveStory, openRail, sofie } from './live-story.ts'
import type { BoardPage } from './pages/board-page.ts'

const [citizens, social] = [jan.lane, sofie.lane]

/** The region above the board, the same for everybody. */
const stage = ({ page }: BoardPage): Locator => page.locator('.stage-area')

async function readLog({ page }: BoardPage, server: E2eServer) {
  const answer = await page.request.get(`${server.url}/api/workshops/${idsOf(page.url()).workshopId}/log`)
  return z.array(logEntrySchema).parse(await answer.json())
}

/** A card that lies in the Bürgeramt and is on stage by the button of its details. */
async function stageOneOf(lead: BoardPage): Promise<string> {
  const [name = ''] = await lead.firstNames(boardText.inbox, 1)
  await lead.moveByMenu(lead.card(boardText.inbox, name), { lane: citizens })
  await lead.card(citizens, name).click()
  await lead.page.locator('.ui-drawer').getByRole('button', { name: stageText.put }).click()
  await expect(stage(lead)).toContainText(name)
  return name
}

liveStory('a card on stage is decided in front of everybody', async ({ lead, enter, server }) => {
  const [office, other] = [await enter(jan), await enter(sofie)]
  const name = await stageOneOf(lead)
  await expect(stage(office)).toContainText(name)
  await expect(stage(office)).toContainText(stageText.yours)
  await expect(office.spoken).toContainText(stageText.staged(name))
  await expect(stage(office)).toContainText(jan.name) // who of the Amt is here
  await expect(stage(other)).toContainText(name)
  await expect(stage(other)).not.toContainText(stageText.yours)
  await expectNoViolation(office)

  const toggle = stage(office).getByRole('button', { name: stageText.collapse })
  await toggle.press('Enter')
  await expect(stage(office).getByRole('button', { name: stageText.expand })).toBeFocused()
  await expect(stage(office)).toContainText(name)

  await lead.page.keyboard.press('Escape')
  const panel = await openRail(lead, 'stage')
  await panel.getByRole('button', { name: stageText.decide.open }).click()
  const dialog = lead.page.getByRole('dialog', { name: stageText.decide.title(name) })
  await dialog.getByRole('button', { name: stageText.decide.confirm }).click()
  await expect(dialog).toContainText(stageText.decide.laneMissing)
  await expect(dialog).toContainText(stageText.decide.reasonMissing)
  await expectNoViolation(lead)
  await dialog.getByLabel(stageText.decide.lane).selectOption({ label: social })
  await dialog.getByLabel(stageText.decide.reason).fill('Das Sozialamt führt die Akten.')
  await dialog.getByLabel(stageText.decide.decidedBy).fill('Verwaltungsvorstand')
  await dialog.getByRole('button', { name: stageText.decide.confirm }).click()
  await expect(dialog).toBeHidden()

  for (const board of [lead, office, other]) {
    await expect(board.card(social, name)).toContainText(boardText.states.settled.word)
    await expect(stage(board)).toHaveCount(0)
  }
  expect((await readLog(lead, server)).map(({ event }) => event)).toContainEqual(
    expect.objectContaining({
      kind: 'decision',
      reason: 'Das Sozialamt führt die Akten.',
      decidedBy: 'Verwaltungsvorstand',
    }),
  )
  await expect(panel.locator(':focus')).toHaveCount(1) // the button that opened the dialog is gone
})

liveStory('a parked card has an owner and a date, and stays where it is', async ({ lead, enter, server }) => {
  const office = await enter(jan)
  const name = await stageOneOf(lead)
  await lead.page.keyboard.press('Escape')
  const panel = await openRail(lead, 'stage')
  await panel.getByRole('button', { name: stageText.park.open }).click()
  const dialog = lead.page.getByRole('dialog', { name: stageText.park.title(name) })
  await expect(dialog.getByLabel(stageText.park.owner)).toHaveValue(citizens)
  await expect(dialog.getByLabel(stageText.park.dueDate)).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await dialog.getByLabel(stageText.park.reason).fill('Das Fachverfahren ist noch offen.')

  await lead.page.route('**/run', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await dialog.getByRole('button', { name: stageText.park.confirm }).click()
  await expect(dialog.getByRole('alert')).toContainText(errorText.offline)
  await expect(dialog.getByLabel(stageText.park.reason)).toHaveValue('Das Fachverfahren ist noch offen.')
  await expectNoViolation(lead)
  await lead.page.unroute('**/run')
  await dialog.getByRole('button', { name: stageText.park.confirm }).click()
  await expect(dialog).toBeHidden()

  await expect(stage(office)).toHaveCount(0)
  await expect(office.card(citizens, name)).toBeVisible()
  expect((await readLog(lead, server)).map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ kind: 'parked', owner: citizens, reason: 'Das Fachverfahren ist noch offen.' }),
  )
})

liveStory('an offered card waits in the queue for the stage', async ({ lead, enter }) => {
  const office = await enter(jan)
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  await office.moveByMenu(office.card(boardText.inbox, name), { lane: citizens })
  await office.moveByMenu(office.card(citizens, name), { lane: social })
  const panel = await openRail(lead, 'stage')
  await expect(panel).toContainText(stageText.queue(1))
  await panel.getByRole('button', { name: stageText.next }).click()
  await expect(stage(office)).toContainText(stageText.offeredTo(citizens, social))
  await panel.getByRole('button', { name: stageText.take }).click()
  await expect(stage(office)).toHaveCount(0)
})
