import { createEffect, createRoot, createSignal } from 'solid-js'
import { expect, onTestFinished, test } from 'vitest'
import { BoardDoc, ownEdit, writeRegister } from '../../shared/board/board-doc.ts'
import { cardIdSchema } from '../../shared/domain/ids.ts'
import { createBoardFacts } from './create-board-facts.ts'

const dog = cardIdSchema.parse('dog')
const cat = cardIdSchema.parse('cat')
const setEffort = (doc: BoardDoc, card: typeof dog, personDays: number) =>
  doc.transact(() => writeRegister(doc, 'effort', card, { personDays }), ownEdit)

/** Under an owner that ends with the test. */
function rooted<T>(make: () => T): T {
  return createRoot((dispose) => {
    onTestFinished(dispose)
    return make()
  })
}

test('who watches one card hears of that card only', () => {
  const doc = new BoardDoc()
  const seen: unknown[] = []
  const facts = rooted(() => {
    const made = createBoardFacts(() => doc)
    createEffect(() => seen.push(made.value('effort', dog)?.personDays))
    return made
  })
  setEffort(doc, cat, 1)
  setEffort(doc, dog, 2.5)
  expect(seen).toEqual([undefined, 2.5])
  expect([...facts.entries('effort').keys()]).toEqual([cat, dog])
})

test('a fresh copy of the board replaces what was known', () => {
  const first = new BoardDoc()
  setEffort(first, dog, 1)
  const fresh = new BoardDoc()
  setEffort(fresh, cat, 3)
  const [doc, setDoc] = createSignal(first)
  const seen: unknown[] = []
  const facts = rooted(() => {
    const made = createBoardFacts(doc)
    createEffect(() => seen.push([...made.entries('effort').keys()]))
    return made
  })
  setDoc(fresh)
  setEffort(first, dog, 9) // the old copy is nobody's any more
  expect(seen).toEqual([[dog], [cat]])
  expect(facts.value('effort', dog)).toBeUndefined()
})
