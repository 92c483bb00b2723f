import { expect } from '@playwright/test'
import { followText, handsText, liveText } from '../../client/text/live.ts'
import { boardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { workshopViewSchema } from '../../shared/protocol/api.ts'
import { expectNoViolation, idsOf, jan, liveStory, openRail, sofie, tellRun } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'

const hand = ({ page }: BoardPage) => page.getByRole('button', { name: /^Hand (heben|senken)/ })

liveStory('hands queue in the order in which they came, on all screens', async ({ lead, enter }) => {
  const [office, other] = [await enter(jan), await enter(sofie)]
  await hand(office).click()
  await expect(hand(office)).toHaveAccessibleName(liveText.lower(1))
  await hand(other).press('Enter')
  await expect(hand(other)).toHaveAccessibleName(liveText.lower(2))
  await expect(other.spoken).toContainText(liveText.raised(2))

  const hands = await openRail(lead, 'hands')
  await expect(hands.getByRole('listitem')).toHaveText([new RegExp(jan.name), new RegExp(sofie.name)])
  await expect(hands.getByRole('listitem').first()).toContainText(`${jan.function} · ${jan.lane}`)
  await expectNoViolation(lead)
  await hands.getByRole('button', { name: handsText.floorTo(jan.name) }).click()
  await expect(hand(office)).toHaveAccessibleName(liveText.raise)
  await expect(office.spoken).toContainText(liveText.floorGiven)
  await expect(hand(other)).toHaveAccessibleName(liveText.lower(1))

  await hand(other).click()
  await expect(hands).toContainText(handsText.empty)
})

liveStory('the question whether all are ready is answered, counted and ended', async ({ lead, enter }) => {
  const [office, other] = [await enter(jan), await enter(sofie)]
  const question = 'Haben alle ihre Karten geprüft?'
  const hands = await openRail(lead, 'hands')
  await hands.getByLabel(handsText.question).fill(question)
  await hands.getByRole('button', { name: handsText.ask }).click()
  await expect(hands).toContainText(handsText.done(0, 2))

  await expect(office.page.getByText(liveText.asks(question))).toBeVisible()
  await expectNoViolation(office)
  await office.page.getByRole('button', { name: liveText.sayReady }).first().click()
  await expect(office.page.getByText(liveText.asks(question))).toHaveCount(0)
  await expect(other.page.getByRole('banner')).toContainText(liveText.readyCount(1, 2))
  await expect(hands).toContainText(handsText.done(1, 2))

  await other.page.getByRole('banner').getByRole('button', { name: liveText.ready }).click()
  await expect(hands).toContainText(handsText.all)
  await expect(lead.spoken).toContainText(handsText.allAnnounced(question))
  await expectNoViolation(lead)

  await office.page.getByRole('banner').getByRole('button', { name: liveText.ready }).click()
  await expect(hands).toContainText(handsText.done(1, 2))
  await hands.getByRole('button', { name: handsText.end }).click()
  await expect(office.page.getByText(liveText.asks(question))).toHaveCount(0)
})

liveStory('a reaction is shown to the others with the name, and goes', async ({ lead, enter }) => {
  const office = await enter(jan)
  await office.page.getByRole('button', { name: liveText.react }).click()
  await office.page.getByRole('button', { name: liveText.reactions.applause }).click()
  const shown = lead.page.getByText(`${liveText.reactions.applause}: ${jan.name} (${jan.lane})`)
  await expect(shown.first()).toBeVisible()
  await expect(lead.spoken).toContainText(liveText.reactions.applause)
  await expect(lead.page.locator('.reaction-strip__item')).toHaveCount(0)
})

liveStory('the called Amt hears it, and nobody else', async ({ lead, enter, server }) => {
  const [office, other] = [await enter(jan), await enter(sofie)]
  const { workshopId, boardId } = idsOf(lead.page.url())
  const answer = await lead.page.request.get(`${server.url}/api/workshops/${workshopId}`)
  const { workshop } = workshopViewSchema.parse(await answer.json())
  const laneId = laneIdSchema.parse(workshop.lanes.find(({ number }) => number === '33')?.id)
  await tellRun(lead, server, { type: 'call-lane', boardId: boardIdSchema.parse(boardId), laneId })

  const call = office.page.getByRole('alert').filter({ hasText: followText.call })
  await expect(call).toBeVisible()
  await expectNoViolation(office)
  await expect(other.page.getByText(followText.call)).toHaveCount(0)
  await call.getByRole('button', { name: liveText.raise }).click()
  await expect(office.page.getByText(followText.call)).toHaveCount(0)
  await expect(hand(office)).toHaveAccessibleName(liveText.lower(1))
})

liveStory('who observes may look at the buttons only, and reads why', async ({ browser, server, links }) => {
  const context = await browser.newContext({ baseURL: server.url })
  const observer = new BoardPage(await context.newPage())
  await observer.enter(links.observer, { name: 'Olga Neu' })
  await expect(hand(observer)).toHaveAccessibleDescription(liveText.observersReact)
  await hand(observer).click({ force: true })
  await expect(hand(observer)).toHaveAccessibleName(liveText.raise)
  await context.close()
})

liveStory('the video call is one click away, the own room one more', async ({ lead, enter, server }) => {
  const { workshopId } = idsOf(lead.page.url())
  const path = `${server.url}/api/workshops/${workshopId}`
  const { workshop } = workshopViewSchema.parse(await (await lead.page.request.get(path)).json())
  const laneId = workshop.lanes.find(({ number }) => number === '33')?.id
  const setup = {
    admission: 'open',
    expected: [],
    meetingUrl: 'https://video.example.org/plenum',
    rooms: [{ boardId: null, laneId, url: 'https://video.example.org/buergeramt' }],
  }
  const answer = await lead.page.request.put(`${path}/setup`, { data: setup, headers: { origin: server.url } })
  expect(answer.ok()).toBe(true)
  const [office, other] = [await enter(jan), await enter(sofie)]
  await expect(other.page.getByRole('link', { name: liveText.meeting })).toHaveAttribute('href', setup.meetingUrl)
  await office.page.getByRole('button', { name: liveText.video }).click()
  await expect(office.page.getByRole('link', { name: liveText.ownRoom })).toHaveAttribute(
    'href',
    'https://video.example.org/buergeramt',
  )
  await expectNoViolation(office)
})
