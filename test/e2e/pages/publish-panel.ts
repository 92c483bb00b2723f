import { expect, type Locator, type Page } from '@playwright/test'
import { publishText } from '../../../client/text/publish.ts'

/** Where the plan page says what everybody may read. */
export class PublishPanel {
  readonly page: Page
  readonly area: Locator

  constructor(page: Page) {
    this.page = page
    this.area = page.getByRole('region', { name: publishText.title })
  }

  /** Opens the dialog by the button that is named, and gives it back. */
  async ask(button: string, title: string): Promise<Locator> {
    await this.area.getByRole('button', { name: button, exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** The address of the public page. */
  async path(): Promise<string> {
    const link = this.area.getByRole('link', { name: publishText.viewHint })
    await expect(link).toBeVisible()
    return new URL((await link.getAttribute('href')) ?? '').pathname
  }
}
