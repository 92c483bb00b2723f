import { expect, type Locator, type Page } from '@playwright/test'
import { boardText } from '../../client/text/board.ts'
import { ballotText, criteriaText, voteResultText, voteRulesText, voteText } from '../../client/text/vote.ts'
import { votePanelText, voteProblemText, voteSetupText } from '../../client/text/vote-setup.ts'
import { expectNoViolation, jan, liveStory, openRail, sofie } from './live-story.ts'
import type { BoardPage } from './pages/board-page.ts'
import { VotePage } from './pages/vote-page.ts'

const lea = { name: 'Lea Blum', function: 'Sachbearbeitung', lane: jan.lane }
const eva = { name: 'Eva Gast', function: 'IT-Dienstleister' }
const title = 'Welche Leistungen zuerst?'

/** What only ballots and results contain, on every way that something comes to a page. */
const secret = /"dots":\{|"ratings":\{|"choice":"|"points":|"score":|"mean":|"yes":|"abstain":/

/** Everything secret that a page has received, but for the own ballot, which is asked for by its own address. */
function listenFor(page: Page): string[] {
  const heard: string[] = []
  const note = (from: string, text: string) => {
    const found = secret.exec(text)
    if (found) heard.push(`${from}: ${text.slice(Math.max(0, found.index - 40), found.index + 80)}`)
  }
  page.on('response', async (response) => {
    if (!response.url().includes('/api/') || response.url().includes('/ballots/')) return
    note(response.url(), await response.text().catch(() => ''))
  })
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => note('socket', payload.toString('utf8'))),
  )
  return heard
}

async function prepare({ page }: BoardPage, panel: Locator, kind: keyof typeof voteText.kind): Promise<VotePage> {
  const vote = new VotePage(page)
  await panel.getByRole('button', { name: /^(Abstimmung vorbereiten|Neue Abstimmung)/ }).click()
  await vote.setup.getByLabel(voteText.kind[kind], { exact: true }).check()
  await vote.setup.getByLabel(voteSetupText.heading).fill(title)
  return vote
}

liveStory(
  'dots: Ämter vote, one of them twice; nobody hears a tally before it closes; then all see the same',
  async ({ lead, enter }) => {
    const [office, colleague, social, guest] = [
      await enter(jan),
      await enter(lea),
      await enter(sofie),
      await enter(eva),
    ]
    const heard = [lead, social, guest].map(({ page }) => listenFor(page))
    await Promise.all([lead, social, guest].map(({ page }) => page.reload())) // the listeners see only sockets that open after them
    await Promise.all([lead, social, guest].map((board) => board.isReady()))
    const panel = await openRail(lead, 'vote')
    const setup = await prepare(lead, panel, 'priority')
    await setup.setup.getByLabel(voteSetupText.lines).fill('Wohngeld\nHundesteuer\nPersonalausweis')
    await setup.setup.getByLabel(voteSetupText.dots).selectOption('3')
    await setup.setup.getByLabel(voteSetupText.maxPerOption).selectOption('2')
    await setup.setup.getByText(voteSetupText.laneWeights, { exact: true }).click()
    await setup.setup.getByLabel(sofie.lane).selectOption('2')
    await expectNoViolation(lead)
    await setup.openPrepared()

    const [mine, hers, other] = [office, colleague, social].map(({ page }) => new VotePage(page))
    if (!mine || !hers || !other) throw new Error('unreachable')
    await expect(mine.stand).toContainText(voteRulesText.howTo.priority(3, 2))
    await expect(mine.stand).toContainText(voteRulesText.weightOf(sofie.lane, 2))
    await mine.giveDots('Wohngeld', 2)
    await expect(mine.stand.getByRole('button', { name: ballotText.more('Wohngeld') })).toHaveAccessibleDescription(
      ballotText.mostReached(2),
    )
    await mine.giveDots('Hundesteuer', 1)
    await expect(office.spoken).toContainText(ballotText.dotsSet('Hundesteuer', 1, 0))
    await expectNoViolation(office)
    await mine.cast()
    await expect(mine.stand).toContainText('Ihre Stimme ist abgegeben')

    // one voice for the Amt: the colleague sees it, and replaces it
    await expect(hers.stand).toContainText(`${jan.name} hat für Ihr Amt abgestimmt`)
    await hers.stand.getByRole('button', { name: ballotText.less('Wohngeld') }).click()
    await hers.giveDots('Hundesteuer', 1)
    await hers.cast(ballotText.replace)
    await expect(hers.stand).toContainText('Ihre Stimme ist abgegeben')
    await expect(panel).toContainText(votePanelText.turnout(1, 2))

    await other.giveDots('Personalausweis', 2)
    await other.cast()
    await expect(panel).toContainText(votePanelText.turnout(2, 2))
    await expect(guest.page.getByRole('region', { name: ballotText.line })).toContainText(
      ballotText.noVoice['no-voice-in-role'],
    )
    await expect(other.stand.getByRole('table')).toHaveCount(0)

    // the own ballot is still there after a reload, and changed once more
    await social.page.reload()
    await social.page.getByRole('button', { name: ballotText.show }).click()
    await expect(other.stand.getByRole('group', { name: 'Personalausweis' })).toContainText(voteText.dots(2))
    await other.giveDots('Hundesteuer', 1)

    expect(heard).toEqual([[], [], []])
    await new VotePage(lead.page).close()
    const result = [
      '1. Personalausweis 4 Punkte von 1 Stimme',
      '2. Hundesteuer 2 Punkte von 1 Stimme',
      '3. Wohngeld 1 Punkt von 1 Stimme',
    ]
    for (const { page } of [lead, office, colleague, social, guest])
      expect(await new VotePage(page).result()).toEqual(result)
    expect(heard.every((found) => found.length > 0)).toBe(true) // the listeners can hear

    // what was filled in and not cast in time is told, not lost
    await expect(other.stand.getByRole('alert')).toContainText(ballotText.typed.dots('Hundesteuer', 1))
    await expect(other.stand.getByRole('alert')).toContainText(ballotText.lateBefore)
    await expectNoViolation(social)
    await guest.page.reload()
    expect(await new VotePage(guest.page).result()).toEqual(result)
    await expectNoViolation(guest)

    await panel.getByRole('button', { name: votePanelText.dismiss }).click()
    for (const vote of [mine, other]) await expect(vote.stand).toBeHidden()
  },
)

