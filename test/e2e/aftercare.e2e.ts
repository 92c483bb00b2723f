import { expect } from '@playwright/test'
import { aftercareText, dueText, indicatorText } from '../../client/text/aftercare.ts'
import { boardText } from '../../client/text/board.ts'
import { historyText } from '../../client/text/history.ts'
import { phaseText } from '../../client/text/phase.ts'
import { planningText } from '../../client/text/planning.ts'
import { refusalText } from '../../client/text/refusals.ts'
import { daysAfter } from '../../shared/aftercare/due-dates.ts'
import { berlinDay } from '../../shared/kit/berlin-day.ts'
import { expectNoViolation, jan, liveStory, sofie } from './live-story.ts'
import { AftercarePage } from './pages/aftercare-page.ts'
import type { BoardPage } from './pages/board-page.ts'
import { PeoplePage } from './pages/people-page.ts'

const { requests, corrections } = aftercareText
const [social, citizens] = ['50 Sozialamt', '33 Bürgeramt']
const [firstQuarter, secondQuarter, statusQuo] = ['1. Quartal 2027', '2. Quartal 2027', 'vorerst Status quo']
const today = () => berlinDay(Date.now())
const until = () => daysAfter(today(), 14)

/** The name of the first card, which then lies in a lane and a quarter; the workshop is over. */
async function endWith(lead: BoardPage, lane: string, column: string): Promise<string> {
  const [name = ''] = await lead.firstNames(boardText.inbox, 1)
  await lead.moveByMenu(lead.card(boardText.inbox, name), { lane, column })
  await lead.isSaved()
  await new PeoplePage(lead.page).switchPhase('free', 'followup')
  return name
}

liveStory('a wish for another quarter is accepted, and the card moves on all screens', async ({ lead, enter }) => {
  const name = await endWith(lead, social, firstQuarter)
  const [asking, owning] = [new AftercarePage(await enter(jan)), new AftercarePage(await enter(sofie))]
  await asking.open()
  await expect(asking.corrections).toContainText(corrections.closed)
  const ask = asking.view.getByRole('button', { name: requests.ask })
  await expect(ask).toHaveAccessibleDescription(refusalText['corrections-closed'])

  const leading = new AftercarePage(lead)
  await leading.open()
  await leading.openCorrections(until())
  await expectNoViolation(lead)
  await expect(asking.corrections).toContainText(corrections.open(until()))
  await expect(new PeoplePage(asking.page).phase).toContainText(phaseText.corrections(until()))

  await ask.press('Enter')
  await asking.find(name)
  const dialog = asking.page.getByRole('dialog')
  await dialog.getByRole('button', { name: requests.send }).click()
  await expect(dialog).toContainText(requests.textMissing)
  await expect(dialog).toContainText(requests.targetMissing)
  await dialog.getByLabel(requests.kind).selectOption('column')
  await dialog.getByLabel(requests.column).selectOption({ label: secondQuarter })
  await dialog.getByLabel(requests.text).fill('Das Fachverfahren kommt erst im Mai.')
  await dialog.getByRole('button', { name: requests.send }).click()
  await expect(dialog).toBeHidden()
  await expect(asking.request('Fachverfahren')).toContainText(requests.wish.column(secondQuarter))

  await owning.open()
  await expect(owning.view.getByRole('heading', { name: requests.ours(1) })).toBeVisible()
  await expectNoViolation(owning.board)
  await owning.answer('Fachverfahren', 'accept', 'Machen wir.')
  await expect(owning.view.getByRole('heading', { name: requests.ours(0) })).toBeFocused()

  await expect(leading.view.getByText(requests.answered(1))).toBeVisible()
  await asking.view.getByText(requests.answered(1)).click()
  await expect(asking.request('Fachverfahren')).toContainText(
    `${requests.answeredBy('accepted', sofie.name)}Machen wir.`,
  )
  await asking.request('Fachverfahren').getByRole('button', { name, exact: true }).click()
  const drawer = asking.page.locator('aside.ui-drawer')
  await expect(drawer).toContainText(secondQuarter)
  await drawer.locator('summary').filter({ hasText: historyText.title }).click()
  await expect(drawer).toContainText(/hat einen Änderungswunsch am .* angenommen, Antwort: „Machen wir\.“/)
  await expect(drawer).toContainText(`${sofie.name} (${sofie.function}, ${social})`)

  await leading.closeCorrections()
  await expect(asking.corrections).toContainText(corrections.closed)
  await expect(ask).toHaveAccessibleDescription(refusalText['corrections-closed'])
  await expect(drawer).toContainText(refusalText['corrections-closed'])
})

