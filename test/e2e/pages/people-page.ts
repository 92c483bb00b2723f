import { expect, type Locator, type Page } from '@playwright/test'
import { commonText } from '../../../client/text/common.ts'
import {
  handoverText,
  invitationChangeText,
  peopleListText,
  personText,
  removePersonText,
} from '../../../client/text/people.ts'
import { phaseText } from '../../../client/text/phase.ts'
import { boardPageText, invitationsText, joinText } from '../../../client/text/workshop.ts'
import type { Role } from '../../../shared/domain/participant.ts'
import type { Phase } from '../../../shared/domain/phase.ts'

/** What the header of a board offers around people: phase, list, own details, second device, links. */
export class PeoplePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: boardPageText.menu, exact: true }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async switchPhase(from: Phase, to: Phase): Promise<void> {
    await this.page.getByRole('button', { name: phaseText.choose(from) }).click()
    await this.page.getByRole('menuitemradio', { name: phaseText.name[to] }).click()
    await expect(this.page.getByRole('button', { name: phaseText.choose(to) })).toBeVisible()
  }

  /** The phase as everybody sees it. */
  get phase(): Locator {
    return this.page.getByRole('banner').locator('.phase-clock')
  }

  get list(): Locator {
    return this.page
      .getByRole('dialog', { name: peopleListText.title })
      .getByRole('list', { name: peopleListText.title })
  }

  async openList(): Promise<void> {
    await this.choose(peopleListText.open)
    await expect(this.list).toBeVisible()
  }

  async rename(name: string, change: { name?: string; lane?: string }): Promise<void> {
    await this.list.getByRole('button', { name: peopleListText.changeWho(name) }).click()
    const dialog = this.page.getByRole('dialog', { name: personText.titleOf(name) })
    if (change.name !== undefined) await dialog.getByLabel(joinText.name, { exact: true }).fill(change.name)
    if (change.lane !== undefined) await dialog.getByLabel(personText.lane).selectOption({ label: change.lane })
    await dialog.getByRole('button', { name: personText.save }).click()
    await expect(dialog).toBeHidden()
  }

  async remove(name: string): Promise<void> {
    await this.list.getByRole('button', { name: peopleListText.removeWho(name) }).click()
    const dialog = this.page.getByRole('dialog', { name: removePersonText.title(name) })
    await dialog.getByRole('button', { name: removePersonText.confirm }).click()
    await expect(dialog).toBeHidden()
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: commonText.close }).click()
  }

  /** The link that the QR code holds. */
  async handOver(): Promise<string> {
    await this.choose(handoverText.open)
    await expect(this.page.getByRole('img', { name: handoverText.qr })).toBeVisible()
    return this.page.getByLabel(handoverText.link, { exact: true }).inputValue()
  }

  async changeInvitation(role: Role, place: string, action: 'renew' | 'revoke', endLogins: boolean): Promise<string> {
    await this.choose(invitationsText.open)
    const link = this.page.getByLabel(invitationsText.link(role, place), { exact: true })
    const before = await link.inputValue()
    await this.page
      .getByRole('button', { name: invitationChangeText.actions(invitationsText.link(role, place)) })
      .click()
    await this.page.getByRole('menuitem', { name: invitationChangeText[action] }).click()
    const title = action === 'renew' ? invitationChangeText.renewTitle : invitationChangeText.revokeTitle
    const dialog = this.page.getByRole('dialog', { name: title })
    if (endLogins) await dialog.getByLabel(invitationChangeText.endLogins).check()
    const confirm = action === 'renew' ? invitationChangeText.confirmRenew : invitationChangeText.confirmRevoke
    await dialog.getByRole('button', { name: confirm }).click()
    await expect(dialog).toBeHidden()
    if (action === 'revoke') return ''
    await expect(link).not.toHaveValue(before)
    return link.inputValue()
  }
}
