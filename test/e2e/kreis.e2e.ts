import { expect } from '@playwright/test'
import { z } from 'zod'
import { boardText } from '../../client/text/board.ts'
import { followText } from '../../client/text/live.ts'
import { stageText } from '../../client/text/stage.ts'
import { voteText } from '../../client/text/vote.ts'
import { votePanelText, voteSetupText } from '../../client/text/vote-setup.ts'
import { boardPageText } from '../../client/text/workshop.ts'
import { invitationEntrySchema, workshopViewSchema } from '../../shared/protocol/api.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { idsOf, jan, moderator, openRail, sofie } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'
import { VotePage } from './pages/vote-page.ts'
import { story } from './story.ts'

const [home, neighbour] = ['Musterstadt', 'Nachbarstadt']

/** The moderation and an Amt of the first Kommune, and an Amt of the second one. */
const kreisStory = story.extend<{ lead: BoardPage; near: BoardPage; far: BoardPage }>({
  lead: async ({ page, server }, use) => {
    const { links } = await createTestWorkshop(page.request, server.url, {
      title: 'Auftakt im Kreis Beispiel',
      municipalities: [home, neighbour].map((name) => ({ name, ags: null })),
    })
    const board = new BoardPage(page)
    await board.enter(links.moderator, moderator)
    await use(board)
  },
  near: async ({ lead, browser, server }, use) => {
    const context = await browser.newContext({ baseURL: server.url })
    const board = new BoardPage(await context.newPage())
    await board.enter(await linkTo(lead, server.url, home), jan)
    await use(board)
    await context.close()
  },
  far: async ({ lead, browser, server }, use) => {
    const context = await browser.newContext({ baseURL: server.url })
    const board = new BoardPage(await context.newPage())
    await board.enter(await linkTo(lead, server.url, neighbour), sofie)
    await use(board)
    await context.close()
  },
})

/** The way in for the Ämter of a Kommune. */
async function linkTo({ page }: BoardPage, serverUrl: string, municipality: string): Promise<string> {
  const address = `${serverUrl}/api/workshops/${idsOf(page.url()).workshopId}`
  const { workshop } = workshopViewSchema.parse(await (await page.request.get(address)).json())
  const board = workshop.boards.find((each) => each.municipality.name === municipality)
  const answer = await page.request.get(`${address}/invitations`)
  const invitations = z.array(invitationEntrySchema).parse(await answer.json())
  const path = invitations.find(({ role, boardId }) => role === 'representative' && boardId === board?.id)?.path
  if (!path) throw new Error(`No link to ${municipality}`)
  return path
}

kreisStory('boards of a Kreis follow one moderation, each on its own cards', async ({ lead, near, far }) => {
  const own = idsOf(far.page.url()).boardId
  expect(own).not.toBe(idsOf(near.page.url()).boardId)
  await lead.page.getByRole('button', { name: followText.show }).click()
  await lead.show('list')
  for (const board of [near, far]) await expect(board.page).toHaveURL(/\/liste$/)
  expect(idsOf(far.page.url()).boardId).toBe(own)
  await lead.show('assignment')
  for (const board of [near, far]) await expect(board.page).toHaveURL(/\/zuordnung$/)
  await lead.page.getByRole('button', { name: followText.show }).click()

  // a move on one board is none on the other
  const [name = ''] = await near.firstNames(boardText.inbox, 1)
  await near.moveByMenu(near.card(boardText.inbox, name), { lane: jan.lane })
  await expect(lead.card(jan.lane, name)).toBeVisible()
  await expect(far.card(boardText.inbox, name)).toBeVisible()

  // a card on stage is named to all, and opened only where it lies
  await lead.card(jan.lane, name).click()
  await lead.page.locator('.ui-drawer').getByRole('button', { name: stageText.put }).click()
  await expect(near.page.locator('.stage-area')).toContainText(stageText.yours)
  await expect(far.page.locator('.stage-area')).toContainText(stageText.otherBoard(home))
  await expect(far.page.locator('.stage-area')).not.toContainText(stageText.yours)

  // the moderation goes to the other board, and comes back to what it left
  await lead.page.keyboard.press('Escape')
  await lead.page.getByRole('button', { name: boardPageText.switchMunicipality(home) }).click()
  await lead.page.getByRole('menuitemradio', { name: neighbour }).click()
  await lead.isReady()
  expect(idsOf(lead.page.url()).boardId).toBe(own)
  await expect(lead.card(boardText.inbox, name)).toBeVisible()
})

kreisStory('a vote of the Kreis has one voice for each Amt of each Kommune', async ({ lead, near, far }) => {
  const panel = await openRail(lead, 'vote')
  const vote = new VotePage(lead.page)
  await panel.getByRole('button', { name: votePanelText.prepare }).click()
  await vote.setup.getByLabel(voteText.kind.decision, { exact: true }).check()
  await vote.setup.getByLabel(voteSetupText.heading).fill('Gemeinsam?')
  await vote.setup
    .getByLabel(voteSetupText.question, { exact: true })
    .fill('Sollen wir die Hundesteuer gemeinsam angehen?')
  await vote.openPrepared()
  await expect(panel).toContainText(votePanelText.turnout(0, 2))
  for (const [board, choice] of [
    [near, voteText.choice.yes],
    [far, voteText.choice.no],
  ] as const) {
    const own = new VotePage(board.page)
    await own.stand.getByRole('radio', { name: choice }).check()
    await own.cast()
    await expect(own.stand).toContainText('Ihre Stimme ist abgegeben')
  }
  await expect(panel).toContainText(votePanelText.turnout(2, 2))
  await vote.close()
  for (const { page } of [lead, near, far]) {
    expect((await new VotePage(page).result()).map((row) => row.replace(/\u00a0/g, ' '))).toEqual([
      'Ja 1 (50 %)',
      'Nein 1 (50 %)',
      'Enthaltung 0 (0 %)',
    ])
  }
})