liveStory('a wish for a quarter before the service is there is accepted with a reason', async ({ lead }) => {
  const name = await endWith(lead, social, secondQuarter)
  await lead.show('assignment')
  await lead.card(social, name).click()
  await lead.details.locator('summary').filter({ hasText: planningText.availability }).click()
  const from = lead.details.getByLabel(planningText.availableFrom)
  await from.fill('2027-04-01')
  await from.blur()
  const leading = new AftercarePage(lead)
  await leading.open()
  await leading.openCorrections(until())
  await leading.view.getByRole('button', { name: requests.ask }).click()
  await leading.find(name)
  const dialog = lead.page.getByRole('dialog')
  await expect(dialog.getByLabel(requests.kind)).toBeFocused()
  await dialog.getByLabel(requests.kind).selectOption('column')
  await dialog.getByLabel(requests.column).selectOption({ label: firstQuarter })
  await dialog.getByLabel(requests.text).fill('Wir sind Pilotkommune.')
  await dialog.getByRole('button', { name: requests.send }).click()
  await leading
    .request('Pilotkommune')
    .getByRole('button', { name: new RegExp(`^${requests.answer}`) })
    .click()
  await dialog.getByRole('radio', { name: requests.accept }).check()
  await dialog.getByRole('button', { name: requests.save }).click()

  const early = lead.page.getByRole('dialog', { name: planningText.early.title(1) })
  await expect(early.getByLabel(planningText.early.reason)).toBeFocused()
  await early.getByLabel(planningText.early.reason).fill('Pilotkommune')
  await early.getByRole('button', { name: planningText.early.save }).click()
  await expect(early).toBeHidden()
  await expect(leading.view.getByRole('heading', { name: requests.ofLane(social, 0) })).toBeFocused()
  await leading.view.getByText(requests.answered(1)).click()
  await leading
    .request('Pilotkommune')
    .getByRole('button', { name: new RegExp(`^${requests.reopen}`) })
    .press('Enter')
  await expect(leading.view.getByRole('heading', { name: requests.ofLane(social, 1) })).toBeFocused()
  await lead.show('roadmap')
  await expect(lead.page.getByText(planningText.earlyMark, { exact: true })).toHaveAttribute('title', /Pilotkommune/)
  await lead.isSaved()
})

