import { expect } from '@playwright/test'
import { boardText, filterText } from '../../client/text/board.ts'
import { followText, handsText, liveText } from '../../client/text/live.ts'
import { expectNoViolation, jan, liveStory, moderator, openRail, sofie } from './live-story.ts'
import type { BoardPage } from './pages/board-page.ts'

const show = ({ page }: BoardPage) => page.getByRole('button', { name: followText.show })
const search = ({ page }: BoardPage) => page.getByLabel(filterText.search).first()
const inbox = (board: BoardPage) => board.list(boardText.inbox).locator('.strip-scroller')

/** The first card of the inbox that is seen. */
const topOfInbox = (board: BoardPage) =>
  inbox(board).evaluate((scroller) => {
    const edge = scroller.getBoundingClientRect().top - 45
    const cards = [...scroller.querySelectorAll<HTMLElement>('[data-card]')]
    return cards.find((card) => card.getBoundingClientRect().top >= edge)?.dataset.card
  })

/** The same, once the rows at the new place are drawn: right after a jump the window is empty for a moment. */
const settledTopOfInbox = async (board: BoardPage) => {
  await expect.poll(() => topOfInbox(board)).toBeDefined()
  return topOfInbox(board)
}

liveStory('everybody sees what the moderation shows, moves freely, and comes back', async ({ lead, enter }) => {
  const office = await enter(jan, { width: 1024, height: 600 })
  await show(lead).click()
  await expect(show(lead)).toHaveAttribute('aria-pressed', 'true')
  const banner = office.page.getByText(followText.following(moderator.name, 'assignment'))
  await expect(banner).toBeVisible()
  await expectNoViolation(office)
  await expectNoViolation(lead)

  await inbox(lead).evaluate((scroller) => {
    scroller.scrollTop = 90 * 20
  })
  const shown = await settledTopOfInbox(lead)
  await expect.poll(() => topOfInbox(office)).toBe(shown)

  const own = office.page.getByRole('button', { name: followText.free })
  await own.focus()
  await search(lead).fill('an')
  await expect(search(office)).toHaveValue('an')
  await lead.show('list')
  await expect(office.page).toHaveURL(/\/liste$/)
  await expect(own).toBeFocused() // nobody's focus is taken

  await office.page.locator('.list-scroll').hover()
  await office.page.mouse.wheel(0, 400)
  await expect(office.page.getByText(followText.isFreeByHand)).toBeVisible()
  await lead.show('roadmap')
  await search(lead).fill('')
  await expect(lead.page).toHaveURL(/\/fahrplan$/)
  await office.page.reload() // who comes back, follows
  await expect(office.page).toHaveURL(/\/fahrplan$/)
  await expect(search(office)).toHaveValue('')

  await office.page.getByRole('button', { name: followText.free }).click()
  await expect(office.page.getByText(followText.isFree)).toBeVisible()
  await lead.show('assignment')
  await expect(lead.page).toHaveURL(/\/zuordnung$/)
  await expect(office.page).toHaveURL(/\/fahrplan$/)
  await office.page.getByRole('button', { name: followText.back }).click()
  await expect(office.page).toHaveURL(/\/zuordnung$/)

  await show(lead).click()
  await expect(office.page.getByText(followText.isFree)).toHaveCount(0)
  await expect(office.spoken).toContainText(followText.ended)
})

liveStory('who comes late follows at once; the moderation goes on showing after a reload', async ({ lead, enter }) => {
  await show(lead).click()
  await inbox(lead).evaluate((scroller) => {
    scroller.scrollTop = 90 * 30
  })
  const shown = await settledTopOfInbox(lead)
  const late = await enter(sofie, { width: 390, height: 844 })
  await expect.poll(() => topOfInbox(late)).toBe(shown)

  await lead.page.reload()
  await lead.isReady()
  await expect(show(lead)).toHaveAttribute('aria-pressed', 'true')
  await lead.show('list')
  await expect(late.page).toHaveURL(/\/liste$/)
})

liveStory('who works with a card is not pulled away', async ({ lead, enter }) => {
  const office = await enter(jan)
  await show(lead).click()
  await expect(office.page.getByText(followText.following(moderator.name, 'assignment'))).toBeVisible()
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  await office.card(boardText.inbox, name).click() // a look is no move
  await expect(office.page.getByText(followText.following(moderator.name, 'assignment'))).toBeVisible()
  await office.page.keyboard.press('Escape')
  await office.carry(office.card(boardText.inbox, name), office.list(jan.lane))
  await expect(office.page.getByText(followText.isFreeByHand)).toBeVisible()
  await lead.show('list')
  await expect(lead.page).toHaveURL(/\/liste$/)
  await office.page.mouse.up()
  await expect(office.card(jan.lane, name)).toBeVisible()
})

liveStory(
  'on a phone the own lane is shown first, and a line above it takes nobody away from a list',
  async ({ lead, enter }) => {
    const office = await enter(jan, { width: 390, height: 844 })
    const chosen = office.page.getByLabel(boardText.chooseLane).locator('option:checked')
    await expect(chosen).toContainText(jan.lane)
    await office.page.getByLabel(boardText.chooseLane).selectOption({ index: 3 })
    const name = (await chosen.textContent()) ?? ''
    await (await openRail(lead, 'hands')).getByRole('button', { name: handsText.ask }).click()
    await expect(office.page.getByText(liveText.asks(liveText.defaultQuestion))).toBeVisible()
    await expect(chosen).toHaveText(name)
  },
)
