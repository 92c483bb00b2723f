import { type Download, expect, type Locator, type Page } from '@playwright/test'
import { exportsText } from '../../../client/text/exports.ts'
import { planViewText } from '../../../client/text/plan.ts'

type DownloadFormat = keyof typeof exportsText.formats

/** The frozen versions of a board's plan. */
export class PlanPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Freezes version `number` and waits for its document. */
  async freeze(number: number, note: string): Promise<void> {
    await this.page.getByRole('button', { name: planViewText.freeze.button, exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: planViewText.freeze.title(number) })
    await dialog.getByLabel(planViewText.freeze.note).fill(note)
    await dialog.getByRole('button', { name: planViewText.freeze.submit(number) }).click()
    await expect(this.document(number)).toBeVisible()
  }

  document(number: number): Locator {
    return this.page.getByRole('article', { name: new RegExp(`^${planViewText.version(number)}\\b`) })
  }

  async open(number: number): Promise<void> {
    await this.page
      .getByRole('navigation', { name: planViewText.versions })
      .getByRole('link', { name: planViewText.version(number) })
      .click()
    await expect(this.document(number)).toBeVisible()
  }

  /** Of the list of versions. */
  version(number: number): Locator {
    return this.page
      .getByRole('navigation', { name: planViewText.versions })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name: planViewText.version(number), exact: true }) })
  }

  /** The SHA-256 that the page shows. */
  async hash(number: number): Promise<string> {
    return (await this.document(number).locator('.plan-head .plan-hash code').textContent()) ?? ''
  }

  get downloads(): Locator {
    return this.page.getByRole('region', { name: exportsText.title })
  }

  fileLink(format: DownloadFormat): Locator {
    return this.downloads.getByRole('link', { name: exportsText.formats[format].name, exact: true })
  }

  /** Opens what stands behind "Weitere Formate". */
  async showFormats(): Promise<void> {
    await expect(async () => {
      if (!(await this.fileLink('csv').isVisible())) await this.downloads.getByText(exportsText.more).click()
      await expect(this.fileLink('csv')).toBeVisible({ timeout: 2_000 })
    }).toPass()
  }

  async download(format: DownloadFormat): Promise<Download> {
    await this.showFormats()
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.fileLink(format).click()])
    return download
  }
}
