import { createEffect, createRoot } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import type { ParticipantId } from '../../shared/domain/ids.ts'
import { fail, ok } from '../../shared/kit/result.ts'
import type { DirectoryPerson } from '../../shared/protocol/history-api.ts'
import type { Answer } from '../app/api.ts'
import { createPeopleDirectory } from './people-directory.ts'
import { ada, aPerson, aTalkSession, jan } from './support/a-session.ts'

const eva = aPerson('Eva').id

/** A directory whose questions the test answers. */
function aDirectory() {
  return createRoot((dispose) => {
    onTestFinished(dispose)
    const board = aTalkSession()
    const asked: ((answer: Awaited<Answer<DirectoryPerson[]>>) => void)[] = []
    const directory = createPeopleDirectory(board.session, {
      getBoardPeople: () => new Promise((resolve) => asked.push(resolve)),
    })
    const shown = new Map<ParticipantId, string | null | undefined>()
    const watch = (...ids: ParticipantId[]) =>
      createRoot((stop) => {
        onTestFinished(stop)
        for (const id of ids) createEffect(() => void shown.set(id, orName(directory.find(id))))
      })
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    const answer = async (...names: string[]) => {
      asked.shift()?.(ok(names.map((name) => aPerson(name))))
      await turn()
    }
    const failAnswer = async () => {
      asked.shift()?.(fail({ code: 'offline' }))
      await turn()
    }
    return { ...board, asked, shown, watch, answer, failAnswer, turn }
  })
}

const orName = (person: DirectoryPerson | null | undefined) => (person ? person.name : person)

test('oneself and who is here need no question', async () => {
  const { watch, shown, asked, meet, turn } = aDirectory()
  meet('Jan')
  watch(ada, jan)
  await turn()
  expect([...shown.values()]).toEqual(['Ada', 'Jan'])
  expect(asked).toHaveLength(0)
})

test('several unknown ids are one question; who is not in the answer was removed', async () => {
  const { watch, shown, asked, answer, turn } = aDirectory()
  watch(jan, eva)
  expect([...shown.values()]).toEqual([undefined, undefined])
  await turn()
  expect(asked).toHaveLength(1)
  await answer('Ada', 'Jan')
  expect([...shown]).toEqual([
    ['jan', 'Jan'],
    ['eva', null],
  ])
  await turn()
  expect(asked).toHaveLength(0)
})

test('an id that appears later is asked for, also while a question is under way', async () => {
  const { watch, shown, asked, answer, turn } = aDirectory()
  watch(jan)
  await turn()
  watch(eva) // the answer under way may not know her
  await turn()
  await answer('Ada', 'Jan')
  expect(asked).toHaveLength(1)
  expect(shown.get(eva)).toBeUndefined()
  await answer('Ada', 'Jan', 'Eva')
  expect(shown.get(eva)).toBe('Eva')
})

test('a name that was put right, and a person who was removed, are followed', async () => {
  const { watch, shown, asked, answer, tell, turn } = aDirectory()
  watch(jan)
  await turn()
  await answer('Jan')
  tell({ type: 'workshop-changed' })
  expect(asked).toHaveLength(1)
  await answer('Eva')
  expect(shown.get(jan)).toBeNull()
  tell({ type: 'workshop-changed' })
  await answer('Jan')
  expect(shown.get(jan)).toBe('Jan')
})

test('without an answer nobody counts as removed; when the line is back it is asked again', async () => {
  const { watch, shown, asked, answer, failAnswer, tell, turn } = aDirectory()
  watch(jan)
  await turn()
  await failAnswer()
  expect(shown.get(jan)).toBeUndefined()
  expect(asked).toHaveLength(0)
  tell({ type: 'workshop-changed' })
  await answer('Jan')
  expect(shown.get(jan)).toBe('Jan')
})
