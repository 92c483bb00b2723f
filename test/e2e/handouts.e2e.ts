import { expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { handoutsText as words } from '../../client/text/handouts.ts'
import { afterText } from '../../client/text/handouts-after.ts'
import { serviceListSchema } from '../../shared/domain/service-list.ts'
import { storedListSchema } from '../../shared/protocol/api.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { expectNoViolation, jan, liveStory, moderator } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'
import { HandoutsPage } from './pages/handouts-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { story } from './story.ts'

const citizens = '33 Bürgeramt'
const registry = '34 Standesamt'
const footers = (pages: readonly string[], lane: string) =>
  pages.flatMap((page) => new RegExp(`Seite (\\d+) ?${lane} · Musterstadt`).exec(page)?.[1] ?? [])

liveStory(
  'before: a sheet for each Amt, with its services and the link as a code, printed as it stands on the screen',
  async ({ lead, links, server }) => {
    const handouts = new HandoutsPage(lead.page)
    await handouts.open()
    await expect(handouts.sheets).toHaveCount(4)
    const keys = await handouts.keys(citizens)
    expect(keys.length).toBeGreaterThan(20)
    await expect(handouts.sheet(citizens)).toContainText(/Diese \d+ Leistungen sehen wir bei Ihnen/)
    expect(await handouts.readCode(citizens)).toBe(`${server.url}${links.representative}`)
    await expectNoViolation(lead)

    const pages = await handouts.print()
    const own = pages.filter((page) => page.includes(`${citizens} · Musterstadt`))
    for (const key of keys) expect(own.filter((page) => page.includes(key))).toHaveLength(1)
    for (const page of own) expect(page).toContain(words.before.heads.why) // heads of tables repeat
    expect(footers(pages, citizens)).toEqual(own.map((_, index) => String(index + 1)))
    expect(footers(pages, registry)[0]).toBe('1')
    expect(pages.join(' ')).not.toContain(words.choice.when) // what is for the screen only

    await lead.page.getByText(words.choice.lanes(4, 4)).click()
    await lead.page.getByRole('checkbox', { name: '32 Ordnungsamt' }).uncheck()
    await lead.page.getByRole('checkbox', { name: '50 Sozialamt' }).uncheck()
    await expect(handouts.sheets).toHaveCount(2)
    await lead.page.reload()
    await expect(handouts.sheets).toHaveCount(2)
    await expect(handouts.sheet(registry)).toBeVisible()
    expect((await handouts.print()).length).toBeLessThan(pages.length)
  },
)

liveStory('after: what the plan says of an Amt, and from the board while there is none', async ({ lead }) => {
  const handouts = new HandoutsPage(lead.page)
  const [first = '', second = ''] = await lead.firstNames(boardText.inbox, 2)
  await lead.moveByMenu(lead.card(boardText.inbox, first), { lane: citizens, column: '1. Quartal 2027' })
  await lead.moveByMenu(lead.card(boardText.inbox, second), { lane: citizens })
  await lead.isSaved()
  const board = lead.page.url()
  await handouts.open('?wann=nachher&amt=amt-33')
  const sheet = handouts.sheet(citizens)
  await expect(sheet).toContainText(afterText.summary(2, 1))
  await expect(sheet).toContainText('noch kein Plan')

  await lead.page.goto(board)
  await lead.isReady()
  await lead.show('plan')
  await new PlanPage(lead.page).freeze(1, '')
  await handouts.open('?wann=nachher&amt=amt-33')
  await expect(sheet).toContainText('Aus Plan v1')
  await expect(sheet.getByRole('row', { name: first })).toBeVisible()
  await expectNoViolation(lead)
  const [page = '', ...rest] = await handouts.print()
  expect(rest).toEqual([])
  for (const part of [afterText.summary(2, 1), 'Plan v1', afterText.decideTitle, '1. Quartal 2027', 'Seite 1'])
    expect(page).toContain(part)
})

liveStory('an Amt gets its own sheet, without the link; guests read them all', async ({ enter, links }) => {
  const phone = { width: 390, height: 844 }
  const own = await enter(jan)
  const handouts = new HandoutsPage(own.page)
  await handouts.open()
  await expect(handouts.sheets).toHaveCount(1)
  await expect(handouts.sheet(citizens)).toContainText(words.before.access.byModeration)
  await expect(handouts.sheet(citizens).getByRole('img')).toHaveCount(0)
  await expect(own.page.getByText(words.choice.linkHidden)).toBeVisible()
  expect(await own.page.content()).not.toContain(links.representative.split('#')[1])
  await own.page.setViewportSize(phone)
  await expectNoViolation(own)
  const width = await own.page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.width)

  const guest = await enter({ name: 'Eva Gast', function: 'IT-Dienstleister' })
  const shown = new HandoutsPage(guest.page)
  await shown.open('?wann=nachher')
  await expect(shown.sheets).toHaveCount(4)
})

story('22 Ämter with 55 services each print whole', async ({ page, server }) => {
  const names = Array.from({ length: 22 }, (_, index) => `Amt Nummer ${index + 1}`)
  const services = names.flatMap((usualDepartment, lane) =>
    Array.from({ length: 55 }, (_, card) => {
      const leikaKey = `99${String(100 + lane)}${String(100 + card)}000000`
      const name = `Leistung ${card + 1} beantragen, verlängern oder ändern, ${usualDepartment}`
      return {
        id: leikaKey,
        leikaKey,
        name,
        topicArea: 'Querschnitt',
        bundles: [],
        lifeSituation: null,
        types: [],
        singleDigitalGateway: [],
        legalBasis: null,
        synonyms: [],
        usualDepartment,
      }
    }),
  )
  const list = serviceListSchema.parse({ format: 1, title: 'Groß', source: 'Test', services })
  const answer = await page.request.post(`${server.url}/api/lists`, { data: list, headers: { origin: server.url } })
  const { hash } = storedListSchema.parse(await answer.json())
  const { links } = await createTestWorkshop(page.request, server.url, {
    listHash: hash,
    lanes: names.map((name) => ({ number: null, name })),
  })
  await new BoardPage(page).enter(links.moderator, moderator)
  const handouts = new HandoutsPage(page)
  await handouts.open()
  await expect(handouts.sheets).toHaveCount(22)
  const pages = await handouts.print()
  const printed = pages.join(' ')
  expect(services.filter(({ leikaKey }) => !printed.includes(leikaKey))).toEqual([])
  for (const name of names) {
    const own = pages.filter((text) => text.includes(`${name} · Musterstadt`))
    expect(own.length).toBeGreaterThanOrEqual(2)
    expect(own.length).toBeLessThanOrEqual(6)
  }
})
