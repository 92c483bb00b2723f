import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import Papa from 'papaparse'
import { boardText } from '../../client/text/board.ts'
import { compareText } from '../../client/text/compare.ts'
import { planningText } from '../../client/text/planning.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { expectNoViolation, moderator } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'
import { ComparePart } from './pages/compare-part.ts'
import { PlanPage } from './pages/plan-page.ts'
import { story } from './story.ts'

const [citizens, registry] = ['33 Bürgeramt', '34 Standesamt']
const [dog, base, report] = ['Hund anmelden', 'Ausweis beantragen', 'Meldebescheinigung ausstellen']
const keys = { [dog]: '99102013001000', [base]: '99010001001000', [report]: '99115005012000' }
const [firstQuarter, secondQuarter] = ['1. Quartal 2027', '2. Quartal 2027']

/** Plan v1 and v2: two services were moved to the next quarter, one of them for a reason, and one changed the Amt. */
const compared = story.extend<{ lead: BoardPage; comparison: ComparePart }>({
  lead: async ({ page, server }, use) => {
    const lead = new BoardPage(page)
    const plans = new PlanPage(page)
    await lead.enter(await linkOfSmallWorkshop(page, server.url), moderator)
    for (const name of [dog, base, report]) {
      await lead.moveByMenu(lead.card(boardText.inbox, name), { lane: citizens, column: firstQuarter })
    }
    await freeze(lead, plans, 1)
    await lead.show('assignment')
    await lead.moveByMenu(lead.card(citizens, dog), { column: secondQuarter })
    await lead.moveByMenu(lead.card(citizens, base), { column: secondQuarter })
    await lead.card(citizens, dog).click()
    const reason = lead.details.getByLabel(planningText.reason)
    await reason.fill('Fachverfahren')
    await reason.blur()
    await page.keyboard.press('Escape')
    await lead.moveByMenu(lead.card(citizens, report), { lane: registry })
    await freeze(lead, plans, 2)
    await use(lead)
  },
  comparison: async ({ lead }, use) => use(new ComparePart(lead.page)),
})

async function linkOfSmallWorkshop(page: Page, url: string): Promise<string> {
  const services = Object.entries(keys).map(([name, key]) => ({
    id: key,
    leikaKey: key,
    name,
    topicArea: 'Querschnitt',
    bundles: [],
    lifeSituation: null,
    types: ['5'],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
  }))
  const answer = await page.request.post(`${url}/api/lists`, {
    data: { format: 1, title: 'Drei Leistungen', source: 'Prüfung', services },
    headers: { origin: url },
  })
  const { hash } = (await answer.json()) as { hash: string }
  const { links } = await createTestWorkshop(page.request, url, { listHash: hash as never })
  return links.moderator
}

async function freeze(lead: BoardPage, plans: PlanPage, number: number): Promise<void> {
  await lead.isSaved()
  await lead.show('plan')
  await plans.freeze(number, '')
}

compared('what changed is told in sentences, as a table and as a file', async ({ lead, comparison }) => {
  const { page } = lead
  await expect(comparison.sentences).toContainText([
    'Von Plan v1 zu Plan v2: 3 Leistungen geändert.',
    'Im Fahrplan: 2 später.',
    `1 Leistung von Q1 nach Q2 2027, Grund: Fachverfahren – „${dog}“.`,
    `1 Leistung von Q1 nach Q2 2027, ohne Begründung – „${base}“.`,
    `1 Leistung von ${citizens} zu ${registry} – „${report}“.`,
  ])
  await expectNoViolation(lead)

  await comparison.whole.getByText(compareText.table(3)).click()
  const rows = comparison.table.locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: dog })).toContainText(
    new RegExp(`${keys[dog]}.*Fahrplan.*${firstQuarter}.*${secondQuarter}.*Fachverfahren`),
  )
  await expectNoViolation(lead)
  await comparison.whole.getByLabel(compareText.kind).selectOption({ label: compareText.kindCount('Amt', 1) })
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(report)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    comparison.whole.getByRole('button', { name: compareText.csv }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Vergleich-v1-v2-.+\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data.find((line) => line.Leistung === dog)).toEqual({
    Leistung: dog,
    'LeiKa-Schlüssel': `'${keys[dog]}`,
    Was: 'Fahrplan',
    'Vorher (Plan v1)': firstQuarter,
    'Nachher (Plan v2)': secondQuarter,
    Grund: 'Fachverfahren',
  })
  expect(data).toHaveLength(3)
})

compared('the address names the comparison; a wrong one says so', async ({ lead, comparison }) => {
  const { page } = lead
  await new PlanPage(page).freeze(3, 'Zur Unterschrift')
  await expect(comparison.sentences).toHaveText(['Plan v2 und Plan v3 sagen inhaltlich dasselbe.'])
  await comparison.compareWith(1)
  await expect(lead.spoken).toHaveText(compareText.ready('Plan v1', 'Plan v3'))
  await expect(comparison.sentences.first()).toContainText('Von Plan v1 zu Plan v3: 3 Leistungen')
  await expect(comparison.otherVersion).toBeFocused()
  expect(page.url()).toMatch(/\?vergleich=[\w-]+$/)

  await page.reload()
  await expect(comparison.sentences.first()).toContainText('Von Plan v1 zu Plan v3: 3 Leistungen')
  await expect(comparison.table).toBeVisible()

  await page.goto(page.url().replace(/vergleich=.*/, 'vergleich=gibt-es-nicht'))
  await expect(comparison.whole).toContainText(compareText.unknown.title)
  await expectNoViolation(lead)
  await comparison.compareWith(2)
  await expect(comparison.whole).toContainText('sagen inhaltlich dasselbe')
})

compared('the comparison is printed alone', async ({ lead, comparison }) => {
  const { page } = lead
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await comparison.whole.getByRole('button', { name: compareText.print }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(comparison.table).toBeVisible()
  await expect(comparison.whole.getByText('Von Plan v1 zu Plan v2')).toBeVisible()
  await expect(page.locator('#plan-title')).toBeHidden()
  await expect(page.getByRole('button', { name: compareText.csv })).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('#plan-title')).toBeVisible()
  await expect(comparison.whole).toBeHidden()
})
