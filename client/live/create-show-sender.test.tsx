import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardId, CardId } from '../../shared/domain/ids.ts'
import { createShowSender, type OwnView } from './create-show-sender.ts'

beforeEach(() => void vi.useFakeTimers())
let leave = () => {}
afterEach(() => {
  leave()
  vi.useRealTimers()
})

const at = (card: string): OwnView => ({
  boardId: 'b' as BoardId,
  view: 'list',
  filter: { text: '', topics: [], lanes: [], executors: [], states: [], suggested: [], own: false },
  topCard: card as CardId,
  topLane: null,
})

/** A server that takes everything until the test says otherwise. */
function aSender() {
  const sent: (string | null)[] = []
  const server = { takes: true }
  const sender = createRoot((dispose) => {
    leave = dispose
    return createShowSender(async (view) => {
      if (server.takes) sent.push(view.topCard)
      return server.takes
    })
  })
  return { sent, server, ...sender }
}

test('the first view goes at once, a flood of others twice a second, and the last one always', async () => {
  const { sent, offer } = aSender()
  for (let step = 0; step < 20; step++) {
    offer(at(`c${step}`))
    await vi.advanceTimersByTimeAsync(100) // two seconds of scrolling
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent[0]).toBe('c0')
  expect(sent.at(-1)).toBe('c19')
  expect(sent.length).toBeLessThanOrEqual(6)
})

test('the same view is not sent twice', async () => {
  const { sent, offer } = aSender()
  offer(at('c1'))
  await vi.advanceTimersByTimeAsync(1000)
  offer(at('c1'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toEqual(['c1'])
})

test('what the server did not get is sent again, in its latest form', async () => {
  const { sent, server, offer } = aSender()
  server.takes = false
  offer(at('c1'))
  await vi.advanceTimersByTimeAsync(100)
  offer(at('c2'))
  server.takes = true
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent).toEqual(['c2'])
})

test('who stops shows nothing more, and who starts again shows the same view again', async () => {
  const { sent, offer, stop } = aSender()
  offer(at('c1'))
  await vi.advanceTimersByTimeAsync(100)
  offer(at('c2'))
  stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent).toEqual(['c1'])
  offer(at('c1'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toEqual(['c1', 'c1'])
})
