import { expect, type Page } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { cockpitText } from '../../client/text/cockpit.ts'
import { importText } from '../../client/text/import.ts'
import { listUpdateText } from '../../client/text/list-update.ts'
import { overviewText } from '../../client/text/overview.ts'
import { planningText } from '../../client/text/planning.ts'
import { boardPageText } from '../../client/text/workshop.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { expectNoViolation, moderator, openRail } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'
import { story } from './story.ts'

const citizens = '33 Bürgeramt'
const [ready, late, base] = ['Meldebescheinigung ausstellen', 'Hund anmelden', 'Ausweis beantragen']
const [firstQuarter, secondQuarter, statusQuo] = ['1. Quartal 2027', '2. Quartal 2027', 'vorerst Status quo']

const service = (id: string, name: string, more: Record<string, unknown> = {}) => ({
  id,
  leikaKey: id,
  name,
  topicArea: 'Querschnitt',
  bundles: [],
  lifeSituation: null,
  types: ['5'],
  singleDigitalGateway: [],
  legalBasis: null,
  synonyms: [],
  usualDepartment: null,
  ...more,
})

/** A workshop of three services, one of which is available from June 2027 on. */
const planned = story.extend<{ lead: BoardPage }>({
  lead: async ({ page, server }, use) => {
    const services = [
      service('99115005012000', ready),
      service('99102013001000', late, { availableFrom: '2027-06-01' }),
      service('99010001001000', base),
    ]
    const answer = await page.request.post(`${server.url}/api/lists`, {
      data: { format: 1, title: 'Drei Leistungen', source: 'Prüfung', services },
      headers: { origin: server.url },
    })
    const { hash } = (await answer.json()) as { hash: string }
    const { links } = await createTestWorkshop(page.request, server.url, { listHash: hash as never })
    const lead = new BoardPage(page)
    await lead.enter(links.moderator, moderator)
    for (const name of [ready, late, base]) await lead.moveByMenu(lead.card(boardText.inbox, name), { lane: citizens })
    await lead.show('roadmap')
    await use(lead)
  },
})

const cardOf = (page: Page, name: string) => page.locator('[data-card]').filter({ hasText: name })
const drawer = ({ page }: BoardPage) => page.locator('aside.ui-drawer')
const part = (lead: BoardPage, name: string) => drawer(lead).locator('summary').filter({ hasText: name })

async function place(lead: BoardPage, name: string, column: string): Promise<void> {
  await cardOf(lead.page, name).press('v')
  const dialog = lead.page.getByRole('dialog')
  await dialog.getByRole('group', { name: boardText.menu.column }).getByRole('radio', { name: column }).check()
  await dialog.getByRole('button', { name: boardText.menu.move, exact: true }).click()
}

planned('what is too early is asked about, marked, and can be taken back', async ({ lead }) => {
  const { page } = lead
  await place(lead, late, firstQuarter)
  const dialog = page.getByRole('dialog', { name: planningText.early.title(1) })
  await dialog.getByRole('button', { name: planningText.early.save }).click()
  await expect(dialog).toContainText(planningText.early.missing)
  await expectNoViolation(lead)
  await dialog.getByLabel(planningText.early.reason).fill('Pilotkommune')
  await dialog.getByRole('button', { name: planningText.early.save }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(planningText.earlyMark, { exact: true })).toHaveAttribute(
    'title',
    /01\.06\.2027.*Pilotkommune/,
  )

  await place(lead, late, secondQuarter)
  await expect(page.getByText(planningText.earlyMark, { exact: true })).toHaveCount(0)
  await place(lead, late, firstQuarter)
  await dialog.getByRole('button', { name: planningText.early.takeBack }).click()
  await cardOf(page, late).click()
  await expect(drawer(lead)).toContainText(secondQuarter)
  await lead.isSaved()
})

