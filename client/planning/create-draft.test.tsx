import { createRoot, createSignal } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import { createDraft } from './create-draft.ts'

/** A draft over a value that others change, too. `commits`: what it gave away. */
function aDraft(answer: (value: string) => string | null = () => null) {
  return createRoot((end) => {
    onTestFinished(end)
    const [value, setValue] = createSignal('8')
    const commits: string[] = []
    const draft = createDraft({
      get value() {
        return value()
      },
      onCommit(typed) {
        commits.push(typed)
        const failed = answer(typed)
        if (failed === null) setValue(typed)
        return failed
      },
    })
    return { draft, value, setValue, commits, end }
  })
}

test('what is typed survives a change of somebody else, and is written when the field is left', () => {
  const { draft, setValue, commits, value } = aDraft()
  draft.type('12')
  setValue('20')
  expect(draft.shown()).toBe('12')
  expect(commits).toEqual([])
  draft.leave()
  expect(commits).toEqual(['12'])
  expect(value()).toBe('12')
  setValue('30')
  expect(draft.shown()).toBe('30')
})

test('what somebody else wrote and I am just typing as well stays mine to go on with', () => {
  const { draft, setValue, commits } = aDraft()
  draft.type('1')
  setValue('1')
  setValue('5')
  expect(draft.shown()).toBe('1')
  draft.type('12')
  draft.leave()
  expect(commits).toEqual(['12'])
})

test('who types nothing sees what others write, and leaving writes nothing', () => {
  const { draft, setValue, commits } = aDraft()
  setValue('20')
  expect(draft.shown()).toBe('20')
  draft.leave()
  expect(commits).toEqual([])
})

test('what stands there already is not written, and the field follows again', () => {
  const { draft, setValue, commits } = aDraft()
  draft.type(' 8 ')
  draft.leave()
  expect(commits).toEqual([])
  setValue('9')
  expect(draft.shown()).toBe('9')
})

test('what cannot be taken stays in the field with the reason, until it is right', () => {
  const { draft, commits } = aDraft((typed) => (typed === 'viel' ? 'Bitte eine Zahl.' : null))
  draft.type('viel')
  draft.leave()
  expect([draft.shown(), draft.error()]).toEqual(['viel', 'Bitte eine Zahl.'])
  draft.type('3')
  draft.leave()
  expect(commits).toEqual(['viel', '3'])
  expect(draft.error()).toBeNull()
})

test('what is typed is written when the field goes away before it is left', () => {
  const { draft, commits, end } = aDraft()
  draft.type('12')
  end()
  expect(commits).toEqual(['12'])
})

test('a field that goes away after it was left, or after a refusal, writes nothing again', () => {
  const left = aDraft()
  left.draft.type('12')
  left.draft.leave()
  left.end()
  expect(left.commits).toEqual(['12'])
  const refused = aDraft(() => 'Bitte eine Zahl.')
  refused.draft.type('viel')
  refused.draft.leave()
  refused.end()
  expect(refused.commits).toEqual(['viel'])
})
