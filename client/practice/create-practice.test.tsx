import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { fail, ok } from '../../shared/kit/result.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import type { Answer, ApiFailure } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { makeLocalLink } from '../sync/local-link.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import { practiceText } from '../text/practice.ts'
import { aView } from '../workshop/support/a-view.ts'
import { createPractice } from './create-practice.ts'
import { createPracticeBoard, practiceCard } from './create-practice-board.ts'
import { notPractised, type PracticeState } from './practice-state.ts'

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

function practise(
  start: PracticeState = notPractised,
  role: 'representative' | 'observer' | 'moderator' = 'representative',
) {
  const view = aView({ phase: 'practice' })
  const [status, setStatus] = createSignal<SyncStatus>({ name: 'live' })
  const sent: RunEvent[] = []
  const kept: PracticeState[] = []
  let isBroken = false
  return createRoot((dispose) => {
    const real = {
      boardId: view.boardIds[0],
      workshop: () => view.workshop,
      login: () => ({ ...view.login, role }),
      status,
    } as unknown as BoardSession
    const made = createPracticeBoard(real)
    if (!made) throw new Error('No practice board')
    const practice = createPractice({
      board: made.session,
      lane: made.lane,
      real,
      run: {
        async send(event): Answer<true> {
          if (isBroken) return fail<ApiFailure>({ code: 'offline' })
          sent.push(event)
          return ok(true)
        },
      },
      start,
      keep: (state) => kept.push(state),
    })
    return {
      practice,
      dispose,
      sent,
      kept,
      move: () => made.session.assign([practiceCard], made.lane.id),
      breakLine(broken: boolean) {
        isBroken = broken
        setStatus(broken ? { name: 'offline', since: 1 } : { name: 'live' })
      },
    }
  })
}

const report = (moved: boolean, undone: boolean, input: string | null, error: string | null = null) => ({
  type: 'report-practice',
  moved,
  undone,
  input,
  error,
})

test('a representative moves the card to the own Amt and takes it back; the moderation hears both', async () => {
  const { practice, sent, kept, move } = practise()
  practice.use('keyboard')
  move()
  await settle()
  expect(practice.isThere()).toBe(true)
  practice.takeBack()
  await settle()
  expect(practice.isThere()).toBe(false)
  expect(sent).toEqual([report(true, false, 'keyboard'), report(true, true, 'keyboard')])
  expect(kept.at(-1)).toEqual({ moved: true, undone: true, input: 'keyboard', error: null })
  expect(practice.isReported()).toBe(true)
})

test.each(['moderator', 'representative'] as const)('the board lets a %s practise as an Amt', (role) => {
  const { practice, move } = practise(notPractised, role)
  move()
  expect(practice.isThere()).toBe(true)
})

test('what the line swallowed is told once it is back', async () => {
  const { practice, sent, move, breakLine } = practise()
  breakLine(true)
  practice.use('touch')
  move()
  practice.takeBack()
  await settle()
  expect(sent).toEqual([])
  expect(practice.isReported()).toBe(false)
  breakLine(false)
  await settle()
  expect(sent).toEqual([report(true, true, 'touch', practiceText.automatic.offline)])
})

test('after a break all is told once more: a server that was ended hard may have forgotten', async () => {
  const { practice, sent, move, breakLine } = practise()
  practice.use('mouse')
  move()
  practice.takeBack()
  await settle()
  const before = sent.length
  breakLine(true)
  breakLine(false)
  await settle()
  expect(sent.slice(before)).toEqual([report(true, true, 'mouse')])
})

test('who reloads in between goes on with the card where it was', async () => {
  const { practice, sent } = practise({ moved: true, undone: false, input: 'menu', error: null })
  expect(practice.isThere()).toBe(true)
  await settle()
  practice.takeBack()
  await settle()
  expect(sent).toEqual([report(true, false, 'menu'), report(true, true, 'menu')])
})

test('trouble is told in the words of the person', async () => {
  const { practice, sent } = practise()
  practice.tellTrouble('Die Karte springt zurück')
  await settle()
  expect(sent).toEqual([report(false, false, null, 'Die Karte springt zurück')])
})

test('an observer tells nothing: the server would not listen', async () => {
  const { sent, move } = practise(notPractised, 'observer')
  move()
  await settle()
  expect(sent).toEqual([])
})

test('nothing is said before something happened', async () => {
  const { sent } = practise()
  await settle()
  expect(sent).toEqual([])
})

test('the practice board reaches no server', () => {
  const link = makeLocalLink()
  expect(link.saveState().waiting).toBe(0)
  const { practice, move } = practise()
  move()
  expect(practice.board.saveState()).toEqual({ waiting: 0, savedAt: null, storageOk: true })
})