liveStory(
  'a decision by keyboard alone; it takes nobody’s focus, and a ballot on its way is too late',
  async ({ lead, enter }) => {
    const [office, other] = [await enter(jan), await enter(sofie)]
    const [name = ''] = await office.firstNames(boardText.inbox, 1)
    await office.card(boardText.inbox, name).focus()
    const panel = await openRail(lead, 'vote')

    // the moderation: from the button in the rail to the open vote without a pointer
    const led = new VotePage(lead.page)
    const { keyboard } = lead.page
    await panel.getByRole('button', { name: votePanelText.prepare }).press('Enter')
    await led.setup.getByLabel(voteText.kind.priority, { exact: true }).focus()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Tab')
    await keyboard.type(title)
    await led.setup.getByRole('button', { name: voteSetupText.preview }).press('Enter')
    await expect(led.setup.getByRole('alert')).toContainText(voteProblemText['no-question'])
    await led.setup.getByLabel(voteSetupText.question, { exact: true }).focus()
    await keyboard.type('Soll der Plan so gelten?')
    await led.setup.getByRole('button', { name: voteSetupText.preview }).press('Enter')
    await expect(led.preview).toContainText('Soll der Plan so gelten?')
    await led.preview.getByRole('button', { name: voteSetupText.open }).press('Enter')
    await expect(panel).toContainText(votePanelText.turnout(0, 2))

    const mine = new VotePage(office.page)
    await expect(mine.stand).toBeVisible()
    await expect(office.spoken).toContainText(ballotText.opened(title))
    await expect(office.card(boardText.inbox, name)).toBeFocused()
    await mine.stand.getByRole('radio', { name: voteText.choice.yes }).focus()
    await office.page.keyboard.press('Escape')
    await expect(mine.stand).toBeHidden()
    const opener = office.page.getByRole('button', { name: ballotText.show })
    await expect(opener).toBeFocused()
    await office.page.keyboard.press('Enter')
    await expect(mine.stand.getByRole('heading', { name: title })).toBeFocused()
    await expect(mine.stand.getByRole('button', { name: ballotText.cast })).toHaveAccessibleDescription(
      ballotText.empty.decision,
    )
    await mine.stand.getByRole('radio', { name: voteText.choice.yes }).focus()
    await office.page.keyboard.press('Space')
    await office.page.keyboard.press('ArrowDown') // Nein
    await office.page.keyboard.press('Tab')
    await office.page.keyboard.press('Enter')
    await expect(mine.stand).toContainText('Ihre Stimme ist abgegeben')
    await expectNoViolation(office)

    // a ballot that is on its way while the moderation closes
    let release = () => {}
    const isClosed = new Promise<void>((resolve) => {
      release = resolve
    })
    await other.page.route('**/ballots/*', async (route) => {
      if (route.request().method() === 'PUT') await isClosed
      await route.continue()
    })
    const late = new VotePage(other.page)
    await late.stand.getByRole('radio', { name: voteText.choice.abstain }).check()
    const answer = other.page.waitForResponse((response) => response.request().method() === 'PUT')
    await late.cast()
    await led.close()
    release()
    expect((await answer).status()).toBe(409)
    await expect(late.stand.getByRole('alert')).toContainText(ballotText.late)
    await expect(late.stand.getByRole('alert')).toContainText(voteText.choice.abstain)
    for (const { page } of [lead, office, other]) {
      expect((await new VotePage(page).result()).map((row) => row.replace(/\u00a0/g, ' '))).toEqual([
        'Ja 0 (0 %)',
        'Nein 1 (100 %)',
        'Enthaltung 0 (0 %)',
      ])
    }
    await expect(mine.stand.getByRole('heading', { name: title })).toBeFocused() // the button it was on is gone
  },
)

