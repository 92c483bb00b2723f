import { expect, type Locator, type Page } from '@playwright/test'
import { ballotText } from '../../../client/text/vote.ts'
import { votePanelText, voteSetupText } from '../../../client/text/vote-setup.ts'

/** A vote as everybody has it on the screen, and as the moderation leads it. */
export class VotePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Where ballots are filled in and results are shown. */
  get stand(): Locator {
    return this.page.getByRole('complementary', { name: ballotText.region, exact: true })
  }

  get setup(): Locator {
    return this.page.getByRole('dialog', { name: voteSetupText.title })
  }

  get preview(): Locator {
    return this.page.getByRole('dialog', { name: voteSetupText.previewTitle })
  }

  /** The lines of the result, as one can read them. */
  async result(): Promise<string[]> {
    const rows = this.stand.getByRole('table').first().getByRole('row')
    await expect(rows.nth(1)).toBeVisible()
    return (await rows.allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, ' ').trim())
  }

  async giveDots(option: string, count: number): Promise<void> {
    for (let given = 0; given < count; given++) {
      await this.stand.getByRole('button', { name: ballotText.more(option), exact: true }).click()
    }
  }

  async rate(option: string, criterion: string, mark: number): Promise<void> {
    await this.stand
      .getByRole('region', { name: option })
      .getByRole('group', { name: criterion })
      .getByRole('radio', { name: String(mark), exact: true })
      .check({ force: true }) // its label lies over it
  }

  async cast(button: string = ballotText.cast): Promise<void> {
    await this.stand.getByRole('button', { name: button, exact: true }).click()
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: votePanelText.close }).click()
    const dialog = this.page.getByRole('dialog', { name: votePanelText.closeTitle })
    await dialog.getByRole('button', { name: votePanelText.closeConfirm }).click()
    await expect(dialog).toBeHidden()
  }

  /** From the setup that is filled in to the open vote. */
  async openPrepared(): Promise<void> {
    await this.setup.getByRole('button', { name: voteSetupText.preview }).click()
    await this.preview.getByRole('button', { name: voteSetupText.open }).click()
    await expect(this.preview).toBeHidden()
  }
}
