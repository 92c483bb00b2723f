import { expect, type Locator, type Page } from '@playwright/test'
import { compareText } from '../../../client/text/compare.ts'
import { planViewText } from '../../../client/text/plan.ts'

/** The part of the plan page that compares two versions. */
export class ComparePart {
  readonly whole: Locator
  readonly sentences: Locator
  readonly table: Locator
  readonly otherVersion: Locator

  constructor(page: Page) {
    this.whole = page.getByRole('region', { name: planViewText.compare })
    this.sentences = this.whole.getByRole('listitem')
    this.table = this.whole.getByRole('table')
    this.otherVersion = this.whole.getByLabel(compareText.with)
  }

  async compareWith(number: number): Promise<void> {
    const option = this.otherVersion.locator('option').filter({ hasText: planViewText.version(number) })
    await expect(option).toHaveCount(1)
    await this.otherVersion.focus()
    await this.otherVersion.selectOption((await option.getAttribute('value')) ?? '')
  }
}
