import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import type { OwnBallot } from '../../shared/protocol/live-api.ts'
import { type VoteState, voteDefinitionSchema } from '../../shared/run/vote.ts'
import type { BoardSession } from '../sync/board-session.ts'
import type { OwnVote } from './create-own-vote.ts'
import { followColleagues } from './follow-colleagues.ts'

const nobody: OwnBallot = { ballot: null, by: null, at: null }

/** How often is asked: `amt-33` is my Amt. */
function open(others: readonly string[], voicePer: 'lane' | 'head' = 'lane') {
  const definition = voteDefinitionSchema.parse({
    id: 'v',
    title: 'T',
    question: { kind: 'decision', question: '?' },
    voicePer,
    boardId: null,
    laneWeights: [],
  })
  const [vote, setVote] = createSignal<VoteState>({ definition, openedAt: 0, voices: 0, outcome: null })
  const [now, setNow] = createSignal(0)
  const [isOpen, setOpen] = createSignal(true)
  let asked = 0
  createRoot(() =>
    followColleagues({
      session: {
        login: () => ({ participant: { id: 'me', name: 'Jan', laneId: 'amt-33' } }),
        others: () => others.map((laneId, index) => ({ person: { id: `p${index}`, laneId } })),
      } as unknown as BoardSession,
      run: { now },
      vote,
      own: {
        state: () => ({ name: 'ready', own: nobody }),
        isSending: () => false,
        refresh: async () => void asked++,
      } as unknown as OwnVote,
      isOpen,
    }),
  )
  return {
    asked: () => asked,
    someoneVotes: () => setVote((before) => ({ ...before, voices: before.voices + 1 })),
    wait: (seconds: number) => {
      for (let second = 0; second < seconds; second++) setNow((before) => before + 1000)
    },
    setOpen,
  }
}

test('with a colleague here, each new voice and every ten seconds are an occasion to ask', () => {
  const { asked, someoneVotes, wait } = open(['amt-50', 'amt-33'])
  expect(asked()).toBe(0)
  someoneVotes()
  expect(asked()).toBe(1)
  wait(9)
  expect(asked()).toBe(1)
  wait(1)
  expect(asked()).toBe(2)
})

test.each<[string, readonly string[], 'lane' | 'head']>([
  ['nobody else of the Amt is here', ['amt-50'], 'lane'],
  ['everybody has a voice of her own', ['amt-33'], 'head'],
])('nothing is asked when %s', (_name, others, voicePer) => {
  const { asked, someoneVotes, wait } = open(others, voicePer)
  someoneVotes()
  wait(30)
  expect(asked()).toBe(0)
})

test('who does not look at the ballot does not ask; who looks again asks at once', () => {
  const { asked, someoneVotes, wait, setOpen } = open(['amt-33'])
  setOpen(false)
  someoneVotes()
  wait(30)
  expect(asked()).toBe(0)
  setOpen(true)
  expect(asked()).toBe(1)
})
