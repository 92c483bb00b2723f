import { expect, type Locator, type Page } from '@playwright/test'
import { handoutsText } from '../../../client/text/handouts.ts'
import { readPdfPages } from '../../support/read-pdf.ts'
import { readQr } from '../../support/read-qr.ts'

/** The sheets for the Ämter, on the screen and as a printer gets them. */
export class HandoutsPage {
  readonly page: Page
  readonly sheets: Locator

  constructor(page: Page) {
    this.page = page
    this.sheets = page.getByRole('article')
  }

  /** From any page of a board. */
  async open(query = ''): Promise<void> {
    const board = /^(.*\/workshop\/[^/]+\/[^/]+)\//.exec(this.page.url())?.[1] ?? ''
    await this.page.goto(`${board}/blaetter${query}`)
    await expect(this.page.getByRole('heading', { level: 1, name: handoutsText.title })).toBeVisible()
  }

  sheet(lane: string): Locator {
    return this.page.getByRole('article', { name: lane })
  }

  /** The LeiKa keys of a sheet's table, in its order. */
  async keys(lane: string): Promise<string[]> {
    const shown = await this.sheet(lane).locator('table .handout-key').allTextContents()
    return shown.filter((key) => /^\d{14}$/.test(key))
  }

  async print(): Promise<string[]> {
    return readPdfPages(await this.page.pdf({ preferCSSPageSize: true }))
  }

  /** What a camera reads from the code of a sheet. */
  async readCode(lane: string): Promise<string> {
    const code = this.sheet(lane).getByRole('img')
    const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2])
    const path = (await code.locator('path').getAttribute('d')) ?? ''
    const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
    const border = Math.min(...[...dark].map((place) => Number(place.split(' ')[0])))
    return readQr((x, y) => dark.has(`${x + border} ${y + border}`), size - 2 * border)
  }
}
