import { expect, type Locator, type Page } from '@playwright/test'
import { boardText } from '../../../client/text/board.ts'
import { boardPageText, joinText, peopleText, viewText } from '../../../client/text/workshop.ts'
import type { View } from '../../../shared/domain/view.ts'

export interface Guest {
  name: string
  function?: string
  /** As the choice shows it: `33 Bürgeramt`. */
  lane?: string
}

/** A board in a tab, from the invitation link on. */
export class BoardPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The moderation's rail is closed unless somebody has opened it, so that all four Ämter fit on the screen. */
  async enter(link: string, guest: Guest): Promise<void> {
    await this.page.addInitScript(() => {
      localStorage['auftakt-rail'] ??= JSON.stringify({ isOpen: false, section: 'agenda' })
    })
    await this.page.goto(link)
    await this.introduce(guest)
    await this.isReady()
  }

  async introduce(guest: Guest): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: joinText.heading })
    await dialog.getByLabel(joinText.name).fill(guest.name)
    if (guest.function !== undefined) await dialog.getByLabel(joinText.function).fill(guest.function)
    if (guest.lane !== undefined) await dialog.getByLabel(joinText.lane).selectOption({ label: guest.lane })
    await dialog.getByRole('button', { name: joinText.submit }).click()
    await expect(dialog).toBeHidden()
  }

  async isReady(): Promise<void> {
    await expect(this.list(boardText.inbox)).toBeVisible()
  }

  async show(view: View): Promise<void> {
    await this.page
      .getByRole('navigation', { name: boardPageText.views })
      .getByRole('link', { name: viewText[view], exact: true })
      .click()
  }

  /** A list of the Zuordnung: the inbox, or an Amt as `33 Bürgeramt`. */
  list(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  card(listName: string, cardName: string): Locator {
    return this.list(listName).getByRole('button').filter({ hasText: cardName })
  }

  /** The names of the cards at the top of a list, in its order. */
  async firstNames(listName: string, count: number): Promise<string[]> {
    const names = this.list(listName).locator('.card-name')
    await expect(names.nth(count - 1)).toBeVisible()
    return (await names.allTextContents()).slice(0, count)
  }

  async drag(card: Locator, target: Locator): Promise<void> {
    await this.carry(card, target)
    await this.page.mouse.up()
  }

  /** Drags without letting go. */
  async carry(card: Locator, target: Locator): Promise<void> {
    const [from, to] = await Promise.all([centreOf(card), centreOf(target)])
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + 12, from.y + 6, { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 12 })
  }

  /** With a finger: holds until the card lifts, then moves. */
  async dragByTouch(card: Locator, target: Locator): Promise<void> {
    const [from, to] = await Promise.all([centreOf(card), centreOf(target)])
    const touch = await this.page.context().newCDPSession(this.page)
    const point = (at: { x: number; y: number }) => ({ touchPoints: [{ x: at.x, y: at.y }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...point(from) })
    await expect(this.page.locator('.hand-card')).toBeVisible()
    for (let step = 1; step <= 10; step++) {
      const share = step / 10
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...point(at) })
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  /** With a finger on a phone: to the right edge, where the board goes on, until the target has come under the finger. */
  async dragByTouchToEdge(card: Locator, target: Locator): Promise<void> {
    const from = await centreOf(card)
    const edge = { x: (this.page.viewportSize()?.width ?? 0) - 4, y: from.y }
    const touch = await this.page.context().newCDPSession(this.page)
    const point = (at: { x: number; y: number }) => ({ touchPoints: [{ x: at.x, y: at.y }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...point(from) })
    await expect(this.page.locator('.hand-card')).toBeVisible()
    for (let step = 1; step <= 10; step++) {
      const at = { x: from.x + ((edge.x - from.x) * step) / 10, y: from.y }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...point(at) })
    }
    await expect(target).toHaveClass(/is-target/)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async moveByMenu(card: Locator, choices: { lane?: string; column?: string }): Promise<void> {
    await card.press('v')
    await this.answerMoveMenu(choices)
  }

  async answerMoveMenu({ lane, column }: { lane?: string; column?: string }): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    if (lane !== undefined) {
      await dialog.getByRole('group', { name: boardText.menu.lane }).getByRole('radio', { name: lane }).check()
    }
    if (column !== undefined) {
      await dialog.getByRole('group', { name: boardText.menu.column }).getByRole('radio', { name: column }).check()
    }
    await dialog.getByRole('button', { name: boardText.menu.move, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** "gespeichert 9:41:07", and everything else about the work being safe. */
  get saveStatus(): Locator {
    return this.page.getByRole('banner').getByRole('status')
  }

  async isSaved(): Promise<void> {
    await expect(this.saveStatus).toHaveText(/gespeichert \d|Alles gespeichert/)
  }

  /** What is told beside the card in the hand: why not, or that it will be offered. */
  get handNote(): Locator {
    return this.page.locator('.hand-note')
  }

  /** What screen readers were told last. */
  get spoken(): Locator {
    return this.page.locator('[role="status"][aria-live="polite"]')
  }

  /** The drawer of a card; the moderation's rail stands beside the board, too. */
  get details(): Locator {
    return this.page.locator('aside.ui-drawer')
  }

  /** The line that says how many changes the board did not take. */
  get lostNotice(): Locator {
    return this.page.locator('.lost-edits').getByRole('alert')
  }

  people(count: number): Locator {
    return this.page.getByRole('button', { name: peopleText.here(count) })
  }
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('Not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