liveStory('a wish for the own Amt becomes an offer, and a wish is declined with a reason', async ({ lead, enter }) => {
  const name = await endWith(lead, social, firstQuarter)
  const leading = new AftercarePage(lead)
  await leading.open()
  await leading.openCorrections(until())
  const asking = new AftercarePage(await enter(jan))
  const owning = new AftercarePage(await enter(sofie))
  await asking.page
    .getByRole('region', { name: social, exact: true })
    .getByRole('button')
    .filter({ hasText: name })
    .click()
  const drawer = asking.page.locator('aside.ui-drawer')
  const form = drawer.getByRole('region', { name: requests.title })
  await form
    .locator('summary')
    .filter({ hasText: requests.summary(0, 0) })
    .click()
  for (const text of ['Das machen wir doch.', 'Bitte anders nennen.']) {
    await form.getByLabel(requests.kind).selectOption(text.startsWith('Das') ? 'lane' : 'other')
    if (text.startsWith('Das')) await form.getByLabel(requests.lane).selectOption({ label: citizens })
    await form.getByLabel(requests.text).fill(text)
    await form.getByRole('button', { name: requests.send }).click()
    await expect(asking.request(text)).toBeVisible()
  }
  await expectNoViolation(asking.board)

  await owning.open()
  await owning.answer('Das machen wir doch.', 'accept', '')
  await expect(asking.page.getByRole('button', { name: /annehmen/i }).first()).toBeVisible()
  await owning
    .request('Bitte anders nennen.')
    .getByRole('button', { name: new RegExp(`^${requests.answer}`) })
    .click()
  const dialog = owning.page.getByRole('dialog')
  await dialog.getByRole('button', { name: requests.save }).click()
  await expect(dialog).toContainText(requests.decisionMissing)
  await dialog.getByRole('radio', { name: requests.decline }).check()
  await dialog.getByRole('button', { name: requests.save }).click()
  await expect(dialog).toContainText(requests.wordsMissing)
  await expectNoViolation(owning.board)
  await dialog.getByLabel(requests.words).fill('So heißt es im Katalog.')
  await dialog.getByRole('button', { name: requests.save }).click()
  await expect(asking.request('Bitte anders nennen.')).toHaveAttribute('data-state', 'declined')
})

liveStory('what is due gets a new day', async ({ lead }) => {
  const name = await endWith(lead, social, statusQuo)
  const aftercare = new AftercarePage(lead)
  await aftercare.open()
  await aftercare.view.getByRole('tab').first().press('ArrowRight')
  await expect(aftercare.view.getByRole('tab', { name: aftercareText.tabs.due(0) })).toBeFocused()
  const row = aftercare.view.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('Wiedervorlage')
  await row.getByRole('button', { name: dueText.moveOf(name) }).click()
  const dialog = lead.page.getByRole('dialog', { name: dueText.moveOf(name) })
  await dialog.getByLabel(dueText.newDay, { exact: true }).fill(daysAfter(today(), -1))
  await dialog.getByRole('button', { name: dueText.save }).click()
  await expect(dialog).toContainText(dueText.dayPast)
  await dialog.getByLabel(dueText.newDay, { exact: true }).fill(daysAfter(today(), 7))
  await dialog.getByRole('button', { name: dueText.save }).click()
  await expect(aftercare.view.getByRole('heading', { name: dueText.group('soon', 1) })).toBeVisible()
  await expect(row).toContainText(daysAfter(today(), 7).split('-').reverse().join('.'))
  await expectNoViolation(lead)
  await lead.isSaved()
  await lead.page.emulateMedia({ colorScheme: 'dark' })
  await lead.page.setViewportSize({ width: 390, height: 844 })
  await row.getByRole('button', { name: dueText.moveOf(name) }).scrollIntoViewIfNeeded()
  await expect(row.getByRole('button', { name: dueText.moveOf(name) })).toBeInViewport()
  await expectNoViolation(lead)
})

liveStory('an Amt goes on with its milestones and reviews while the plan stays as it is', async ({ lead, enter }) => {
  const name = await endWith(lead, social, statusQuo)
  const aftercare = new AftercarePage(await enter(sofie))
  await aftercare.open()
  await aftercare.showPart(aftercareText.tabs.due(0))
  await aftercare.view.getByRole('button', { name: aftercareText.openCardOf(name) }).click()
  const drawer = aftercare.page.locator('aside.ui-drawer')
  await expect(drawer.getByLabel(planningText.stance)).toBeDisabled()
  await expect(drawer.getByLabel(planningText.reviewAt)).toBeEnabled()
  await drawer.locator('summary').filter({ hasText: planningText.project }).click()
  const milestone = drawer.getByLabel(planningText.milestoneOf(planningText.stepNames.variant.milestone))
  await milestone.fill(daysAfter(today(), -3))
  await milestone.blur()
  await aftercare.page.keyboard.press('Escape')
  await expect(aftercare.view.getByRole('tab', { name: aftercareText.tabs.due(1) })).toBeVisible()
  await expect(aftercare.view.getByRole('heading', { name: dueText.group('overdue', 1) })).toBeVisible()
  await expectNoViolation(aftercare.board)
  await aftercare.view.getByRole('button', { name: dueText.doneOf(name) }).press('Enter')
  await expect(aftercare.view.getByRole('heading', { name: dueText.group('overdue', 1) })).toHaveCount(0)
  await aftercare.board.isSaved()
})

