import { expect, type Locator, type Page } from '@playwright/test'
import {
  admissionText,
  attendanceText,
  expectedText,
  setupText,
  videoText,
  waitingText,
} from '../../../client/text/lobby.ts'
import { peopleListText } from '../../../client/text/people.ts'
import { PeoplePage } from './people-page.ts'

/** What the moderation prepares, who waits, and the page of those who wait. */
export class LobbyPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get setup(): Locator {
    return this.page.getByRole('dialog', { name: setupText.title, exact: true })
  }

  get people(): Locator {
    return this.page.getByRole('dialog', { name: peopleListText.title })
  }

  /** The line below the header while somebody waits. */
  notice(count: number): Locator {
    return this.page.getByText(attendanceText.waitingTitle(count), { exact: true }).first()
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: waitingText.heading })
  }

  async openSetup(): Promise<void> {
    await new PeoplePage(this.page).choose(setupText.open)
    await expect(this.setup.getByRole('tab', { name: setupText.admission })).toBeVisible()
  }

  async showTab(name: string | RegExp): Promise<void> {
    await this.setup.getByRole('tab', { name }).click()
  }

  async pasteExpected(text: string, usable: number): Promise<void> {
    await this.setup.getByLabel(expectedText.paste).fill(text)
    await this.setup.getByRole('button', { name: expectedText.add(usable) }).click()
  }

  async askBeforeEntering(): Promise<void> {
    await this.showTab(setupText.admission)
    await this.setup.getByLabel(admissionText.ask).check()
  }

  async giveLinks(meeting: string, rooms: string, usable: number): Promise<void> {
    await this.showTab(setupText.video)
    await this.setup.getByLabel(videoText.meeting).fill(meeting)
    await this.setup.getByLabel(videoText.paste).fill(rooms)
    await this.setup.getByRole('button', { name: videoText.add(usable) }).click()
  }

  async save(): Promise<void> {
    await this.setup.getByRole('button', { name: setupText.save }).click()
    await expect(this.setup).toBeHidden()
  }

  async admit(name: string): Promise<void> {
    await this.people.getByRole('button', { name: attendanceText.admitWho(name) }).click()
  }

  async setRole(name: string, item: string): Promise<void> {
    await this.people.getByRole('button', { name: attendanceText.more(name) }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }
}
