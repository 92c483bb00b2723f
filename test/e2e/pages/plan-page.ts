import { type Download, expect, type Locator, type Page } from '@playwright/test'
import { planViewText } from '../../../client/text/plan.ts'

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

  /** The SHA-256 that the page shows. */
  async hash(number: number): Promise<string> {
    return (await this.document(number).locator('.plan-hash code').textContent()) ?? ''
  }

  async download(format: 'xlsx' | 'csv' | 'json'): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: planViewText.downloads[format] }).click(),
    ])
    return download
  }
}
