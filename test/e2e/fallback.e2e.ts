import { type Browser, expect, type Page } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { type BlockingProxy, type ProxyEvent, type ProxyKind, startBlockingProxy } from '../support/blocking-proxy.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
const clerk = { name: 'Jan Sommer', function: 'Amtsleitung', lane: '33 Bürgeramt' }
const citizens = '33 Bürgeramt'

/** Two people behind the same proxy, both on the board. */
const behind = story.extend<{ kind: ProxyKind; wall: BlockingProxy; pair: [BoardPage, BoardPage] }>({
  kind: ['refuses-upgrades', { option: true }],
  wall: async ({ server, kind }, use) => {
    const proxy = await startBlockingProxy(server.url, kind)
    await use(proxy)
    await proxy.close()
  },
  pair: async ({ browser, wall, server }, use) => {
    const first = await pageBehind(browser, wall)
    const { links } = await createTestWorkshop(first.request, server.url)
    const board = new BoardPage(first)
    await board.enter(links.moderator, moderator)
    const other = new BoardPage(await pageBehind(browser, wall))
    await other.enter(links.representative, clerk)
    await use([board, other])
    await Promise.all([first.context().close(), other.page.context().close()])
  },
})

async function pageBehind(browser: Browser, wall: BlockingProxy): Promise<Page> {
  const context = await browser.newContext({ baseURL: wall.url })
  return context.newPage()
}

/** Each moves a card, the other sees it and who else is here. */
async function workTogether([board, other]: [BoardPage, BoardPage]): Promise<void> {
  await expect(board.people(2)).toBeVisible()
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  await board.moveByMenu(board.card(boardText.inbox, name), { lane: citizens })
  await expect(other.card(citizens, name)).toBeVisible()
  await board.isSaved()
  const [next = ''] = await other.firstNames(boardText.inbox, 1)
  await other.moveByMenu(other.card(boardText.inbox, next), { lane: citizens })
  await expect(board.card(citizens, next)).toBeVisible()
  await other.isSaved()
}

const count = (wall: BlockingProxy, what: ProxyEvent) => wall.events.filter((event) => event === what).length

behind.describe('a proxy that refuses WebSockets', () => {
  behind.use({ kind: 'refuses-upgrades' })

  behind('two people work together over streams, and who leaves is gone', async ({ pair, wall }) => {
    await workTogether(pair)
    expect(count(wall, 'upgrade')).toBe(2) // one each, and never again
    expect(count(wall, 'stream')).toBe(2)
    const [board, other] = pair
    await other.page.close()
    await expect(board.people(1)).toBeVisible()
  })
})

behind.describe('a proxy that lets WebSockets hang', () => {
  behind.use({ kind: 'hangs-upgrades' })

  behind('HTTP takes over while the first one of each still hangs', async ({ pair, wall }) => {
    await workTogether(pair)
    expect(count(wall, 'upgrade')).toBe(2)
    expect(count(wall, 'post')).toBeGreaterThan(0)
  })
})

behind.describe('a proxy that hands on complete answers only', () => {
  behind.use({ kind: 'buffers' })

  behind('two people work together by polls', async ({ pair, wall }) => {
    await workTogether(pair)
    await expect.poll(() => count(wall, 'poll')).toBeGreaterThan(4)
    const before = count(wall, 'stream')
    await workTogether(pair)
    expect(count(wall, 'stream')).toBe(before) // streams were tried and given up
  })
})

behind.describe('a proxy that cuts what is idle for a second', () => {
  behind.use({ kind: 'cuts-idle' })

  behind('after three cuts each goes on over HTTP, and nobody notices a cut any more', async ({ pair, wall }) => {
    const [board, other] = pair
    for (const { page } of pair) {
      await expect.poll(() => page.evaluate(prefersHttp), { timeout: 30_000 }).toBe(true)
    }
    await expect.poll(() => count(wall, 'post')).toBeGreaterThan(1)
    for (const { page } of pair) await page.evaluate(watchForOffline)
    const [cuts, upgrades] = [count(wall, 'cut'), count(wall, 'upgrade')]
    await expect.poll(() => count(wall, 'cut'), { timeout: 30_000 }).toBeGreaterThan(cuts + 6)
    await expect(board.people(2)).toBeVisible({ timeout: 20_000 }) // at the next sign of life
    await expect(other.people(2)).toBeVisible({ timeout: 20_000 })
    await workTogether(pair)
    expect(await Promise.all(pair.map(({ page }) => page.evaluate(() => document.body.dataset.wasOffline)))).toEqual([
      undefined,
      undefined,
    ])
    expect(count(wall, 'upgrade')).toBe(upgrades)
  })
})

/** In the page: what it has learned about its way to the server. */
function prefersHttp(): boolean {
  const memory: { httpUntil?: number } = JSON.parse(sessionStorage.getItem('auftakt-carrier') ?? '{}')
  return (memory.httpUntil ?? 0) > Date.now()
}

/** In the page: notes when its status ever says that there is no connection. */
function watchForOffline(): void {
  const look = () => {
    if (document.querySelector('header')?.textContent?.includes('Keine Verbindung')) {
      document.body.dataset.wasOffline = 'yes'
    }
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
}
