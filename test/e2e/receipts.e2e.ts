import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { lostEditsText } from '../../client/text/lost-edits.ts'
import { leaveText, saveText } from '../../client/text/workshop.ts'
import { type CuttableLine, layCuttableLine } from '../support/cuttable-line.ts'
import { startE2eServer } from '../support/e2e-server.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
const jan = { name: 'Jan Sommer', lane: '33 Bürgeramt' }
const [citizens, social] = ['33 Bürgeramt', '50 Sozialamt']
const backMs = 30_000 // the line is tried again every few seconds

/** The moderation, and an Amt whose line can be cut. */
const cuttable = story.extend<{ line: CuttableLine; lead: BoardPage; office: BoardPage }>({
  line: async ({ server }, use) => {
    const line = await layCuttableLine(server.url)
    await use(line)
    await line.close()
  },
  lead: async ({ page }, use) => use(new BoardPage(page)),
  office: async ({ lead, line, browser, server }, use) => {
    const { links } = await createTestWorkshop(lead.page.request, server.url)
    await lead.enter(links.moderator, moderator)
    const office = await newDevice(browser, line.url)
    await office.enter(links.representative, jan)
    await use(office)
    await office.page.context().close()
  },
})

async function newDevice(browser: Browser, baseURL: string): Promise<BoardPage> {
  const context = await browser.newContext({ baseURL })
  return new BoardPage(await context.newPage())
}

async function expectNoViolation({ page }: BoardPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect.soft(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}

/** Takes the cards into the own Amt one after the other: as many edits. */
async function takeEach(office: BoardPage, names: readonly string[]): Promise<void> {
  for (const name of names) await office.moveByMenu(office.card(boardText.inbox, name), { lane: citizens })
}

/** The first cards of the inbox, by keyboard into the own Amt beside it: as many edits, and far quicker than by the menu. */
async function takeFirst(office: BoardPage, count: number): Promise<void> {
  for (let taken = 1; taken <= count; taken++) {
    const [name = ''] = await office.firstNames(boardText.inbox, 1)
    await office.card(boardText.inbox, name).press('Space')
    await office.page.keyboard.press('ArrowRight')
    await office.page.keyboard.press('Space')
    await expect(office.list(citizens)).toContainText(boardText.cards(taken))
  }
}

cuttable(
  'of the edits made without a line all arrive but the one that the moderation was quicker with',
  async ({ lead, office, line }) => {
    const [first = '', contested = '', last = ''] = await office.firstNames(boardText.inbox, 3)
    line.cut()
    await expect(office.page.getByText(saveText.offline(0))).toBeVisible()
    await takeEach(office, [first, contested, last])
    await expect(office.page.getByText(saveText.offline(3))).toBeVisible()
    await expect(office.saveStatus).toHaveText(saveText.offlineShort)
    await lead.moveByMenu(lead.card(boardText.inbox, contested), { lane: social })
    await lead.isSaved()
    await watchForClosedBoard(office)

    line.mend()
    for (const name of [first, last]) await expect(lead.card(citizens, name)).toBeVisible({ timeout: backMs })
    await expect(office.card(social, contested)).toBeVisible({ timeout: backMs })
    await expect(lead.card(social, contested)).toBeVisible()
    await expect(office.lostNotice).toHaveText(lostEditsText.notice(1))
    await office.isSaved()
    expect(await wasClosed(office)).toBe(false)

    await expect(office.page.getByText(lostEditsText.mark, { exact: true })).toBeVisible()
    await expectNoViolation(office)
    await office.page.getByRole('button', { name: lostEditsText.show, exact: true }).click()
    const dialog = office.page.getByRole('dialog', { name: lostEditsText.title })
    const row = dialog.getByRole('row').filter({ hasText: contested })
    await expect(row).toContainText('zuordnen: 33 Bürgeramt')
    await expect(row).toContainText(/Nicht übernommen: Die Karte gehört jetzt 50 Sozialamt \(\d+:\d\d\)\./)
    await expectNoViolation(office)
    await row.getByRole('button', { name: lostEditsText.showCardNamed(contested) }).click()
    await expect(office.details).toContainText(/Die Karte gehört jetzt 50 Sozialamt/)
    await expectNoViolation(office)
    await office.details.getByRole('button', { name: lostEditsText.seen }).click()
    await expect(office.page.getByRole('button', { name: lostEditsText.show, exact: true })).toHaveCount(0)
    await expect(office.page.getByText(lostEditsText.mark, { exact: true })).toHaveCount(0)
  },
)

cuttable('of 51 edits without a line 50 arrive', async ({ lead, office, line }) => {
  cuttable.slow()
  line.cut()
  await expect(office.page.getByText(saveText.offline(0))).toBeVisible()
  const [contested = ''] = await office.firstNames(boardText.inbox, 1)
  await takeFirst(office, 51)
  await expect(office.page.getByText(saveText.offline(51))).toBeVisible()
  await lead.moveByMenu(lead.card(boardText.inbox, contested), { lane: social })
  await lead.isSaved() // before the others come
  line.mend()
  await expect(lead.list(citizens)).toContainText(boardText.cards(50), { timeout: backMs })
  await expect(office.lostNotice).toHaveText(lostEditsText.notice(1))
  await expect(office.list(citizens)).toContainText(boardText.cards(50))
  await expect(office.card(social, contested)).toBeVisible()
  await office.isSaved()
})

story('edits that wait outlive the page, and arrive from the next one', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const lead = new BoardPage(page)
  await lead.enter(links.moderator, moderator)
  const office = await newDevice(browser, server.url)
  await office.enter(links.representative, jan)
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  await server.kill()
  await expect(office.page.getByText(saveText.offline(0))).toBeVisible()
  await takeEach(office, [name])
  await expect(office.page.getByText(saveText.offline(1))).toBeVisible()
  await expect.poll(() => office.page.evaluate(keptEdits)).toBe(1) // a page that is closed at once may lose what it is still writing
  const context = office.page.context()
  const address = office.page.url()
  await office.page.close()
  await server.start()
  await lead.isSaved()
  await expect(lead.card(boardText.inbox, name)).toBeVisible()

  const again = new BoardPage(await context.newPage())
  await again.page.goto(address)
  await expect(again.card(citizens, name)).toBeVisible()
  await again.isSaved()
  await expect(lead.card(citizens, name)).toBeVisible({ timeout: backMs })
  await context.close()
})

