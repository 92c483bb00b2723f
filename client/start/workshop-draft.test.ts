import { describe, expect, test } from 'vitest'
import { listHashSchema } from '../../shared/domain/ids.ts'
import { newWorkshopSchema } from '../../shared/protocol/api.ts'
import { draftProblems, emptyDraft, quarterFrom, toNewWorkshop, type WorkshopDraft } from './workshop-draft.ts'

const today = new Date(2026, 10, 22, 12)
const aDraft = (change: Partial<WorkshopDraft> = {}): WorkshopDraft => ({
  ...emptyDraft(today, [{ number: '32', name: 'Ordnungsamt' }]),
  title: 'Auftakt',
  municipalities: 'Musterstadt;05111000',
  ...change,
})
const open = { fileReady: false, organiserKey: null }

describe('a draft of a workshop', () => {
  test('begins two weeks from today with the quarter after that', () => {
    expect(emptyDraft(today, [])).toMatchObject({ date: '2026-12-06', firstQuarter: '2027-1', quarterCount: 8 })
  })
  test('quarters count across the year', () => {
    expect([-1, 0, 1, 5].map((ahead) => quarterFrom(today, ahead))).toEqual(['2026-3', '2026-4', '2027-1', '2028-1'])
    expect(quarterFrom(new Date(2027, 0, 10), -1)).toBe('2026-4')
  })
  test('what is missing is named in the order of the form', () => {
    const draft = aDraft({ title: ' ', date: '', municipalities: '', lanes: [], list: 'file' })
    expect(draftProblems(draft, { fileReady: false, organiserKey: '' })).toEqual([
      { field: 'title', code: 'missing' },
      { field: 'date', code: 'missing' },
      { field: 'municipalities', code: 'missing' },
      { field: 'lanes', code: 'missing' },
      { field: 'list', code: 'missing' },
      { field: 'organiserKey', code: 'missing' },
    ])
  })
  test('lanes without a name, with a long number or twice are named by row; blank rows do not count', () => {
    const lanes = [
      { number: '32', name: 'Ordnungsamt' },
      { number: '', name: '' },
      { number: '33', name: ' ' },
      { number: '1234567890123', name: 'Lang' },
      { number: '32', name: 'ordnungsamt' },
    ]
    expect(draftProblems(aDraft({ lanes }), open)).toEqual([
      { field: 'lanes', code: 'name-missing', row: 2 },
      { field: 'lanes', code: 'number-too-long', row: 3 },
      { field: 'lanes', code: 'duplicate', row: 4 },
    ])
  })
  test('a draft without problems becomes a request that the server takes', () => {
    const draft = aDraft({
      lanes: [
        { number: '', name: ' IT ' },
        { number: '', name: '' },
      ],
    })
    expect(draftProblems(draft, open)).toEqual([])
    const request = toNewWorkshop(draft, listHashSchema.parse('a'.repeat(64)), null)
    expect(newWorkshopSchema.parse(request)).toEqual({
      title: 'Auftakt',
      date: '2026-12-06',
      municipalities: [{ name: 'Musterstadt', ags: '05111000' }],
      lanes: [{ number: null, name: 'IT' }],
      firstQuarter: { year: 2027, quarter: 1 },
      quarterCount: 8,
      listHash: 'a'.repeat(64),
    })
  })
})
