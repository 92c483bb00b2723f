import { expect, type Locator, type Page } from '@playwright/test'
import { commentText } from '../../../client/text/comments.ts'
import { historyText } from '../../../client/text/history.ts'

/** Comments and history in the details of a card. */
export class TalkPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get section(): Locator {
    return this.page.locator('aside.ui-drawer').getByRole('region', { name: commentText.list })
  }

  /** The line that opens and closes the comments. */
  get summary(): Locator {
    return this.section.locator('summary').first()
  }

  get field(): Locator {
    return this.section.getByLabel(commentText.label)
  }

  comment(text: string): Locator {
    return this.section.getByRole('listitem').filter({ hasText: text })
  }

  /** Opens the comments, where they are closed. */
  async open(): Promise<void> {
    if (!(await this.field.isVisible())) await this.summary.click()
    await expect(this.field).toBeVisible()
  }

  async write(text: string): Promise<void> {
    await this.open()
    await this.field.fill(text)
    await this.section.getByRole('button', { name: commentText.send }).click()
    await expect(this.comment(text)).toBeVisible()
    await expect(this.field).toHaveValue('')
  }

  async resolve(name: string, text: string): Promise<void> {
    await this.section.getByRole('button', { name: commentText.resolveOf(name, text) }).click()
  }

  get history(): Locator {
    return this.page.locator('aside.ui-drawer').getByRole('region', { name: historyText.title })
  }

  get sentences(): Locator {
    return this.history.getByRole('listitem')
  }
}
