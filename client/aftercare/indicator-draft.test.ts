import { expect, test } from 'vitest'
import { indicatorSchema } from '../../shared/domain/aftercare.ts'
import { draftOf, emptyDraft, type IndicatorDraft, parseIndicator } from './indicator-draft.ts'

const today = '2027-03-31'
const taken = (day: string) => day === '2027-03-01'
const parse = (change: Partial<IndicatorDraft>) =>
  parseIndicator({ ...emptyDraft(today), handlingDays: '8', ...change }, { today, isTaken: taken })
const errorsOf = (change: Partial<IndicatorDraft>) => {
  const parsed = parse(change)
  return parsed.ok ? {} : parsed.error
}

test.each([
  ['12,5', 12.5],
  ['12,5 %', 12.5],
  ['12.5%', 12.5],
  [' 100 ', 100],
  ['0', 0],
  ['', null],
])('a share that is typed as "%s" is %s', (typed, value) => {
  const parsed = parse({ onlineShare: typed })
  expect(parsed.ok && parsed.value.onlineShare).toBe(value)
})

test.each(['100,1', '-1', 'viel', '1.200', '12,5,5', '%'])('"%s" is no share', (typed) => {
  expect(errorsOf({ usageShare: typed })).toEqual({ usageShare: 'share-wrong' })
})

test.each(['-1', '10001', 'drei Wochen', '8 %%'])('"%s" is no handling time', (typed) => {
  expect(errorsOf({ handlingDays: typed })).toEqual({ handlingDays: 'days-wrong' })
})

test.each<[string, Partial<IndicatorDraft>, string | undefined]>([
  ['today', {}, undefined],
  ['before the service was online', { day: '2019-01-01' }, undefined],
  ['tomorrow', { day: '2027-04-01' }, 'day-later'],
  ['empty', { day: '' }, 'day-missing'],
  ['far beyond the calendar', { day: '20270-03-01' }, 'day-missing'],
  ['taken', { day: '2027-03-01' }, 'day-taken'],
  ['that of the measurement that is changed', { day: '2027-03-01', editing: '2027-03-01' }, undefined],
  ['taken by another one than is changed', { day: '2027-03-01', editing: '2027-02-01' }, 'day-taken'],
])('a day that is %s', (_, change, error) => {
  expect(errorsOf(change)).toEqual(error === undefined ? {} : { day: error })
})

test('everything that is wrong is said at once, and words alone are no measurement', () => {
  expect(errorsOf({ day: '', onlineShare: '101', handlingDays: 'x' })).toEqual({
    day: 'day-missing',
    onlineShare: 'share-wrong',
    handlingDays: 'days-wrong',
  })
  expect(errorsOf({ handlingDays: '', errorKind: 'Anhang fehlt' })).toEqual({ form: 'nothing-measured' })
})

test('a measurement that is changed comes back as it is, with a decimal comma', () => {
  const indicator = indicatorSchema.parse({
    onlineShare: 62.5,
    abortShare: 0,
    abortPlace: 'Bezahlen',
    errorShare: null,
    errorKind: '',
    handlingDays: 1200,
    usageShare: 3,
    isRemoved: false,
  })
  const draft = draftOf('2027-03-01', indicator)
  expect([draft.onlineShare, draft.abortShare, draft.errorShare, draft.handlingDays]).toEqual(['62,5', '0', '', '1200'])
  expect(parseIndicator(draft, { today, isTaken: taken })).toEqual({ ok: true, value: indicator })
})
