import { expect, type Locator, type Page } from '@playwright/test'
import { aftercareText } from '../../../client/text/aftercare.ts'
import type { BoardPage } from './board-page.ts'

const { corrections, requests } = aftercareText

/** The view "Nacharbeit". */
export class AftercarePage {
  readonly page: Page
  readonly board: BoardPage

  constructor(board: BoardPage) {
    this.board = board
    this.page = board.page
  }

  get view(): Locator {
    return this.page.locator('.aftercare-view')
  }

  get corrections(): Locator {
    return this.view.getByRole('region', { name: aftercareText.title })
  }

  async open(): Promise<void> {
    await this.board.show('aftercare')
    await expect(this.corrections).toBeVisible()
  }

  async showPart(name: string): Promise<void> {
    await this.view.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  /** As the moderation, until some day: `2026-12-15`. */
  async openCorrections(until: string): Promise<void> {
    await this.corrections.getByRole('button', { name: corrections.openAsk }).click()
    const dialog = this.page.getByRole('dialog', { name: corrections.title })
    await dialog.getByLabel(corrections.until).fill(until)
    await dialog.getByRole('button', { name: corrections.openUntil }).click()
    await expect(dialog).toBeHidden()
    await expect(this.corrections).toContainText(corrections.open(until))
  }

  async closeCorrections(): Promise<void> {
    await this.corrections.getByRole('button', { name: corrections.change }).click()
    const dialog = this.page.getByRole('dialog', { name: corrections.title })
    await dialog.getByRole('button', { name: corrections.close }).click()
    await expect(dialog).toBeHidden()
  }

  /** Chooses a service in the dialog that is open. */
  async find(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(aftercareText.search).fill(name)
    await dialog.getByRole('button', { name: aftercareText.chooseOf(name), exact: true }).click()
  }

  request(text: string): Locator {
    return this.page.locator('.request-entry').filter({ hasText: text })
  }

  async answer(text: string, decision: 'accept' | 'decline', message: string): Promise<void> {
    await this.request(text)
      .getByRole('button', { name: new RegExp(`^${requests.answer}`) })
      .click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: requests[decision] }).check()
    await dialog.getByLabel(requests.words).fill(message)
    await dialog.getByRole('button', { name: requests.save }).click()
    await expect(dialog).toBeHidden()
  }
}
