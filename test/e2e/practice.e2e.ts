import { expect } from '@playwright/test'
import { templateText } from '../../client/text/agenda.ts'
import { boardText } from '../../client/text/board.ts'
import { phaseText } from '../../client/text/phase.ts'
import { practiceProgressText, practiceText } from '../../client/text/practice.ts'
import { layCuttableLine } from '../support/cuttable-line.ts'
import { expectNoViolation, jan, liveStory, openRail, sofie, tellRun } from './live-story.ts'
import { BoardPage } from './pages/board-page.ts'
import { PracticePage } from './pages/practice-page.ts'

const { trouble } = practiceText
const startPractice = { type: 'start-phase', phase: 'practice' } as const

liveStory(
  'one moves the practice card with the mouse, another with the keyboard; the moderation sees who managed and who is stuck',
  async ({ lead, enter, server }) => {
    const [first, second] = [await enter(jan), await enter(sofie)]
    await tellRun(lead, server, startPractice)
    const [byMouse, byKeys] = [new PracticePage(first.page), new PracticePage(second.page)]
    const cockpit = new PracticePage(lead.page)
    await expect(cockpit.progress(0, 2)).toBeVisible()
    await expectNoViolation(first)
    await expectNoViolation(lead)

    await first.drag(byMouse.cardIn(), byMouse.list(jan.lane))
    await expect(byMouse.cardIn(jan.lane)).toBeVisible()
    await first.page.keyboard.press('Control+z')
    await expect(byMouse.done).toBeVisible()
    await expect(byMouse.cardIn()).toBeVisible()
    await expect(cockpit.progress(1, 2)).toBeVisible()
    await openRail(lead, 'lanes')
    const inRail = lead.page.getByRole('region', { name: practiceProgressText.region })
    await expect(inRail).toContainText(practiceProgressText.done(1, 2))
    const agenda = await openRail(lead, 'agenda') // the practice card leaves room for what to press next
    await agenda.getByRole('button', { name: templateText.names.auftakt }).click({ trial: true })

    await byKeys.area.getByRole('button', { name: trouble.open }).click()
    const dialog = second.page.getByRole('dialog', { name: trouble.title })
    await expectNoViolation(second)
    await dialog.getByLabel(trouble.choices['jumps-back']).check()
    await dialog.getByRole('button', { name: trouble.send }).click()
    await cockpit.progress(1, 2).click()
    await expect(cockpit.names).toContainText(`${sofie.name}: ${trouble.choices['jumps-back']}`)
    await expectNoViolation(lead)
    await lead.page.keyboard.press('Escape')

    await byKeys.cardIn().focus()
    for (const key of ['Space', 'ArrowRight', 'Space']) await second.page.keyboard.press(key)
    await expect(byKeys.cardIn(sofie.lane)).toBeFocused()
    await second.page.keyboard.press('Control+z')
    await expect(byKeys.done).toBeVisible()
    await expect(byKeys.cardIn()).toBeFocused()
    await expectNoViolation(second)
    await cockpit.progress(2, 2).click()
    await expect(cockpit.names).toContainText(practiceProgressText.allDone)
    await expect(cockpit.names).toContainText(practiceProgressText.withInput('keyboard'))
    await lead.page.keyboard.press('Escape')

    // nothing of it came to the board
    await expect(lead.page.locator('[data-card="uebungskarte"]')).toHaveCount(1)
    await expect(lead.list(jan.lane)).toContainText(boardText.cards(0))
    await tellRun(lead, server, { type: 'start-phase', phase: 'assignment' })
    await expect(byMouse.area).toHaveCount(0)
  },
)

liveStory('the practice card goes by the menu, and may be put out of the way', async ({ lead, enter, server }) => {
  const board = await enter(jan)
  await tellRun(lead, server, startPractice)
  const practice = new PracticePage(board.page)
  await practice.area.getByRole('button', { name: practiceText.minimise }).click()
  await expect(practice.list()).toHaveCount(0)
  await expect(practice.area).toContainText(practiceText.stateOpen)
  await expectNoViolation(board)
  await practice.area.getByRole('button', { name: practiceText.reopen }).click()
  await practice.area.getByRole('button', { name: practiceText.moveTo }).click()
  await board.answerMoveMenu({ lane: jan.lane })
  await expect(practice.cardIn(jan.lane)).toBeVisible()
  await practice.undo.click()
  await expect(practice.done).toBeVisible()
  const cockpit = new PracticePage(lead.page)
  await cockpit.progress(1, 1).click()
  await expect(cockpit.names).toContainText(practiceProgressText.withInput('menu'))
})

liveStory(
  'who reloads goes on where she was, and what the line swallowed is told once it is back',
  async ({ lead, links, browser, server }) => {
    const line = await layCuttableLine(server.url)
    const context = await browser.newContext({ baseURL: line.url })
    const board = new BoardPage(await context.newPage())
    await board.enter(links.representative, jan)
    await tellRun(lead, server, startPractice)
    const practice = new PracticePage(board.page)
    await board.drag(practice.cardIn(), practice.list(jan.lane))
    await expect(practice.cardIn(jan.lane)).toBeVisible()
    await board.page.reload()
    await expect(practice.cardIn(jan.lane)).toBeVisible()
    line.cut()
    await expect(board.saveStatus).toContainText('keine Verbindung')
    await practice.undo.click()
    await expect(practice.done).toBeVisible()
    await expect(practice.area).toContainText(practiceText.notReported)
    line.mend()
    const cockpit = new PracticePage(lead.page)
    await expect(cockpit.progress(1, 1)).toBeVisible({ timeout: 20_000 })
    await expect(practice.area).toContainText(practiceText.reported)
    await context.close()
    await line.close()
  },
)

liveStory('with a finger on a phone', async ({ lead, links, browser, server }) => {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const board = new BoardPage(await context.newPage())
  await board.page.goto(links.representative)
  await board.introduce(jan)
  await tellRun(lead, server, startPractice)
  const practice = new PracticePage(board.page)
  await expect(practice.cardIn()).toBeVisible()
  await expectNoViolation(board)
  // to the right edge, where the strip goes on to the next list, and there it waits until the Amt has come
  await board.dragByTouchToEdge(practice.cardIn(), practice.list(jan.lane))
  await expect(practice.cardIn(jan.lane)).toBeVisible()
  await practice.undo.tap()
  await expect(practice.done).toBeVisible()
  const cockpit = new PracticePage(lead.page)
  await cockpit.progress(1, 1).click()
  await expect(cockpit.names).toContainText(practiceProgressText.withInput('touch'))
  await context.close()
})

liveStory(
  'an observer is not asked to practise, the moderation may show how it goes',
  async ({ lead, links, browser, server }) => {
    const context = await browser.newContext({ baseURL: server.url })
    const board = new BoardPage(await context.newPage())
    await board.enter(links.observer, { name: 'Olga Neu' })
    await tellRun(lead, server, startPractice)
    const show = new PracticePage(lead.page)
    await expect(show.area).toContainText(practiceText.leadForModeration)
    await expect(board.page.getByText(phaseText.name.practice).first()).toBeVisible()
    await expect(new PracticePage(board.page).area).toHaveCount(0)
    await context.close()
  },
)
