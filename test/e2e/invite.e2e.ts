import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import ICAL from 'ical.js'
import { handoutsText } from '../../client/text/handouts.ts'
import { inviteText as words } from '../../client/text/invite.ts'
import { expectNoViolation, idsOf, jan, liveStory } from './live-story.ts'

const citizens = '33 Bürgeramt'

liveStory(
  'the moderation prepares the invitation; the texts, the calendar and the sheets say it',
  async ({ lead, links }) => {
    const { page } = lead
    const { workshopId, boardId } = idsOf(page.url())
    await page.goto(`/workshop/${workshopId}/vorbereiten`)
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
    await expect(page.getByRole('button', { name: words.ics })).toHaveAttribute('aria-disabled', 'true')
    await page.getByLabel(words.start).fill('09:00')
    await page.getByLabel(words.minutes).fill('5')
    await expect(page.getByText(words.minutesWrong)).toBeVisible()
    await page.getByLabel(words.minutes).fill('120')
    await page.getByLabel(words.contact).fill('Ada Kern, 02351 17-0')
    await page.getByLabel(words.meeting).fill('https://video.example.org/auftakt')
    const tick = page.getByRole('checkbox', { name: words.invitedWho(citizens) })
    await tick.check()
    await page.getByLabel(words.noteOf(citizens)).fill('Frau Sommer kommt')
    await expect(page.getByText(/^gespeichert \d/)).toBeVisible()
    await expectNoViolation(lead)

    await page.reload()
    await expect(tick).toBeChecked()
    await expect(page.getByLabel(words.noteOf(citizens))).toHaveValue('Frau Sommer kommt')
    for (const summary of await page.locator('.invite-letters summary').all()) await summary.click()
    const letters = page.locator('.invite-letter')
    await expect(letters).toHaveCount(6)
    await expect(letters.first()).toContainText('9:00–11:00 Uhr')
    const urls = (await letters.allTextContents()).map((text) => /\/einladung#\S+/.exec(text)?.[0])
    const { representative, guest, observer } = links
    expect(urls).toEqual([representative, guest, guest, observer, guest, observer])

    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: words.ics }).click()
    const file = await readFile(await (await downloading).path(), 'utf8')
    const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
    expect(new ICAL.Event(event).startDate.toJSDate().toISOString()).toBe('2026-11-24T08:00:00.000Z')

    await page.goto(`/workshop/${workshopId}/${boardId}/blaetter?amt=amt-33`)
    const sheet = page.getByRole('article', { name: citizens })
    await expect(sheet).toContainText('Dienstag, 24.11.2026, 9:00–11:00 Uhr')
    await expect(sheet).toContainText('Ada Kern, 02351 17-0')
    await expect(sheet).not.toContainText(handoutsText.facts.whereUnknown)
  },
)

liveStory('who does not moderate hears why there is nothing to prepare', async ({ enter }) => {
  const board = await enter(jan, { width: 390, height: 844 })
  const { workshopId } = idsOf(board.page.url())
  await board.page.goto(`/workshop/${workshopId}/vorbereiten`)
  await expect(board.page.getByText(words.notYou)).toBeVisible()
  await expectNoViolation(board)
})
