import { readFile } from 'node:fs/promises'
import { expect, type Locator } from '@playwright/test'
import Papa from 'papaparse'
import { actionText } from '../../client/text/actions.ts'
import { boardText } from '../../client/text/board.ts'
import { deliveryText } from '../../client/text/delivery.ts'
import { deliveryImportText } from '../../client/text/delivery-import.ts'
import { deliverySetupText } from '../../client/text/delivery-setup.ts'
import { viewText } from '../../client/text/workshop.ts'
import { readPdfPages } from '../support/read-pdf.ts'
import { expectNoViolation, jan, liveStory, openRail, sofie } from './live-story.ts'
import type { BoardPage } from './pages/board-page.ts'

const citizens = '33 Bürgeramt'
const pageOf = (at: number) => `https://www.musterstadt.de/leistung/${at}`
const { paste, portal } = deliveryImportText
const { units, readiness, template } = deliverySetupText

const rowOf = ({ page }: BoardPage, name: string) => page.getByRole('row').filter({ hasText: name })
/** The button that opens everything about a service. */
const openOf = (board: BoardPage, name: string) => rowOf(board, name).getByRole('rowheader').getByRole('button')
const tab = ({ page }: BoardPage, name: string) => page.getByRole('tab', { name })
const laneChoice = ({ page }: BoardPage) => page.locator('.delivery-head').getByLabel(deliveryText.lane)

/** The moderation gives cards from the inbox to the Bürgeramt; returns their names. */
async function giveCards(lead: BoardPage, count: number): Promise<string[]> {
  const names = await lead.firstNames(boardText.inbox, count)
  for (const name of names) await lead.moveByMenu(lead.card(boardText.inbox, name), { lane: citizens })
  await lead.isSaved()
  return names
}

async function keyIn(row: Locator): Promise<string> {
  const key = /99\d{12}/.exec((await row.textContent()) ?? '')?.[0]
  if (key === undefined) throw new Error('A row without a key')
  return key
}

liveStory(
  'an Amt links two services by paste, the moderation sees it and checks the portal',
  async ({ lead, enter }) => {
    const [first = '', second = '', third = ''] = await giveCards(lead, 3)
    const amt = await enter(jan)
    await amt.show('delivery')
    await lead.show('delivery')
    await expect(laneChoice(amt)).toHaveValue(/.+/) // the own Amt
    await expect(laneChoice(lead)).toHaveValue('')
    const keys = [await keyIn(rowOf(amt, first)), await keyIn(rowOf(amt, third))]

    await amt.page.getByRole('button', { name: paste.open }).click()
    const dialog = amt.page.getByRole('dialog', { name: paste.title })
    const lines = [
      `${keys[0]};${pageOf(1)}`,
      `${second};${pageOf(2)}`,
      `9,90501E+13;${pageOf(3)}`,
      `${keys[1]};www.musterstadt.de`,
    ]
    await dialog.getByLabel(paste.label).fill(lines.join('\n'))
    await expect(dialog.getByRole('status').first()).toHaveText(paste.summary(2, 2, 0))
    await expect(dialog.getByRole('row', { name: /9,90501E\+13/ })).toContainText(paste.lineProblems['key-scientific'])
    await expectNoViolation(amt)
    await dialog.getByRole('button', { name: paste.take(2) }).click()
    await expect(dialog).toBeHidden()
    await amt.isSaved()

    const linked = deliveryText.states.linked.word
    for (const name of [first, second]) await expect(rowOf(lead, name)).toContainText(linked)
    await expect(rowOf(lead, third)).toContainText(deliveryText.states.open.word)
    await expectNoViolation(lead)

    // the moderation: both delivered at once, taken back as one edit, and done again
    for (const name of [first, second]) await lead.page.getByLabel(deliveryText.select(name), { exact: true }).check()
    await lead.page.getByRole('button', { name: deliveryText.takeNext }).click()
    const delivered = deliveryText.states.delivered.word
    for (const name of [first, second]) await expect(rowOf(lead, name)).toContainText(`${delivered} `)
    await lead.page.keyboard.press('Control+z')
    for (const name of [first, second]) await expect(rowOf(lead, name)).toContainText(`${linked} `)
    await lead.page.getByRole('button', { name: deliveryText.takeNext }).click()
    for (const name of [first, second]) await expect(rowOf(amt, name)).toContainText(`${delivered} `)

    // check-back: one as expected, the other with another page
    await tab(lead, portal.part).click()
    await lead.page.getByLabel(portal.label).fill(`${keys[0]};${pageOf(1)}/\n${second};${pageOf(9)}`)
    await expect(lead.page.getByText(portal.summary(1, 1))).toBeVisible()
    await expect(lead.page.getByRole('table', { name: portal.otherPage })).toContainText(pageOf(9))
    await expectNoViolation(lead)
    await tab(lead, units.part).click()
    await tab(lead, portal.part).click() // what was pasted is still there
    await lead.page.getByRole('button', { name: portal.take(1) }).click()
    await expect(lead.spoken).toHaveText(portal.done(1))
    await lead.isSaved()
    await expect(rowOf(amt, first)).toContainText(deliveryText.states.seen.word)
    await expect(rowOf(amt, second)).toContainText(delivered)

    await amt.page.reload()
    await expect(rowOf(amt, first)).toContainText(deliveryText.states.seen.word)
    await expect(rowOf(amt, first).getByRole('link')).toHaveAttribute('href', pageOf(1))
    await tab(amt, deliveryText.partProgress).click()
    const progress = amt.page.getByRole('row').filter({ hasText: citizens })
    await expect(progress).toHaveText(/1013|1\s*0\s*1\s*1\s*3/)
    await expectNoViolation(amt)
  },
)

