import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import readXlsxFile from 'read-excel-file/node'
import { z } from 'zod'
import { boardText } from '../../client/text/board.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { planSchema } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { story } from './story.ts'

const citizens = '33 Bürgeramt'
const registry = '34 Standesamt'

story('a frozen plan stays as it is, the next one is v2, and its files say what it says', async ({ page, server }) => {
  const board = new BoardPage(page)
  const plans = new PlanPage(page)
  await board.enter((await createTestWorkshop(page.request, server.url)).links.moderator, {
    name: 'Ada Kern',
    function: 'OZG-Ansprechperson',
  })
  const [first = '', second = ''] = await board.firstNames(boardText.inbox, 2)
  await board.moveByMenu(board.card(boardText.inbox, first), { lane: citizens, column: '1. Quartal 2027' })
  await board.isSaved()
  await board.show('plan')
  await plans.freeze(1, 'Beschluss des Verwaltungsvorstands')
  const hash = await plans.hash(1)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)

  await board.show('assignment')
  await board.moveByMenu(board.card(citizens, first), { lane: registry })
  await board.moveByMenu(board.card(boardText.inbox, second), { lane: registry })
  await board.isSaved()
  await board.show('plan')
  await plans.open(1)
  await expect(plans.document(1)).toContainText(citizens)
  await expect(plans.document(1)).not.toContainText(second)
  expect(await plans.hash(1)).toBe(hash)

  const json = await readFile(await (await plans.download('json')).path(), 'utf8')
  const file = z.object({ hash: z.string(), plan: planSchema }).parse(JSON.parse(json))
  expect(file.hash).toBe(hash)
  expect(createHash('sha256').update(canonicalJson(file.plan)).digest('hex')).toBe(hash)
  expect(file.plan.rows.map(({ name }) => name)).toEqual([first])

  const csv = await readFile(await (await plans.download('csv')).path(), 'utf8')
  expect(csv.startsWith('\uFEFF"')).toBe(true)
  expect(csv).toContain(`"${first}";`)
  expect(csv).toContain(`"${citizens}";`)

  const xlsx = await (await plans.download('xlsx')).path()
  const sheets = await readXlsxFile(xlsx)
  const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
  const service = rowsOf(planText.sheets.plan)[1] ?? []
  expect(service).toContain(first)
  expect(service).toContain(citizens)
  expect(rowsOf(planText.sheets.cover)).toContainEqual([planText.cover.hash, hash])

  await plans.freeze(2, '')
  await expect(plans.document(2)).toContainText(registry)
  await expect(plans.document(2)).toContainText(second)
  expect(await plans.hash(2)).not.toBe(hash)
})

story('only the moderation freezes', async ({ page, server }) => {
  const board = new BoardPage(page)
  const { links } = await createTestWorkshop(page.request, server.url)
  await board.enter(links.representative, { name: 'Jan Sommer', lane: citizens })
  await board.show('plan')
  await expect(page.getByRole('button', { name: 'Plan einfrieren' })).toHaveAttribute('aria-disabled', 'true')
})
