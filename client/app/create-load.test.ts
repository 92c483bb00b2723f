import { createRoot, createSignal } from 'solid-js'
import { afterEach, describe, expect, test } from 'vitest'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { createLoad } from './create-load.ts'

type Answer = Result<string, { code: string }>
let dispose = () => {}
afterEach(() => dispose())

/** A load whose answers come when the test says so, in any order. */
function loading(first: string | null = 'a') {
  const questions: { name: string; answer: (answer: Answer) => Promise<void> }[] = []
  const [holder, setHolder] = createSignal({ name: first })
  const setSource = (name: string | null) => setHolder({ name })
  const load = createRoot((end) => {
    dispose = end
    const source = () => holder().name
    return createLoad(source, (name) => {
      let resolve = (_answer: Answer) => {}
      const promise = new Promise<Answer>((done) => {
        resolve = done
      })
      questions.push({
        name,
        async answer(answer) {
          resolve(answer)
          await promise
          await Promise.resolve() // the one who asked hears it before us
        },
      })
      return promise
    })
  })
  const answer = async (question: number, with_: Answer) => questions[question]?.answer(with_)
  return { load, questions, setSource, answer }
}

describe('what is loaded', () => {
  test('waits, then is there', async () => {
    const { load, answer } = loading()
    expect([load.state().name, load.ready(), load.failure()]).toEqual(['waiting', undefined, undefined])
    await answer(0, ok('A'))
    expect([load.state().name, load.ready(), load.failure()]).toEqual(['ready', 'A', undefined])
  })

  test('says why it is not there, and waits again when it is asked for again', async () => {
    const { load, answer } = loading()
    await answer(0, fail({ code: 'offline' }))
    expect([load.ready(), load.failure()]).toEqual([undefined, { code: 'offline' }])
    load.reload()
    expect([load.state().name, load.failure()]).toEqual(['waiting', undefined])
    await answer(1, ok('A'))
    expect(load.ready()).toBe('A')
  })

  test('of another name is waited for; the late answer to the first is dropped', async () => {
    const { load, questions, setSource, answer } = loading()
    setSource('b')
    expect(questions.map(({ name }) => name)).toEqual(['a', 'b'])
    await answer(1, ok('B'))
    await answer(0, ok('A'))
    expect(load.ready()).toBe('B')
  })

  test('the same name again is no new question', () => {
    const { questions, setSource } = loading()
    setSource('a')
    expect(questions).toHaveLength(1)
  })

  test('stays while it is refreshed, until the answer comes', async () => {
    const { load, answer } = loading()
    await answer(0, ok('old'))
    load.refresh()
    expect(load.ready()).toBe('old')
    await answer(1, ok('new'))
    expect(load.ready()).toBe('new')
  })

  test('no name, no question; a name that goes away takes its value along', async () => {
    const { load, questions, setSource, answer } = loading(null)
    expect([questions.length, load.state().name]).toEqual([0, 'waiting'])
    setSource('a')
    await answer(0, ok('A'))
    setSource(null)
    expect(load.state().name).toBe('waiting')
  })

  test('a value that somebody has wins over an answer under way, and so does the end', async () => {
    const { load, answer } = loading()
    load.update('mine')
    await answer(0, ok('A'))
    expect(load.ready()).toBe('mine')
    load.refresh()
    dispose()
    await answer(1, ok('late'))
    expect(load.ready()).toBe('mine')
  })
})