liveStory('a service is delivered by keyboard alone', async ({ lead }) => {
  const [first = '', second = ''] = await giveCards(lead, 2)
  await lead.show('delivery')
  const { page } = lead
  const names = [first, second].sort(new Intl.Collator('de', { numeric: true }).compare)
  await page.getByLabel(deliveryText.search).focus()
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(openOf(lead, names[0] ?? '')).toBeFocused({
      timeout: 200,
    })
  }).toPass()
  await page.keyboard.press('ArrowDown')
  await expect(openOf(lead, names[1] ?? '')).toBeFocused()
  await page.keyboard.press('ArrowRight') // its key
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(rowOf(lead, names[1] ?? '')).toContainText(`${deliveryText.states.linked.word} `)
  await expect(rowOf(lead, names[1] ?? '')).toContainText(deliveryText.findings['url-missing'].word)

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(deliveryText.dialog.url)).toBeFocused()
  await page.keyboard.type('www.musterstadt.de')
  await expect(dialog).toContainText(deliveryText.dialog.urlWrong)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(pageOf(1))
  await expect(dialog.getByLabel(deliveryText.dialog.snippet)).toHaveValue(new RegExp(pageOf(1)))
  await expectNoViolation(lead)
  await dialog.getByRole('button', { name: deliveryText.dialog.save }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(rowOf(lead, names[1] ?? '').getByRole('link')).toHaveAttribute('href', pageOf(1))
  await expect(rowOf(lead, names[1] ?? '')).not.toContainText(deliveryText.findings['url-missing'].word)
})

liveStory('units and technology are kept by whom they belong to, and read by everybody', async ({ lead, enter }) => {
  const [first = ''] = await giveCards(lead, 1)
  const amt = await enter(sofie)
  await amt.show('delivery')
  await laneChoice(amt).selectOption({ label: citizens })
  const step = amt.page.getByRole('button', { name: deliveryText.asStepOf('linked', first), exact: true })
  await expect(step).toHaveAccessibleDescription(deliveryText.refusal('not-own-lane'))
  const pasting = amt.page.getByRole('button', { name: paste.open })
  await expect(pasting).toHaveAccessibleDescription(deliveryText.refusal('not-own-lane')) // no line could ever fit

  await lead.show('delivery')
  await tab(lead, units.part).click()
  await lead.page.getByRole('button', { name: units.addTo(citizens) }).click()
  const dialog = lead.page.getByRole('dialog', { name: units.newTitle })
  await dialog.getByLabel(units.postalCode).fill('123')
  await dialog.getByRole('button', { name: units.save }).click()
  await expect(dialog).toContainText(units.nameMissing)
  await expect(dialog).toContainText(units.postalCodeWrong)
  await dialog.getByLabel(units.name, { exact: true }).fill('Meldestelle')
  await dialog.getByLabel(units.postalCode).fill('12345')
  await dialog.getByRole('button', { name: units.save }).click()
  await expect(dialog).toBeHidden()
  await expectNoViolation(lead)
  await expect(rowOf(amt, first)).toContainText('Meldestelle')
  await lead.page.getByRole('button', { name: units.editOf('Meldestelle') }).click()
  await lead.page.getByRole('dialog').getByRole('button', { name: units.remove }).click()
  await expect(lead.page.getByRole('button', { name: units.addTo(citizens) })).toBeFocused()

  await tab(lead, readiness.part(0, 6)).click()
  await lead.page.getByLabel(readiness.state(readiness.items.crawl.title)).selectOption('not-needed')
  const note = lead.page.getByLabel(readiness.noteOf(readiness.items['provider-contact'].title))
  await note.fill('Frau Keller, 0234 910')
  await note.blur()
  await lead.isSaved()
  await expectNoViolation(lead)
  await tab(amt, readiness.part(1, 6)).click()
  await expect(amt.page.getByText('Frau Keller, 0234 910')).toBeVisible()
  await expect(amt.page.getByLabel(readiness.state(readiness.items.crawl.title))).toBeDisabled()
  await expectNoViolation(amt)
})

