import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { DOMParser } from '@xmldom/xmldom'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { boardText } from '../../client/text/board.ts'
import { exportsText } from '../../client/text/exports.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { BoardPage } from './pages/board-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { story } from './story.ts'

const citizens = '33 Bürgeramt'

story('each file of a plan comes down through the browser and tells of the same service', async ({ page, server }) => {
  const board = new BoardPage(page)
  const plans = new PlanPage(page)
  const { links } = await createTestWorkshop(page.request, server.url, {
    municipalities: [{ name: 'Mülheim an der Ruhr', ags: '05117000' }],
  })
  await board.enter(links.moderator, { name: 'Ada Kern', function: 'OZG-Ansprechperson' })
  const [first = ''] = await board.firstNames(boardText.inbox, 1)
  await board.moveByMenu(board.card(boardText.inbox, first), { lane: citizens, column: '2. Quartal 2027' })
  await board.isSaved()
  await board.show('plan')
  await plans.freeze(1, 'Erster Stand')
  const hash = await plans.hash(1)

  const textOf = async (format: Parameters<PlanPage['download']>[0]) => {
    const download = await plans.download(format)
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^Plan-v1-Mülheim-an-der-Ruhr-\\d{4}-\\d\\d-\\d\\d\\.${format}$`),
    )
    return await readFile(await download.path(), 'utf8')
  }

  const sheets = await readXlsxFile(await (await plans.download('xlsx')).path())
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Plan', 'Ämter', 'Quartale', 'Offene Punkte', 'Angaben'])
  expect(sheets[0]?.data[1]?.[0]).toBe(first)

  const [heads = [], row = []] = Papa.parse<string[]>((await textOf('csv')).slice(1), { delimiter: ';' }).data
  const cell = (head: string) => row[heads.indexOf(head)]
  expect([cell('Leistung'), cell('Amt'), cell('Fahrplan')]).toEqual([first, citizens, '2. Quartal 2027'])

  const events = new ICAL.Component(ICAL.parse(await textOf('ics'))).getAllSubcomponents('vevent')
  expect(events.map((event) => new ICAL.Event(event).startDate.toString())).toEqual(['2027-06-30'])

  const file = JSON.parse(await textOf('json'))
  expect(createHash('sha256').update(JSON.stringify(file.plan)).digest('hex')).toBe(hash)

  expect(await textOf('md')).toContain('# Plan v1 – Mülheim an der Ruhr')
  expect(await textOf('openproject.csv')).toContain('"Task";"New";"2027-04-01";"2027-06-30"')

  const xzufi = new DOMParser().parseFromString(await textOf('xzufi.xml'), 'text/xml')
  expect(xzufi.documentElement?.nodeName).toBe('xzufi:nachricht')
  expect([...xzufi.getElementsByTagName('xzufi:organisationseinheit')]).toHaveLength(4)
})

story(
  'the formats are reached by keyboard, fit a phone, and XZuFi says what is wrong with its settings',
  async ({ page, server }) => {
    const board = new BoardPage(page)
    const plans = new PlanPage(page)
    const { links } = await createTestWorkshop(page.request, server.url, {
      municipalities: [{ name: 'Musterstadt', ags: '05117000' }],
    })
    await board.enter(links.moderator, { name: 'Ada Kern', function: 'OZG-Ansprechperson' })
    await board.show('plan')
    await plans.freeze(1, '')

    await plans.fileLink('xlsx').focus()
    await page.keyboard.press('Tab') // print
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(plans.fileLink('json')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(plans.fileLink('csv')).toBeFocused()

    const ars = plans.downloads.getByLabel(exportsText.xzufi.ars)
    await expect(ars).toHaveValue('051170000000')
    await ars.fill('4711')
    await expect(plans.downloads).toContainText(exportsText.xzufi.arsWrong)
    await expect(plans.fileLink('xzufi.xml')).toHaveCount(0)
    await ars.fill('0515 4000 4004')
    await plans.downloads.getByLabel(exportsText.xzufi.root).fill('meldung')
    const download = await plans.download('xzufi.xml')
    const xml = await readFile(await download.path(), 'utf8')
    expect(xml).toContain('<xzufi:meldung ')
    expect(xml).toContain('ARS 051540004004, beim Herunterladen angegeben.')

    await page.setViewportSize({ width: 390, height: 844 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).include('.plan-downloads').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  },
)
