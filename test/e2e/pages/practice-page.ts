import type { Locator, Page } from '@playwright/test'
import { boardText } from '../../../client/text/board.ts'
import { practiceProgressText, practiceText } from '../../../client/text/practice.ts'

/** The practice card at the bottom of a board. */
export class PracticePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get area(): Locator {
    return this.page.getByRole('region', { name: practiceText.title, exact: true })
  }

  list(name: string = boardText.inbox): Locator {
    return this.area.getByRole('region', { name: practiceText.list(name) })
  }

  cardIn(name?: string): Locator {
    return this.list(name).getByRole('button').filter({ hasText: practiceText.cardName })
  }

  get undo(): Locator {
    return this.area.getByRole('button', { name: practiceText.undo })
  }

  get done(): Locator {
    return this.area.getByText(practiceText.done)
  }

  /** For the moderation: how many have managed it. */
  progress(done: number, total: number): Locator {
    return this.area.getByRole('button', { name: practiceProgressText.done(done, total) })
  }

  /** For the moderation: the names behind the number. */
  get names(): Locator {
    return this.page.getByRole('dialog')
  }
}