liveStory("the moderation's template reaches the Ämter", async ({ lead, enter }) => {
  const [first = ''] = await giveCards(lead, 1)
  await lead.show('delivery')
  await tab(lead, template.part).click()
  const field = lead.page.getByLabel(template.label, { exact: true })
  await field.fill('<p>{{namen}}</p>')
  await expect(lead.page.locator('.kern-error')).toHaveText(template.unknown(['{{namen}}']))
  await field.fill('<p id="{{schluessel}}">{{name}}, {{amt}}</p>')
  await expect(lead.page.getByRole('region', { name: template.preview })).toContainText('Bürgeramt</p>')
  await expectNoViolation(lead)
  await tab(lead, deliveryText.partProgress).click()
  await tab(lead, template.part).click() // what is typed stays while another part is shown
  await lead.page.getByRole('button', { name: template.save }).click()
  await expect(lead.spoken).toHaveText(template.saved)

  const amt = await enter(jan)
  await amt.show('delivery')
  await openOf(amt, first).click()
  await expect(amt.page.getByRole('dialog').getByLabel(deliveryText.dialog.snippet)).toHaveValue(
    /<p id="99\d{12}">.*Bürgeramt<\/p>/,
  )
})

liveStory('the list leaves as a file, the progress on paper', async ({ lead }) => {
  const [first = ''] = await giveCards(lead, 1)
  await lead.show('delivery')
  const key = await keyIn(rowOf(lead, first))
  await lead.page.getByRole('button', { name: deliveryText.more }).click()
  const download = lead.page.waitForEvent('download')
  await lead.page.getByRole('menuitem', { name: deliveryText.download }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Lieferung-Musterstadt-\d{4}-\d\d-\d\d\.csv$/)
  const { data } = Papa.parse<string[]>((await readFile(await file.path(), 'utf8')).slice(1), { delimiter: ';' })
  expect(data[0]).toEqual([...deliveryText.csv.heads])
  expect(data[1]?.slice(0, 3)).toEqual([`'${key}`, first, citizens])

  await tab(lead, deliveryText.partProgress).click()
  await expect(lead.page.getByRole('table', { name: deliveryText.progress.caption })).toBeVisible()
  const pages = await readPdfPages(await lead.page.pdf({ format: 'A4' }))
  expect(pages).toHaveLength(1)
  const text = pages.join()
  expect(text).toContain(citizens)
  expect(text).toContain(deliveryText.summary({ open: 1, linked: 0, delivered: 0, seen: 0 }))
  expect(text).not.toContain(portal.part) // nor any other part of the screen
})

liveStory('the list reads well beside the rail and on a phone', async ({ lead }) => {
  const { page } = lead
  const [first = ''] = await giveCards(lead, 1)
  await lead.show('delivery')
  const step = page.getByRole('button', { name: deliveryText.asStepOf('linked', first), exact: true })
  const table = page.getByRole('table', { name: deliveryText.caption })
  const fits = async () => {
    await expect(step).toBeInViewport({ ratio: 1 })
    expect((await step.boundingBox())?.height).toBeLessThanOrEqual(44) // one line
    const widths = await table.getByRole('columnheader').evaluateAll((heads) => heads.map((head) => head.clientWidth))
    expect(widths[0]).toBe(Math.max(...widths)) // the name
    expect(widths[0]).toBeGreaterThan(200)
  }
  await fits()
  await openRail(lead, 'agenda')
  await fits()
  const help = await page.getByRole('button', { name: actionText.helpOpen }).boundingBox()
  expect(1366 - ((help?.x ?? 0) + (help?.width ?? 0))).toBeLessThan(24) // the buttons stand at the end of the bar

  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await fits()
  await expect(page.getByRole('link', { name: viewText.delivery, exact: true })).toBeInViewport({ ratio: 1 })
  expect((await page.locator('.delivery-scroll').boundingBox())?.height).toBeGreaterThan(350)
  await openOf(lead, first).click()
  await expect(page.getByRole('dialog')).toContainText(/LeiKa-Schlüssel 99\d{12}/)
  await page.keyboard.press('Escape')
  await expect(openOf(lead, first)).toBeFocused()
  await page.keyboard.press('ArrowRight') // no key and no page to see here
  await expect(step).toBeFocused()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolation(lead)
})