liveStory(
  'a rating by weighted criteria, one voice for each head; a vote that is cancelled leaves nothing',
  async ({ lead, enter }) => {
    const [office, colleague, social] = [await enter(jan), await enter(lea), await enter(sofie)]
    const panel = await openRail(lead, 'vote')
    const led = await prepare(lead, panel, 'rating')
    await led.setup.getByLabel(voteSetupText.searchCard).fill('hund anmelden')
    const add = led.setup.getByRole('button', { name: /^Karte hinzufügen/ }).first()
    const card = ((await add.textContent()) ?? '').replace(voteSetupText.addCard(''), '')
    await add.click()
    await led.setup.getByLabel(voteSetupText.lines).fill('Eigenentwicklung')
    await led.setup.getByRole('button', { name: criteriaText.presets.urgency }).click()
    await led.setup.getByLabel(voteSetupText.voicePer.head).check()
    await expectNoViolation(lead)
    await led.openPrepared()

    const { benefit, effort } = criteriaText.names
    const ballots: [BoardPage, number, number][] = [
      [office, 5, 1],
      [colleague, 3, 5],
      [social, 4, 3],
    ]
    for (const [board, good, cost] of ballots) {
      const vote = new VotePage(board.page)
      await vote.rate(card, benefit, good)
      await vote.rate(card, effort, cost)
      if (board === social) await vote.rate('Eigenentwicklung', benefit, 1)
      await vote.cast()
      await expect(vote.stand).toContainText('Ihre Stimme ist abgegeben')
    }
    await expectNoViolation(office)
    await expect(panel).toContainText(votePanelText.turnout(3, 3))
    await led.close()
    const result = [`1. ${card} 3,67 von 5 · 3 Stimmen`, '2. Eigenentwicklung 1,0 von 5 · 1 Stimme'] // (2 × 4 + 6 − 3) / 3
    for (const { page } of [lead, office, social]) expect(await new VotePage(page).result()).toEqual(result)
    await new VotePage(office.page).stand.getByText(voteResultText.allCriteria).click()
    await expectNoViolation(office)
    const late = await enter({ name: 'Tom Spät', function: '', lane: '34 Standesamt' })
    expect(await new VotePage(late.page).result()).toEqual(result)

    const next = await prepare(lead, panel, 'priority')
    await next.setup.getByLabel(voteSetupText.lines).fill('A\nB')
    await next.openPrepared()
    await expect(new VotePage(office.page).stand.getByRole('button', { name: ballotText.more('A') })).toBeVisible()
    await panel.getByRole('button', { name: votePanelText.cancel }).click()
    await lead.page.getByRole('dialog').getByRole('button', { name: votePanelText.cancelConfirm }).click()
    await expect(office.page.getByText(ballotText.cancelled(title)).first()).toBeVisible()
    await expect(new VotePage(office.page).stand).toBeHidden()
    await expect(panel.getByRole('button', { name: votePanelText.prepare })).toBeVisible()
  },
)