cuttable('who leaves while something waits is asked first', async ({ office, line }) => {
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  line.cut()
  await expect(office.page.getByText(saveText.offline(0))).toBeVisible()
  await takeEach(office, [name])
  const { page } = office
  await page.getByRole('link', { name: 'Auftakt', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: leaveText.title })
  await expect(dialog).toContainText(leaveText.body(1))
  await dialog.getByRole('button', { name: leaveText.stay }).click()
  await expect(office.card(citizens, name)).toBeVisible()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  line.mend()
  await office.isSaved()
})

story('a full disk is said on all screens, and what waited is saved when it has room again', async ({ browser }) => {
  const disk = mountSmallDisk()
  story.skip(disk === null, 'a small disk can only be mounted by root')
  if (disk === null) return
  const server = await startE2eServer({ dataDir: disk.path })
  try {
    const lead = await newDevice(browser, server.url)
    const { links } = await createTestWorkshop(lead.page.request, server.url)
    await lead.enter(links.moderator, moderator)
    const office = await newDevice(browser, server.url)
    await office.enter(links.representative, jan)
    const [name = ''] = await office.firstNames(boardText.inbox, 1)
    disk.fill()
    await takeEach(office, [name])
    await expect(office.saveStatus).toHaveText(saveText.storageFullShort)
    await expect(lead.saveStatus).toHaveText(saveText.storageFullShort)
    await expect(office.page.getByText(saveText.storageFull(1))).toBeVisible()
    await expect(lead.page.getByText(saveText.storageFull(0))).toBeVisible()
    await expect(lead.card(boardText.inbox, name)).toBeVisible()
    await expectNoViolation(office)
    disk.free()
    await expect(lead.card(citizens, name)).toBeVisible({ timeout: backMs })
    for (const board of [lead, office]) await board.isSaved()
  } finally {
    await server.close()
    disk.unmount()
  }
})

/** In the page: how many edits the browser would give back after a crash. */
async function keptEdits(): Promise<number> {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  const database = await done(indexedDB.open('auftakt'))
  const kept: { edits: unknown[] }[] = await done(
    database.transaction('pending-edits').objectStore('pending-edits').getAll(),
  )
  database.close()
  return kept.reduce((count, { edits }) => count + edits.length, 0)
}

/** In the page: notes when the board makes way for the page that says that the connection is over. */
async function watchForClosedBoard({ page }: BoardPage): Promise<void> {
  await page.evaluate(() => {
    const look = () => {
      if (!document.querySelector('.board-frame')) document.body.dataset.wasClosed = 'yes'
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
  })
}

const wasClosed = ({ page }: BoardPage) => page.evaluate(() => document.body.dataset.wasClosed === 'yes')

/** A disk of a few megabytes in memory; null where that is not allowed. */
function mountSmallDisk() {
  const path = mkdtempSync(join(tmpdir(), 'auftakt-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true })
    return null
  }
  const filler = join(path, 'filler')
  return {
    path,
    fill() {
      for (const bytes of [1 << 20, 1 << 12, 1]) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' })
        } catch {} // full: go on with smaller pieces
      }
    },
    free: () => rmSync(filler),
    unmount() {
      execFileSync('umount', [path])
      rmSync(path, { recursive: true })
    },
  }
}
