import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { listText } from '../../client/text/list.ts'
import { phaseText } from '../../client/text/phase.ts'
import { refusalText } from '../../client/text/refusals.ts'
import { ownEdit, readRegister, writeRegister } from '../../shared/board/board-doc.ts'
import { type BoardId, boardIdSchema, cardIdSchema } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import type { E2eServer } from '../support/e2e-server.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import type { Seat } from '../support/seats.ts'
import { SocketClient } from '../support/socket-client.ts'
import { BoardPage, type Guest } from './pages/board-page.ts'
import { ListPage } from './pages/list-page.ts'
import { story } from './story.ts'

const moderator = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
const jan = { name: 'Jan Sommer', lane: '33 Bürgeramt' }
const sofie = { name: 'Sofie Winter', lane: '50 Sozialamt' }
const [citizens, social, registry] = ['33 Bürgeramt', '50 Sozialamt', '34 Standesamt']

/** The moderation's board, and one with a device of its own for everybody else. */
const among = story.extend<{ lead: BoardPage; enter: (guest: Guest) => Promise<BoardPage>; links: Links }>({
  links: async ({ page, server }, use) => use((await createTestWorkshop(page.request, server.url)).links),
  lead: async ({ page, links }, use) => {
    const board = new BoardPage(page)
    await board.enter(links.moderator, moderator)
    await use(board)
  },
  enter: async ({ browser, server, links }, use) => {
    const boards: BoardPage[] = []
    await use(async (guest) => {
      const board = await newDevice(browser, server)
      boards.push(board)
      await board.enter(guest.lane === undefined ? links.guest : links.representative, guest)
      return board
    })
    await Promise.all(boards.map(({ page }) => page.context().close()))
  },
})
type Links = Awaited<ReturnType<typeof createTestWorkshop>>['links']

async function newDevice(browser: Browser, server: E2eServer): Promise<BoardPage> {
  const context = await browser.newContext({ baseURL: server.url })
  return new BoardPage(await context.newPage())
}

async function setPhase({ page }: BoardPage, server: E2eServer, phase: Phase): Promise<void> {
  const workshopId = /\/workshop\/([^/]+)/.exec(page.url())?.[1]
  const path = `${server.url}/api/workshops/${workshopId}/run`
  const answer = await page.request.post(path, {
    data: { type: 'start-phase', phase },
    headers: { origin: server.url },
  })
  expect(answer.ok()).toBe(true)
}