planned('the status quo has a day on which it is looked at again', async ({ lead }) => {
  await place(lead, ready, statusQuo)
  await cardOf(lead.page, ready).click()
  const day = drawer(lead).getByLabel(planningText.reviewAt)
  await expect(day).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await day.fill('')
  await day.blur()
  await expect(drawer(lead).locator('.kern-error')).toHaveText(planningText.reviewHint)
  await day.fill('2028-01-31')
  await day.blur()
  await expect(drawer(lead).locator('.kern-error')).toHaveCount(0)
  await lead.isSaved()
  await lead.page.reload()
  await cardOf(lead.page, ready).click()
  await expect(drawer(lead).getByLabel(planningText.reviewAt)).toHaveValue('2028-01-31')
})

planned('a card waits for another one, and says so while the order is wrong', async ({ lead }) => {
  const { page } = lead
  await place(lead, base, secondQuarter)
  await place(lead, ready, firstQuarter)
  await cardOf(page, ready).click()
  await part(lead, planningText.dependencies).click()
  await drawer(lead).getByLabel(planningText.dependencySearch).fill('ausweis')
  await drawer(lead).getByRole('button', { name: planningText.add }).click()
  await expect(drawer(lead)).toContainText(planningText.warning('later', base))
  await expect(page.getByText(planningText.dependencyMark, { exact: true })).toBeVisible()
  await expectNoViolation(lead)
  await page.keyboard.press('Escape')
  await place(lead, base, firstQuarter)
  await expect(page.getByText(planningText.dependencyMark, { exact: true })).toHaveCount(0)
})

planned('effort, capacity and prerequisites add up for the leadership', async ({ lead }) => {
  const { page } = lead
  await place(lead, base, secondQuarter)
  await cardOf(page, base).click()
  await part(lead, planningText.effort).click()
  const days = drawer(lead).getByLabel(planningText.effortField)
  await days.fill('viel')
  await days.blur()
  await expect(drawer(lead).locator('.kern-error')).toHaveText(planningText.effortWrong)
  await days.fill('12,5')
  await days.press('Enter')
  await expect(part(lead, planningText.effort)).toHaveText(
    planningText.part(planningText.effort, planningText.shortDays(12.5)),
  )
  await part(lead, planningText.prerequisites).click()
  for (const kind of ['procurement', 'training'] as const) {
    await drawer(lead).getByLabel(planningText.neededOf(planningText.prerequisiteNames[kind].name)).check()
  }
  await drawer(lead).getByLabel(planningText.doneOf(planningText.prerequisiteNames.training.name)).check()
  await expectNoViolation(lead)

  await lead.show('overview')
  const capacity = page.getByLabel(planningText.capacityOf(citizens, secondQuarter))
  await capacity.fill('10')
  await capacity.blur()
  const loads = page.getByRole('table').filter({ hasText: overviewText.sum })
  await expect(loads.getByRole('row', { name: new RegExp(citizens) })).toContainText('12,5 von 10 PT')
  await expect(loads.getByRole('row', { name: new RegExp(citizens) })).toContainText(planningText.loadNames.over)
  await expect(
    page.getByText(overviewText.needs(secondQuarter, [planningText.openCount('procurement', 1)])),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /Querschnitt/ })).toContainText('3')
  await expectNoViolation(lead)
  await lead.show('roadmap')
  await expect(page.locator('.matrix-cell[data-load="over"]')).toBeVisible()
  const overload = cockpitText.overCapacity([
    { column: { kind: 'quarter', id: 'q' as never, year: 2027, quarter: 2 }, share: 1.25 },
  ])
  await expect(await openRail(lead, 'lanes')).toContainText(overload)
})

planned('what is being typed is written when Escape closes the card', async ({ lead }) => {
  const { page } = lead
  await cardOf(page, ready).click()
  await part(lead, planningText.team).click()
  await drawer(lead).getByLabel(planningText.owner).fill('Frau Keller')
  await page.keyboard.press('Escape')
  await expect(drawer(lead)).toBeHidden()
  await lead.isSaved()
  await page.reload()
  await cardOf(page, ready).click()
  await expect(part(lead, planningText.team)).toHaveText(planningText.part(planningText.team, 'Frau Keller'))
})

