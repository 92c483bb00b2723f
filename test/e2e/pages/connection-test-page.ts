import { expect, type Locator, type Page } from '@playwright/test'
import { connectionTestText, verdictText } from '../../../client/text/connection-test.ts'
import { startText } from '../../../client/text/start.ts'

/** The page that tries out device and network. */
export class ConnectionTestPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async openFromStart(): Promise<void> {
    await this.page.goto('/')
    await expect(this.page.getByRole('heading', { name: startText.heading })).toBeVisible()
    await this.page.getByRole('link', { name: connectionTestText.link }).click()
    await expect(this.page.getByRole('heading', { name: connectionTestText.heading })).toBeVisible()
  }

  async says(verdict: keyof typeof verdictText): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: verdictText[verdict].title })).toBeVisible({
      timeout: 30_000,
    })
  }

  get report(): Locator {
    return this.page.getByRole('textbox', { name: connectionTestText.report })
  }
}
