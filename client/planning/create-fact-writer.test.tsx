import { expect, test } from 'vitest'
import type { WishedChange } from '../../shared/board/registers.ts'
import { availabilitySchema, dependencySchema } from '../../shared/domain/card-facts.ts'
import { cardIdSchema } from '../../shared/domain/ids.ts'
import { fail, ok } from '../../shared/kit/result.ts'
import { planningText } from '../text/planning.ts'
import { refusalText } from '../text/refusals.ts'
import { createFactWriter } from './create-fact-writer.ts'

const dog = cardIdSchema.parse('dog')
const available = (from: string): WishedChange => ({
  register: 'availability',
  key: dog,
  value: { ...availabilitySchema.parse({ from: null, note: '' }), from },
})

function aWriter(answer: ReturnType<Parameters<typeof createFactWriter>[0]['write']> = ok(true)) {
  const written: WishedChange[][] = []
  const write = createFactWriter({
    write(changes) {
      written.push([...changes])
      return answer
    },
  })
  return { write, written }
}

test('what fits its register is written as one edit', () => {
  const { write, written } = aWriter()
  const effort: WishedChange = { register: 'effort', key: dog, value: { personDays: 2.5 } }
  expect(write(available('2027-06-01'), effort)).toBeNull()
  expect(written).toEqual([[available('2027-06-01'), effort]])
})

test('a date that a date field takes and no register does stops before the board, with everything beside it', () => {
  const { write, written } = aWriter()
  const effort: WishedChange = { register: 'effort', key: dog, value: { personDays: 1 } }
  expect(write(effort, available('20270-06-01'))).toBe(planningText.valueWrong)
  const after = Array.from({ length: 21 }, (_, index) => cardIdSchema.parse(`card-${index}`))
  expect(write({ register: 'dependency', key: dog, value: { ...dependencySchema.parse({ after: [] }), after } })).toBe(
    planningText.valueWrong,
  )
  expect(written).toEqual([])
})

test('what the rules refuse says why', () => {
  expect(aWriter(fail('not-own-lane')).write(available('2027-06-01'))).toBe(refusalText['not-own-lane'])
})