planned(
  'the card is taken off the roadmap elsewhere while its reason is typed: the drawer goes on',
  async ({ lead }) => {
    const { page } = lead
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await place(lead, ready, firstQuarter)
    await lead.isSaved()
    const elsewhere = new BoardPage(await page.context().newPage())
    await elsewhere.page.goto(page.url())
    await cardOf(page, ready).click()
    await drawer(lead).getByLabel(planningText.reason).fill('Mitten im Satz')
    await place(elsewhere, ready, boardText.columnOrNone(null))
    await expect(drawer(lead)).toContainText(planningText.notPlanned)
    await part(lead, planningText.team).click()
    await drawer(lead).getByLabel(planningText.owner).fill('Frau Keller')
    await drawer(lead).getByLabel(planningText.implementer).focus()
    await expect(part(lead, planningText.team)).toContainText('Frau Keller')
    expect(errors).toEqual([])
  },
)

planned('a Steckbrief is written once and fills the cards that refer to it', async ({ lead }) => {
  const { page } = lead
  await lead.show('overview')
  await page.getByRole('button', { name: overviewText.newProfile }).click()
  const dialog = page.getByRole('dialog', { name: overviewText.newProfile })
  await dialog.getByLabel(overviewText.leikaKeys).fill('123')
  await dialog.getByLabel(overviewText.profileName).fill('Meldeportal')
  await dialog.getByRole('button', { name: overviewText.save }).click()
  await expect(dialog).toContainText(overviewText.leikaKeysWrong(['123']))
  await dialog.getByLabel(overviewText.leikaKeys).fill('99115005012000')
  await dialog.getByLabel(overviewText.organisation).fill('Zweckverband')
  await dialog.getByLabel(planningText.maturityModel).selectOption('ozg')
  await dialog.getByLabel(planningText.maturityLevel, { exact: true }).selectOption('3')
  await expectNoViolation(lead)
  await dialog.getByRole('button', { name: overviewText.save }).click()
  await expect(dialog).toBeHidden()

  await lead.show('roadmap')
  await cardOf(page, ready).click()
  await part(lead, planningText.solution).click()
  await drawer(lead).getByLabel(planningText.profile).selectOption({ label: 'Meldeportal' })
  await expect(drawer(lead).getByLabel(planningText.provider)).toHaveValue('Zweckverband')
  await drawer(lead).getByLabel(planningText.model).selectOption('efa')
  await lead.isSaved()
  await lead.show('overview')
  await expect(page.getByText(overviewText.usedBy(1))).toBeVisible()
  await expect(page.getByRole('row', { name: /Reifegrad 3 \(OZG 1\.1\)/ })).toContainText('1')
})

planned('a newer list keeps what was decided and parks what it lacks', async ({ lead }) => {
  const { page } = lead
  await place(lead, ready, firstQuarter)
  await lead.isSaved()
  await page.getByRole('button', { name: boardPageText.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: listUpdateText.open }).click()
  const dialog = page.getByRole('dialog', { name: listUpdateText.title })
  const csv = `LeiKa-Schlüssel;Leistung;Themenfeld
99115005012000;Meldebescheinigung online ausstellen;Querschnitt
99010001001001;Personalausweis beantragen;Querschnitt
99010001001002;Vorläufigen Ausweis beantragen;Querschnitt
`
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'neu.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await dialog.getByRole('button', { name: importText.take(3) }).click()
  await expect(dialog).toContainText(listUpdateText.count(listUpdateText.renamed, 1))
  await expect(dialog).toContainText(listUpdateText.count(listUpdateText.vanished, 2))
  await expect(dialog).toContainText(listUpdateText.count(listUpdateText.split, 1))
  await expect(dialog).toContainText(listUpdateText.count(listUpdateText.added, 2))
  await expectNoViolation(lead)
  await dialog.getByRole('button', { name: listUpdateText.confirm }).click()

  await expect(cardOf(page, 'Meldebescheinigung online ausstellen')).toBeVisible()
  await expect(page.getByText(planningText.goneMark, { exact: true })).toHaveCount(2)
  await cardOf(page, late).click()
  await expect(drawer(lead)).toContainText(listUpdateText.reason('neu'))
  await expect(drawer(lead)).toContainText(citizens)
})
