import { expect, type Locator, type Page } from '@playwright/test'
import { importText } from '../../../client/text/import.ts'
import { newWorkshopText, startText } from '../../../client/text/start.ts'
import { invitationsText } from '../../../client/text/workshop.ts'

/** The form for a new workshop, and the import in it. */
export class NewWorkshopPage {
  readonly page: Page
  readonly import: Locator

  constructor(page: Page) {
    this.page = page
    this.import = page.getByRole('region', { name: importText.region })
  }

  async openFromStart(): Promise<void> {
    await this.page.goto('/')
    await this.page.getByRole('link', { name: startText.create }).click()
    await expect(this.page.getByRole('heading', { name: newWorkshopText.heading })).toBeVisible()
  }

  async describe({ title, municipalities }: { title: string; municipalities: string }): Promise<void> {
    await this.page.getByLabel(newWorkshopText.basics.title).fill(title)
    await this.page.getByLabel(newWorkshopText.basics.date).fill('2026-11-24')
    await this.page.getByLabel(newWorkshopText.municipalities.label).fill(municipalities)
  }

  async chooseFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel(newWorkshopText.list.file).check()
    await this.import.locator('input[type=file]').setInputFiles(file)
  }

  /** Takes over what the dry run says is usable. */
  async takeList(): Promise<void> {
    await this.import.getByRole('button', { name: /übernehmen$/ }).click()
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: newWorkshopText.summary.submit }).click()
  }

  async toBoard(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: invitationsText.createdHeading })).toBeVisible()
    await this.page.getByRole('link', { name: invitationsText.toBoard }).click()
  }
}
