import { expect, test } from 'vitest'
import { buildServiceList } from '../../shared/catalogue/build-service-list.ts'
import { previewImport } from '../../shared/catalogue/preview-import.ts'
import { type ImportEvent, type ImportState, nextImportState } from './import-state.ts'

const previewOf = (name: string) =>
  previewImport({
    kind: 'tables',
    format: 'csv',
    unreadable: [],
    tables: [{ name: null, rows: [['Leistung'], [name]].map((cells, index) => ({ number: index + 1, cells })) }],
  })
const first = previewOf('Hund')
const second = previewOf('Pass')
const list = buildServiceList({ title: 'Liste', source: 'a.csv', services: first.run.services })
const after = (...events: ImportEvent[]) => events.reduce<ImportState>(nextImportState, { name: 'empty' })
const open: ImportEvent = { type: 'open', fileName: 'a.csv' }

test('from file to list and back', () => {
  const preview: ImportEvent = { type: 'preview', preview: first }
  expect(after(open, preview)).toEqual({ name: 'checking', fileName: 'a.csv', preview: first, choice: {}, pending: 0 })
  expect(after(open, preview, { type: 'take', list })).toMatchObject({ name: 'taken', list })
  expect(after(open, preview, { type: 'take', list }, { type: 'change' })).toMatchObject({
    name: 'checking',
    pending: 0,
  })
  expect(after(open, preview, { type: 'reset' })).toEqual({ name: 'empty' })
})

test('an answer to an overtaken choice is not shown, and nothing can be taken meanwhile', () => {
  const waiting = after(
    open,
    { type: 'preview', preview: first },
    { type: 'choose', choice: { header: 0 } },
    { type: 'choose', choice: { header: 1 } },
    { type: 'preview', preview: second },
    { type: 'take', list },
  )
  expect(waiting).toMatchObject({ name: 'checking', preview: first, choice: { header: 1 }, pending: 1 })
  expect(nextImportState(waiting, { type: 'preview', preview: second })).toMatchObject({ preview: second, pending: 0 })
})

test('a failure names the file, and the next file starts afresh', () => {
  const failed = after(open, { type: 'failed', problem: 'pdf' })
  expect(failed).toEqual({ name: 'failed', fileName: 'a.csv', problem: 'pdf' })
  expect(nextImportState(failed, open)).toEqual({ name: 'reading', fileName: 'a.csv', progress: null })
})

test.each<ImportEvent>([
  { type: 'progress', progress: { step: 'read', done: 1 } },
  { type: 'failed', problem: 'pdf' },
  { type: 'preview', preview: first },
  { type: 'choose', choice: {} },
  { type: 'take', list },
  { type: 'change' },
])('$type changes nothing before there is a file', (event) => {
  expect(after(event)).toEqual({ name: 'empty' })
})
