import { expect, test } from 'vitest'
import type { RegisterName } from '../../../shared/board/registers.ts'
import { judge, next } from './support/attacked-board.ts'
import { aWrite, encodeUpdate } from './support/update-builder.ts'

const needed = { needed: true, done: false, note: '' }
const comment = { card: 'card-1', text: 'Frage', by: 'me', at: 1 }
const profile = {
  name: 'Hund',
  organisation: '',
  url: '',
  leikaKeys: [],
  manufacturer: '',
  maturity: null,
  isRemoved: false,
}
const open = { state: 'open', milestoneAt: null, note: '' }
const days = { personDays: 1 }
const quarters = (personDays: number) => ({ personDays })
const verdict = (register: RegisterName, key: string, value: unknown) =>
  judge(encodeUpdate({ blocks: [next(aWrite({ register, key }, value))] }))

test.each<[RegisterName, string, unknown]>([
  ['effort', 'card-9', days],
  ['prerequisite', 'card-9.staff-council', needed],
  ['project', 'card-9.variant', open],
  ['capacity', 'amt-32.2027-q1', days],
  ['comment', 'k-1', comment],
  ['profile', 'p-1', { ...profile, url: 'https://example.org' }],
])('the gate takes %s/%s', (register, key, value) => {
  expect(verdict(register, key, value).kind).toBe('accept')
})

test.each<[RegisterName, string]>([
  ['effort', 'card.1'],
  ['effort', 'card-1.training'],
  ['prerequisite', 'card-1'],
  ['prerequisite', 'card-1.unknownkind'],
  ['prerequisite', 'card-1.training.x'],
  ['prerequisite', 'card.1.training'],
  ['prerequisite', '.training'],
  ['prerequisite', 'card-1.'],
  ['prerequisite', 'card-1.trainings'],
  ['prerequisite', 'card-1\n.training'],
  ['project', 'card-1.training'],
  ['project', `${'a'.repeat(65)}.variant`],
  ['capacity', 'amt-32'],
  ['capacity', 'amt-32.2027.q1'],
  ['capacity', 'AMT-32.2027-q1'],
  ['comment', 'k.1'],
  ['comment', 'constructor.__proto__'],
  ['profile', '-p'],
])('the gate refuses the key %s/%s', (register, key) => {
  const values: Partial<Record<RegisterName, unknown>> = { prerequisite: needed, project: open, comment, profile }
  expect(verdict(register, key, values[register] ?? days)).toMatchObject({ kind: 'refuse', reason: 'key-invalid' })
})

test.each<[string, RegisterName, string, unknown]>([
  ['less than no work', 'effort', 'card-9', quarters(-1)],
  ['a third of a day', 'effort', 'card-9', quarters(0.3)],
  ['more days than a life has', 'effort', 'card-9', quarters(10_001)],
  ['a day that is none', 'availability', 'card-9', { from: '2027-02-30', note: '' }],
  ['a note of 501 letters', 'prerequisite', 'card-9.training', { ...needed, note: 'ä'.repeat(501) }],
  ['a comment of 2,001 letters', 'comment', 'k-1', { ...comment, text: 'a'.repeat(2001) }],
  ['a comment of spaces', 'comment', 'k-1', { ...comment, text: '  ' }],
  ['a comment before 1970', 'comment', 'k-1', { ...comment, at: -1 }],
  ['a comment without a writer', 'comment', 'k-1', { card: 'card-1', text: 'Frage', at: 1 }],
  ['an address that runs a script', 'profile', 'p-1', { ...profile, url: 'javascript:alert(1)' }],
  ['an address of data', 'profile', 'p-1', { ...profile, url: 'data:text/html,x' }],
  ['a LeiKa key of 13 digits', 'profile', 'p-1', { ...profile, leikaKeys: ['9901234567890'] }],
  ['21 cards before', 'dependency', 'card-9', { after: Array.from({ length: 21 }, (_, index) => `card-${index}`) }],
  ['a card before with a dot', 'dependency', 'card-9', { after: ['card.1'] }],
  ['a Reifegrad that its model lacks', 'profile', 'p-1', { ...profile, maturity: { model: 'eu', level: 0 } }],
  ['a member that nobody knows', 'team', 'card-9', { owner: '', implementer: '', isLead: true }],
  ['the value of another register', 'parking', 'card-9', needed],
])('the gate refuses %s', (_, register, key, value) => {
  expect(verdict(register, key, value)).toMatchObject({ kind: 'refuse', reason: 'value-invalid' })
})

test('the gate refuses a text of 20 KB before it reads it', () => {
  const update = { register: 'comment' as const, key: 'k-1', value: { ...comment, text: 'a'.repeat(20_000) } }
  expect(verdict(update.register, update.key, update.value)).toEqual({ kind: 'refuse', reason: 'value-too-large' })
})
