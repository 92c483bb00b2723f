import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { workshopIdSchema } from '../../shared/domain/ids.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { OwnBallot } from '../../shared/protocol/live-api.ts'
import { type Ballot, voteDefinitionSchema } from '../../shared/run/vote.ts'
import type { ApiFailure } from '../app/api.ts'
import { createOwnVote } from './create-own-vote.ts'

const definition = voteDefinitionSchema.parse({
  id: 'vote-1',
  title: 'Einverstanden?',
  question: { kind: 'decision', question: 'Einverstanden?' },
  voicePer: 'lane',
  boardId: null,
  laneWeights: [],
})
const says = (choice: 'yes' | 'no'): Ballot => ({ kind: 'decision', choice })
const nobody: OwnBallot = { ballot: null, by: null, at: null }
const cast = (choice: 'yes' | 'no', by: string, at: number): OwnBallot => ({ ballot: says(choice), by, at })

type Reply = Result<OwnBallot, ApiFailure>

/** Each request waits until the test answers it, the oldest first. */
function open() {
  const gets: ((reply: Reply) => void)[] = []
  const puts: { ballot: Ballot; answer: (reply: Reply) => void }[] = []
  const vote = createRoot(() =>
    createOwnVote({
      workshopId: workshopIdSchema.parse('w1'),
      definition,
      api: {
        getOwnBallot: () => new Promise((resolve) => gets.push(resolve)),
        castBallot: (_workshop, _vote, ballot) => new Promise((resolve) => puts.push({ ballot, answer: resolve })),
      },
    }),
  )
  return { vote, gets, puts }
}

test('what counts for the voice is filled in', async () => {
  const { vote, gets } = open()
  const loaded = vote.refresh()
  expect(vote.state().name).toBe('loading')
  gets[0]?.(ok(cast('no', 'Frau Adler', 5)))
  await loaded
  expect([vote.state(), vote.draft(), vote.isUnsent()]).toEqual([
    { name: 'ready', own: cast('no', 'Frau Adler', 5) },
    says('no'),
    false,
  ])
})

test('a ballot that arrived is no longer unsent; another one can replace it', async () => {
  const { vote, puts } = open()
  vote.setDraft(says('yes'))
  expect(vote.isUnsent()).toBe(true)
  const sent = vote.cast()
  expect(vote.isSending()).toBe(true)
  puts[0]?.answer(ok(cast('yes', 'Herr Beck', 9)))
  expect(await sent).toBe(true)
  expect([puts[0]?.ballot, vote.isUnsent(), vote.isSending()]).toEqual([says('yes'), false, false])
  vote.setDraft(says('no'))
  expect(vote.isUnsent()).toBe(true)
})

test.each<ApiFailure>([{ code: 'vote-over' }, { code: 'offline' }])(
  'what was filled in stays when it does not arrive: $code',
  async (why) => {
    const { vote, puts } = open()
    vote.setDraft(says('yes'))
    const sent = vote.cast()
    puts[0]?.answer(fail(why))
    expect(await sent).toBe(false)
    expect([vote.failure(), vote.draft(), vote.isUnsent()]).toEqual([why, says('yes'), true])
  },
)

test('a colleague who votes meanwhile does not overwrite what is being filled in', async () => {
  const { vote, gets } = open()
  const first = vote.refresh()
  gets[0]?.(ok(nobody))
  await first
  vote.setDraft(says('yes'))
  const second = vote.refresh()
  gets[1]?.(ok(cast('no', 'Frau Adler', 5)))
  await second
  expect([vote.draft(), vote.isUnsent()]).toEqual([says('yes'), true])
  expect(vote.state()).toEqual({ name: 'ready', own: cast('no', 'Frau Adler', 5) })
})

test('an answer from before the own ballot does not take it back', async () => {
  const { vote, gets, puts } = open()
  vote.setDraft(says('yes'))
  const early = vote.refresh()
  const sent = vote.cast()
  puts[0]?.answer(ok(cast('yes', 'Herr Beck', 9)))
  await sent
  gets[0]?.(ok(nobody))
  await early
  expect([vote.state(), vote.isUnsent()]).toEqual([{ name: 'ready', own: cast('yes', 'Herr Beck', 9) }, false])
})

test('a ballot that cannot be loaded says so, unless an earlier answer is known', async () => {
  const { vote, gets } = open()
  const first = vote.refresh()
  gets[0]?.(fail({ code: 'offline' }))
  await first
  expect(vote.state()).toEqual({ name: 'failed', error: { code: 'offline' } })
  const second = vote.refresh()
  gets[1]?.(ok(nobody))
  await second
  const third = vote.refresh()
  gets[2]?.(fail({ code: 'offline' }))
  await third
  expect(vote.state()).toEqual({ name: 'ready', own: nobody })
})
