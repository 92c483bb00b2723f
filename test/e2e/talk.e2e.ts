import { type Browser, expect } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { commentText } from '../../client/text/comments.ts'
import { historyText } from '../../client/text/history.ts'
import type { E2eServer } from '../support/e2e-server.ts'
import { createTestWorkshop } from '../support/e2e-workshop.ts'
import { expectNoViolation } from './live-story.ts'
import { BoardPage, type Guest } from './pages/board-page.ts'
import { PeoplePage } from './pages/people-page.ts'
import { TalkPage } from './pages/talk-page.ts'
import { story } from './story.ts'

const ada = { name: 'Ada Kern', function: 'OZG-Ansprechperson' }
const jan = { name: 'Jan Sommer', function: 'Amtsleitung', lane: '33 Bürgeramt' }
const citizens = '33 Bürgeramt'
const social = '50 Sozialamt'
const question = 'Wer hat das Fachverfahren?'
const answer = 'Wir, seit Januar.'

/** Somebody in a browser of her own. */
async function another(browser: Browser, server: E2eServer, link: string, guest: Guest) {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1366, height: 768 } })
  const board = new BoardPage(await context.newPage())
  await board.enter(link, guest)
  return { context, board, talk: new TalkPage(board.page) }
}

story(
  'two people comment and tick off; what is new has a mark until it was looked at',
  async ({ page, browser, server }) => {
    const { links } = await createTestWorkshop(page.request, server.url)
    const board = new BoardPage(page)
    const talk = new TalkPage(page)
    await board.enter(links.moderator, ada)
    const other = await another(browser, server, links.representative, jan)
    const [name = ''] = await board.firstNames(boardText.inbox, 1)
    const card = board.card(boardText.inbox, name)
    const theirs = other.board.card(boardText.inbox, name)

    await card.click()
    await talk.write(question)
    await expect(talk.comment(question)).toContainText(ada.name)
    await board.isSaved()
    await expect(card).not.toHaveAccessibleName(new RegExp(commentText.newOnes(1))) // one's own is not new

    await expect(theirs).toHaveAccessibleName(new RegExp(commentText.newOnes(1)))
    await other.board.show('list')
    await expect(other.board.page.getByRole('row').filter({ hasText: name })).toContainText(commentText.newOnes(1))
    await other.board.show('assignment')
    await theirs.focus()
    await other.board.page.keyboard.press('Enter')
    await expect(other.talk.comment(question)).toContainText(`${ada.function}, Moderation`)
    await expect(other.talk.comment(question)).toContainText(commentText.isNew)
    await expect(theirs).not.toHaveAccessibleName(new RegExp(commentText.newOnes(1)))
    await other.board.page.reload()
    await expect(theirs).toBeVisible()
    await expect(theirs).not.toHaveAccessibleName(new RegExp(commentText.newOnes(1))) // this device remembers

    await theirs.click()
    await other.talk.field.fill(answer)
    await other.talk.field.press('Control+Enter')
    await expect(talk.comment(answer)).toContainText(jan.name)
    await expect(board.spoken).toHaveText(commentText.arrived(jan.name))
    await expect(card).not.toHaveAccessibleName(new RegExp(commentText.newOnes(1))) // it came under her eyes

    await other.talk.resolve(ada.name, question)
    await expect(talk.summary).toContainText(commentText.summary(1, 0))
    await talk.section.getByText(commentText.resolved(1)).click()
    await talk.section.getByRole('button', { name: commentText.reopenOf(ada.name, question) }).click()
    await expect(other.talk.summary).toContainText(commentText.summary(2, 0))
    await expectNoViolation(board)
    await other.context.close()
  },
)

story('guests comment, observers read and hear why they cannot', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const board = new BoardPage(page)
  const talk = new TalkPage(page)
  await board.enter(links.guest, { name: 'Gus Gast', function: 'IT-Dienstleister' })
  const olga = await another(browser, server, links.observer, { name: 'Olga Presse' })
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  await board.card(boardText.inbox, name).click()
  await talk.write('Die Schnittstelle gibt es schon.')
  await board.isSaved()

  await olga.board.card(boardText.inbox, name).click()
  await expect(olga.talk.comment('Die Schnittstelle')).toContainText('IT-Dienstleister, Gast')
  await expect(olga.talk.section).toContainText(commentText.readOnly)
  await expect(olga.talk.field).toBeHidden()
  const tick = olga.talk.section.getByRole('button', { name: /^Abhaken/ })
  await expect(tick).toBeDisabled()
  await expect(tick).toHaveAccessibleDescription(commentText.readOnly)
  await olga.context.close()
})

story('a comment that was written without a connection arrives after a reload', async ({ page, browser, server }) => {
  const { links } = await createTestWorkshop(page.request, server.url)
  const board = new BoardPage(page)
  const talk = new TalkPage(page)
  await board.enter(links.moderator, ada)
  const other = await another(browser, server, links.representative, jan)
  const [name = ''] = await board.firstNames(boardText.inbox, 1)
  const theirs = other.board.card(boardText.inbox, name)
  await theirs.click()
  await other.talk.open()
  await board.card(boardText.inbox, name).click()
  await server.kill()
  await talk.write(question)
  await server.start()
  await page.reload()
  await board.isReady()
  await expect(other.talk.comment(question)).toContainText(ada.name)
  await other.context.close()
})

story(
  'the history tells who moved a card, from where, and why; a removed person has no name',
  async ({ page, browser, server }) => {
    const { links } = await createTestWorkshop(page.request, server.url)
    const board = new BoardPage(page)
    const talk = new TalkPage(page)
    const people = new PeoplePage(page)
    await board.enter(links.moderator, ada)
    const other = await another(browser, server, links.representative, jan)
    const [name = ''] = await board.firstNames(boardText.inbox, 1)
    await other.board.moveByMenu(other.board.card(boardText.inbox, name), { lane: citizens, column: '2. Quartal 2027' })
    await other.board.isSaved()

    await board.card(citizens, name).click()
    await talk.history.getByText(historyText.title, { exact: true }).press('Enter')
    await expect(talk.sentences).toHaveText([
      /^Jan Sommer \(Amtsleitung, 33 Bürgeramt\) hat die Karte am \d\d\.\d\d\.\d{4} um \d?\d:\d\d für das 2\. Quartal 2027 eingeplant\.$/,
      /^Jan Sommer \(Amtsleitung, 33 Bürgeramt\) hat die Karte am .+ um .+ von „Noch nicht zugeordnet“ zu 33 Bürgeramt gezogen\.$/,
    ])
    await board.moveByMenu(board.card(citizens, name), { lane: social }) // while the history is open
    await expect(talk.sentences.first()).toHaveText(
      /^Ada Kern \(OZG-Ansprechperson, Moderation\) hat .+ von 33 Bürgeramt zu 50 Sozialamt gezogen\.$/,
    )

    await other.board.card(social, name).click()
    await other.talk.write(answer)
    await expect(talk.summary).toHaveText(commentText.summary(1, 1))
    await talk.open()
    await expect(talk.comment(answer)).toContainText(jan.name)
    await people.openList()
    await people.remove(jan.name)
    await page.keyboard.press('Escape')
    await expect(talk.comment(answer)).toContainText(commentText.removedPerson) // without a reload
    await expect(talk.sentences.last()).toHaveText(/^Eine entfernte Person hat die Karte/)
    await expect(board.details.getByText(jan.name)).toHaveCount(0)
    await other.context.close()
  },
)
