import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Locator } from '@playwright/test'
import { railText } from '../../client/text/agenda.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import type { E2eServer } from '../support/e2e-server.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage, type Guest } from './pages/board-page.ts'
import { story } from './story.ts'

export const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
export const jan = { name: 'Jan Sommer', function: 'Amtsleitung', lane: '33 Bürgeramt' }
export const sofie = { name: 'Sofie Winter', function: 'Sachbearbeitung', lane: '50 Sozialamt' }

interface Size {
  width: number
  height: number
}
type Links = Awaited<ReturnType<typeof createTestWorkshop>>['links']

/** A workshop with the moderation's board, and one with a device of its own for everybody else. */
export const liveStory = story.extend<{
  links: Links
  lead: BoardPage
  enter: (guest: Guest, size?: Size) => Promise<BoardPage>
}>({
  links: async ({ page, server }, use) => use((await createTestWorkshop(page.request, server.url)).links),
  lead: async ({ page, links }, use) => {
    const board = new BoardPage(page)
    await board.enter(links.moderator, moderator)
    await use(board)
  },
  enter: async ({ browser, server, links }, use) => {
    const boards: BoardPage[] = []
    await use(async (guest, size) => {
      const board = await newDevice(browser, server, size)
      boards.push(board)
      await board.enter(guest.lane === undefined ? links.guest : links.representative, guest)
      return board
    })
    await Promise.all(boards.map(({ page }) => page.context().close()))
  },
})

async function newDevice(browser: Browser, server: E2eServer, size: Size = { width: 1366, height: 768 }) {
  const context = await browser.newContext({ baseURL: server.url, viewport: size })
  return new BoardPage(await context.newPage())
}

/** One part of the moderation's rail. */
export async function openRail({ page }: BoardPage, section: keyof typeof railText.sections): Promise<Locator> {
  const rail = page.getByRole('complementary', { name: railText.title })
  // panels have buttons that begin with the same words, and a name goes on where something happens in the section
  const heads = page.locator('.rail__section-head, .rail__strip button')
  const head = rail.getByRole('button', { name: new RegExp(`^${railText.sections[section]}`) }).and(heads)
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
  return rail.getByRole('region', { name: railText.sections[section] })
}

/** What the moderation does somewhere else on the screen than where the story looks. */
export async function tellRun({ page }: BoardPage, server: E2eServer, event: RunEvent): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/workshops/${idsOf(page.url()).workshopId}/run`, {
    data: event,
    headers: { origin: server.url },
  })
  expect(answer.ok()).toBe(true)
}

export function idsOf(url: string): { workshopId: string; boardId: string } {
  const [, workshopId = '', boardId = ''] = /\/workshop\/([^/]+)\/([^/]+)/.exec(url) ?? []
  return { workshopId, boardId }
}

export async function expectNoViolation({ page }: BoardPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect.soft(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}