liveStory('two measurements show what has become better', async ({ lead, enter }) => {
  const name = await endWith(lead, social, firstQuarter)
  const office = await enter(sofie)
  const aftercare = new AftercarePage(office)
  await aftercare.open()
  await aftercare.showPart(indicatorText.title)
  await expect(aftercare.view).toContainText(indicatorText.emptyHint)
  await aftercare.view.getByRole('button', { name: indicatorText.add }).click()
  await aftercare.find(name)
  const form = aftercare.view.locator('form')
  await form.getByLabel(indicatorText.names.onlineShare).fill('120')
  await form.getByRole('button', { name: indicatorText.save }).click()
  await expect(form).toContainText(indicatorText.errors['share-wrong'])
  await expect(form.getByLabel(indicatorText.names.onlineShare)).toBeFocused()
  await form.getByLabel(indicatorText.date, { exact: true }).fill(daysAfter(today(), 1))
  await form.getByRole('button', { name: indicatorText.save }).click()
  await expect(form).toContainText(indicatorText.errors['day-later']) // not in the words of the browser
  const first = daysAfter(today(), -90)
  await form.getByLabel(indicatorText.names.onlineShare).fill('12,5 %')
  await form.getByLabel(indicatorText.names.handlingDays).fill('21')
  await form.getByLabel(indicatorText.date, { exact: true }).fill(first)
  await office.show('overview') // what is typed waits
  await aftercare.open()
  await aftercare.showPart(indicatorText.title)
  await aftercare.view.getByRole('button', { name: indicatorText.add }).click()
  await aftercare.find(name)
  await form.getByRole('button', { name: indicatorText.save }).click()
  await expect(aftercare.view.getByRole('img', { name: /^Bearbeitungszeit: 21 Tage/ })).toBeVisible()

  await form.getByLabel(indicatorText.names.handlingDays).fill('8')
  await form.getByLabel(indicatorText.names.handlingDays).press('Enter')
  const sentence = indicatorText.development('handlingDays', 21, 8, first, 'better')
  await expect(aftercare.view.getByRole('img', { name: sentence })).toBeVisible()
  await expectNoViolation(office)

  const leading = new AftercarePage(lead)
  await leading.open()
  await leading.showPart(indicatorText.title)
  await expect(leading.view.getByRole('row').filter({ hasText: name })).toContainText('besser, vorher 21 Tage')
  await expectNoViolation(lead)
  const download = lead.page.waitForEvent('download')
  await leading.view.getByRole('button', { name: indicatorText.download }).click()
  expect((await download).suggestedFilename()).toBe(indicatorText.fileName('Musterstadt', today()))

  await aftercare.view.getByRole('button', { name: indicatorText.removeOf(today()) }).click()
  await expect(aftercare.view.getByText(indicatorText.removed(1))).toBeVisible()
  const row = leading.view.getByRole('row').filter({ hasText: name })
  await expect(row.getByRole('cell').nth(5)).toHaveText('21 Tage')
  await aftercare.view.getByRole('button', { name: indicatorText.all }).press('Enter')
  await expect(aftercare.view.locator('.aftercare-indicators')).toBeFocused()
})