async function expectNoViolation({ page }: BoardPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect.soft(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}

among('an Amt takes a card and offers it to another, which accepts', async ({ lead, enter }) => {
  const [office, other] = [await enter(jan), await enter(sofie)]
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  await office.drag(office.card(boardText.inbox, name), office.list(citizens))
  await expect(lead.card(citizens, name)).toContainText('bestätigt')

  await office.carry(office.card(citizens, name), office.list(social))
  await expect(office.handNote).toHaveText('Wird 50 Sozialamt angeboten')
  await office.page.mouse.up()
  await expect(office.spoken).toContainText(`${name} wird 50 Sozialamt angeboten.`)
  await expect(office.card(citizens, name)).toContainText('angeboten 50')

  await expect(other.card(citizens, name)).toContainText('Ihnen angeboten')
  await expect(other.list(social)).toContainText('1 Angebot')
  await expectNoViolation(other)
  await other.card(citizens, name).click()
  await other.details.getByRole('button', { name: boardText.offers.accept }).click()
  for (const board of [lead, office, other]) await expect(board.card(social, name)).toContainText('bestätigt')
  await expect(other.list(social)).not.toContainText('1 Angebot')
})

among('an offer is accepted by dragging, and withdrawn by who made it', async ({ enter }) => {
  const [office, other] = [await enter(jan), await enter(sofie)]
  const [first = '', second = ''] = await office.firstNames(boardText.inbox, 2)
  for (const name of [first, second]) {
    await office.moveByMenu(office.card(boardText.inbox, name), { lane: citizens })
    await office.moveByMenu(office.card(citizens, name), { lane: social })
    await expect(other.card(citizens, name)).toContainText('Ihnen angeboten')
  }
  await other.drag(other.card(citizens, first), other.list(social))
  await expect(office.card(social, first)).toContainText('bestätigt')

  await other.carry(other.card(citizens, second), other.list(registry))
  await expect(other.handNote).toHaveText(refusalText['answer-offer'])
  await other.page.mouse.up()
  await office.card(citizens, second).click()
  await office.details.getByRole('button', { name: boardText.offers.withdraw }).click()
  await expect(other.card(citizens, second)).toContainText('bestätigt')
})

among('cards of another Amt stay where they are, whichever way one tries', async ({ lead, enter }) => {
  const office = await enter(jan)
  const [name = '', free = ''] = await lead.firstNames(boardText.inbox, 2)
  await lead.moveByMenu(lead.card(boardText.inbox, name), { lane: social })
  const foreign = office.card(social, name)
  await expect(foreign).toBeVisible()
  const why = refusalText['not-own-lane']

  await office.drag(foreign, office.list(citizens))
  await expect(office.handNote).toHaveText(why)
  await foreign.focus()
  await office.page.keyboard.press('ArrowDown') // any key: read and gone
  await expect(office.handNote).toHaveCount(0)
  await foreign.focus()
  await office.page.keyboard.press('Space')
  await expect(office.handNote).toHaveText(why)
  await expect(office.spoken).toContainText(why)
  await office.page.keyboard.press('v')
  await expect(office.handNote).toHaveText(why)
  await expect(office.page.getByRole('dialog')).toHaveCount(0)
  await foreign.click()
  const move = office.details.getByRole('button', { name: boardText.menu.open })
  await expect(move).toHaveAttribute('aria-disabled', 'true')
  await expect(move).toHaveAccessibleDescription(why)
  await office.page.keyboard.press('Escape')

  // a card that nobody has goes to the own Amt only
  await office.carry(office.card(boardText.inbox, free), office.list(registry))
  await expect(office.list(registry)).toHaveClass(/is-refused/)
  await expect(office.list(citizens)).not.toHaveClass(/is-refused/)
  await expect(office.handNote).toHaveText(refusalText['only-own-lane'])
  await office.page.mouse.up()
  await expect(office.spoken).toContainText(`Nicht verschoben. ${refusalText['only-own-lane']}`)
  await expect(office.card(boardText.inbox, free)).toBeVisible()
  await office.card(boardText.inbox, free).focus()
  await office.page.keyboard.press('v')
  const dialog = office.page.getByRole('dialog')
  const refused = dialog.getByRole('radio', { name: registry })
  await expect(refused).toHaveAttribute('aria-disabled', 'true')
  await expect(refused).toHaveAccessibleDescription(refusalText['only-own-lane'])
  await refused.click({ force: true })
  await expect(refused).not.toBeChecked()
  await expectNoViolation(office)
  await dialog.getByRole('radio', { name: citizens }).check()
  await dialog.getByRole('button', { name: boardText.menu.move, exact: true }).click()
  await expect(lead.card(citizens, free)).toBeVisible()
})

among('by keyboard every list can be reached, and a refused one says why', async ({ enter }) => {
  const office = await enter(jan)
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  await office.card(boardText.inbox, name).focus()
  await office.page.keyboard.press('Space')
  await office.page.keyboard.press('ArrowRight')
  await office.page.keyboard.press('ArrowRight')
  await expect(office.spoken).toContainText(`32 Ordnungsamt: geht nicht. ${refusalText['only-own-lane']}`)
  await expect(office.handNote).toHaveText(refusalText['only-own-lane'])
  await expectNoViolation(office)
  await office.page.keyboard.press('Space')
  await expect(office.spoken).toContainText('Nicht verschoben.')
  await expect(office.card(boardText.inbox, name)).toBeFocused()
})

among('the list moves what it may and says what stays', async ({ lead, enter }) => {
  const office = await enter(jan)
  const [foreign = '', own = ''] = await lead.firstNames(boardText.inbox, 2)
  await lead.moveByMenu(lead.card(boardText.inbox, foreign), { lane: social })
  await lead.moveByMenu(lead.card(boardText.inbox, own), { lane: citizens })
  await expect(office.card(citizens, own)).toBeVisible()
  await office.show('list')
  const list = new ListPage(office.page)
  await list.tick(foreign)
  const schedule = list.actions.getByRole('button', { name: listText.schedule })
  await expect(schedule).toHaveAttribute('aria-disabled', 'true')
  await expect(schedule).toHaveAccessibleDescription(refusalText['not-own-lane'])
  await list.tick(own)
  await expect(list.actions).toContainText(listText.notDatable(1, refusalText['not-own-lane']))
  await schedule.click()
  await office.page.getByRole('menuitem', { name: '1. Quartal 2027' }).click()
  await expect(list.row(own)).toContainText('1. Quartal 2027')
  await expect(list.row(foreign)).not.toContainText('Quartal')
})

among('a closed phase leaves the cards to the moderation', async ({ lead, enter, server }) => {
  const office = await enter(jan)
  const [name = ''] = await office.firstNames(boardText.inbox, 1)
  await office.moveByMenu(office.card(boardText.inbox, name), { lane: citizens })
  await expect(lead.card(citizens, name)).toBeVisible()
  await setPhase(lead, server, 'disputes')
  const why = refusalText['phase-closed']
  await expect(office.page.getByRole('banner')).toContainText(phaseText.name.disputes)
  await office.card(citizens, name).focus()
  await office.page.keyboard.press('v')
  await expect(office.handNote).toHaveText(why)
  await office.drag(office.card(citizens, name), office.list(boardText.inbox))
  await expect(office.handNote).toHaveText(why)
  await lead.moveByMenu(lead.card(citizens, name), { lane: social })
  await expect(office.card(social, name)).toBeVisible()

  await setPhase(lead, server, 'roadmap')
  await lead.moveByMenu(lead.card(social, name), { lane: citizens })
  await expect(office.card(citizens, name)).toBeVisible()
  await office.show('roadmap')
  const card = office.page.getByRole('button').filter({ hasText: name })
  await expect(office.page.getByRole('banner')).toContainText(phaseText.name.roadmap)
  await card.focus()
  await office.page.keyboard.press('v')
  const toOther = office.page.getByRole('dialog').getByRole('radio', { name: social })
  await expect(toOther).toHaveAccessibleDescription(why)
  await office.answerMoveMenu({ column: '2. Quartal 2027' })
  await lead.show('list')
  await expect(new ListPage(lead.page).row(name)).toContainText('2. Quartal 2027')
})

among('a new phase takes the focus from nobody, not even in an open menu', async ({ lead, enter, server }) => {
  const office = await enter(jan)
  const [name = ''] = await lead.firstNames(boardText.inbox, 1)
  for (const board of [lead, office]) await board.card(boardText.inbox, name).focus()
  await setPhase(lead, server, 'disputes')
  for (const board of [lead, office]) {
    await expect(board.page.getByRole('banner')).toContainText(phaseText.name.disputes)
    await expect(board.card(boardText.inbox, name)).toBeFocused()
  }

  await lead.page.keyboard.press('v')
  const toSocial = lead.page.getByRole('dialog').getByRole('radio', { name: social })
  await toSocial.check()
  await setPhase(lead, server, 'roadmap')
  await expect(lead.page.getByRole('banner')).toContainText(phaseText.name.roadmap)
  await expect(toSocial).toBeFocused()
  await lead.answerMoveMenu({})
  await expect(office.card(social, name)).toBeVisible()
})

among('who only reads hears why nothing moves', async ({ enter }) => {
  const guest = await enter({ name: 'Gerd Gast' })
  const [name = ''] = await guest.firstNames(boardText.inbox, 1)
  await guest.drag(guest.card(boardText.inbox, name), guest.list(citizens))
  await expect(guest.handNote).toHaveText(refusalText['guests-read'])
  await expect(guest.card(boardText.inbox, name)).toBeVisible()
})

among('a program with the cookie of an Amt cannot write what the Amt may not', async ({ lead, enter, server }) => {
  const office = await enter(jan)
  const [name = ''] = await lead.firstNames(boardText.inbox, 1)
  await lead.moveByMenu(lead.card(boardText.inbox, name), { lane: social })
  const id = cardIdSchema.parse(await lead.card(social, name).getAttribute('data-card'))
  const { seat, boardId } = await seatOf(office, server)
  const forger = new SocketClient(seat, boardId, 70_001)
  forger.connect()
  await expect.poll(() => readRegister(forger.doc, 'assignment', id)?.state).toBe('confirmed')
  const theft = { lane: seat.participant.laneId, state: 'confirmed', by: seat.participant.id } as const
  forger.edit((doc) => doc.transact(() => writeRegister(doc, 'assignment', id, theft), ownEdit))
  await expect.poll(() => forger.closeCodes).toEqual([closeCodes.rebase])
  expect(forger.scripted.refusal).toEqual({
    reason: 'not-own-lane',
    change: { register: 'assignment', key: id },
  })
  await office.moveByMenu(office.card(boardText.inbox, (await office.firstNames(boardText.inbox, 1))[0] ?? ''), {
    lane: citizens,
  })
  await expect(lead.list(citizens)).toContainText(boardText.cards(1)) // so the theft would have been here, too
  await expect(lead.card(social, name)).toBeVisible()
})

/** What the page of this person shows to the server: its cookie and its login. */
async function seatOf({ page }: BoardPage, server: E2eServer): Promise<{ seat: Seat; boardId: BoardId }> {
  const [, workshopId, boardId] = /\/workshop\/([^/]+)\/([^/]+)/.exec(page.url()) ?? []
  const answer = await page.request.get(`${server.url}/api/workshops/${workshopId}`)
  const { login } = workshopViewSchema.parse(await answer.json())
  if (!login.participant) throw new Error('Nobody has joined')
  const cookies = await page.context().cookies()
  const cookie = cookies.map((each) => `${each.name}=${each.value}`).join('; ')
  const seat = { url: server.url, cookie, loginId: login.id, participant: login.participant }
  return { seat, boardId: boardIdSchema.parse(boardId) }
}
