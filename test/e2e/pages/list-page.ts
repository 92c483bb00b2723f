import type { Locator, Page } from '@playwright/test'
import { listText } from '../../../client/text/list.ts'

/** The board as a table. */
export class ListPage {
  readonly page: Page
  readonly table: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('region', { name: listText.title }).getByRole('table')
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.page.getByRole('rowheader').filter({ has: this.page.getByRole('button', { name, exact: true }) }),
    })
  }

  async tick(name: string): Promise<void> {
    await this.table.getByRole('checkbox', { name: listText.select(name), exact: true }).check()
  }

  get actions(): Locator {
    return this.page.getByRole('region', { name: listText.actions })
  }
}
