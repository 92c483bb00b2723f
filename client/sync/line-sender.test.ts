import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeFrame, type LineAnswer, type LinePost, maxFramesPerPost } from '../../shared/protocol/http-line.ts'
import { LineSender } from './line-sender.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function aSender() {
  const posts: LinePost[] = []
  const answers: ((answer: LineAnswer | null) => void)[] = []
  const story: unknown[] = []
  let seen = 0
  const sender = new LineSender({
    post: (body) => {
      posts.push(body)
      return new Promise((resolve) => answers.push(resolve))
    },
    seen: () => seen,
    onClosed: (closed) => story.push(closed),
    onBroken: () => story.push('broken'),
  })
  return {
    sender,
    posts,
    story,
    see: (number: number) => {
      seen = number
    },
    async answer(answer: LineAnswer | null, waitMs = 50) {
      answers.shift()?.(answer)
      await vi.advanceTimersByTimeAsync(waitMs)
    },
    sent: () => posts.map(({ first, frames }) => ({ first, frames: frames.map((text) => [...decodeFrame(text)]) })),
  }
}

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

test('the first frame goes at once, what comes meanwhile goes together', async () => {
  const { sender, sent, answer } = aSender()
  sender.send(Uint8Array.of(1))
  await pass()
  for (const byte of [2, 3, 4]) sender.send(Uint8Array.of(byte))
  await pass(1000)
  expect(sent()).toEqual([{ first: 1, frames: [[1]] }])
  await answer({ received: 1 })
  expect(sent()[1]).toEqual({ first: 2, frames: [[2], [3], [4]] })
})

test('[HL2] a post without an answer goes again, with what came meanwhile', async () => {
  const { sender, sent, answer } = aSender()
  sender.send(Uint8Array.of(1))
  await pass()
  sender.send(Uint8Array.of(2))
  await answer(null, 250)
  expect(sent()[1]).toEqual({ first: 1, frames: [[1], [2]] })
  await answer({ received: 2 })
  expect(sent()).toHaveLength(2)
})

test('a line that takes nothing is broken after four tries', async () => {
  const { sender, posts, story, answer } = aSender()
  sender.send(Uint8Array.of(1))
  await pass()
  for (const wait of [250, 1000, 2000]) {
    expect(story).toEqual([])
    await answer(null, wait)
  }
  await answer(null, 60_000)
  expect(story).toEqual(['broken'])
  expect(posts).toHaveLength(4)
})

test('the end that the server tells is told once, nothing follows', async () => {
  const { sender, posts, story, answer } = aSender()
  sender.send(Uint8Array.of(1))
  await pass()
  const closed = { code: 4401, reason: 'login-over' }
  await answer({ closed })
  sender.send(Uint8Array.of(2))
  await pass(1000)
  expect(story).toEqual([closed])
  expect(posts).toHaveLength(1)
})

test('many frames go in parcels that the server takes', async () => {
  const { sender, posts, answer } = aSender()
  sender.send(Uint8Array.of(0))
  for (let count = 0; count < maxFramesPerPost + 9; count++) sender.send(Uint8Array.of(1))
  for (let count = 0; count < 3; count++) sender.send(new Uint8Array(200_000))
  await pass()
  for (let turn = 0; turn < 9; turn++)
    await answer({ received: posts.reduce((sum, { frames }) => sum + frames.length, 0) })
  expect(posts.map(({ first, frames }) => ({ first, count: frames.length }))).toEqual([
    { first: 1, count: maxFramesPerPost },
    { first: 501, count: 11 },
    { first: 512, count: 1 },
    { first: 513, count: 1 },
  ])
})

test('a sign of life is given only when nothing else was said for a while', async () => {
  const { sender, posts, answer, see } = aSender()
  sender.send(Uint8Array.of(1))
  await pass()
  await answer({ received: 1 })
  await pass(7000)
  sender.confirm(8000)
  await pass(50)
  expect(posts).toHaveLength(1)
  see(5)
  await pass(1000)
  sender.confirm(8000)
  await pass(50)
  expect(posts[1]).toEqual({ first: 2, frames: [], seen: 5 })
})

test('the last post holds what the server may not have yet', async () => {
  const { sender } = aSender()
  sender.send(Uint8Array.of(1))
  await pass()
  sender.send(Uint8Array.of(2))
  expect(sender.end()).toEqual({ first: 1, frames: ['AQ==', 'Ag=='], seen: 0, bye: true })
})
