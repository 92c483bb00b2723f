import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildServiceList } from '../../shared/catalogue/build-service-list.ts'
import { countChoices, everything, filterServices } from '../../shared/catalogue/filter-services.ts'
import { compareLists, mergeLists } from '../../shared/catalogue/list-update.ts'
import { previewImport } from '../../shared/catalogue/preview-import.ts'
import { serviceListSchema } from '../../shared/domain/service-list.ts'
import { parseFile } from './parse-file.ts'

// Counted independently of this code, with a few lines of Python over its csv module.
const data = new URL('../../../shared/data/', import.meta.url)
const isAbsent = !existsSync(data)
const note = isAbsent ? ' (skipped: the real lists are not beside the project)' : ''

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, data)))

function previewOf(name: string, bytes = bytesOf(name)) {
  const parsed = parseFile(bytes, name)
  if (!parsed.ok) throw new Error(parsed.error)
  return previewImport(parsed.value)
}

test.skipIf(isAbsent)(`the list of 2019 is read to the last row${note}`, () => {
  const { run } = previewOf('leika-liste-kdn-2019.csv')
  expect({ ...run, services: run.services.length }).toEqual({
    services: 5248,
    rowsRead: 5251,
    rejected: [
      { row: 5251, reason: 'test-row', value: '25323525 – Test 124' },
      { row: 5252, reason: 'test-row', value: '3233 – Test 4' },
    ],
    notes: [],
    duplicates: [
      {
        leikaKey: null,
        name: 'Überwachung von Managementsystemen über zulassungspflichtige Versandstücke zur Beförderung radioaktiver Stoffe',
        rows: [4547, 4548],
      },
    ],
    withoutKey: 435,
    skipped: [],
    overLimit: null,
  })
  expect(run.services.filter((service) => service.leikaKey !== null)).toHaveLength(4813)
  expect(Math.max(...run.services.map((service) => service.name.length))).toBe(289)
  expect(run.services.filter((service) => service.singleDigitalGateway.includes(1))).toHaveLength(2716)
  expect(run.services.filter((service) => service.singleDigitalGateway.includes(2))).toHaveLength(841)
  expect(run.services.filter((service) => service.legalBasis !== null)).toHaveLength(3897)
  expect(run.services.filter((service) => service.name.includes('–'))).toHaveLength(12)
  expect(run.services.filter((service) => service.name !== service.name.trim())).toEqual([])
})

test.skipIf(isAbsent)(`the list of 2019 can be scoped, and is a valid list${note}`, () => {
  const { services } = previewOf('leika-liste-kdn-2019.csv').run
  const { topics, executors } = countChoices(services, everything)
  expect(topics.map(({ count }) => count)).toEqual([
    526, 331, 336, 267, 372, 232, 217, 340, 411, 305, 142, 261, 424, 1058, 26,
  ])
  expect(executors).toEqual([
    { executor: 'municipal', count: 42 },
    { executor: 'municipal-possible', count: 4230 },
    { executor: 'federal', count: 984 },
    { executor: 'internal', count: 5 },
    { executor: 'unknown', count: 8 },
  ])
  const municipal = { ...everything, leftOutExecutors: new Set(['federal', 'state', 'internal'] as const) }
  expect(filterServices(services, municipal)).toHaveLength(4280)
  expect(serviceListSchema.safeParse(buildServiceList({ title: 'KDN', source: 'x', services })).success).toBe(true)
})

test.skipIf(isAbsent)(`the cleaned catalogue names the same cards as the list it was made of${note}`, () => {
  const { run } = previewOf('starter-katalog.json')
  const ids = (preview: ReturnType<typeof previewOf>) => new Set(preview.run.services.map((service) => service.id))
  expect([run.rowsRead, run.services.length, run.withoutKey, run.rejected.length]).toEqual([5249, 5248, 435, 0])
  expect(ids(previewOf('starter-katalog.json'))).toEqual(ids(previewOf('leika-liste-kdn-2019.csv')))
})

test.skipIf(isAbsent)(`the FIM layout in Latin-1${note}`, () => {
  const { run, mapping } = previewOf('leika-fimstil-latin1-semikolon.csv')
  expect([run.services.length, run.withoutKey, run.rejected.length, run.notes.length]).toEqual([238, 0, 0, 0])
  expect(mapping).toMatchObject({ leikaKey: 0, name: 5 })
  expect(run.services.some((service) => /[äöüß]/.test(service.name))).toBe(true)
})

test.skipIf(isAbsent)(`the workbook with keys as numbers and text${note}`, () => {
  const { run } = previewOf('leika-auszug.xlsx')
  expect([run.services.length, run.withoutKey, run.rejected.length]).toEqual([703, 34, 0])
  expect(run.services.filter((service) => service.leikaKey !== null)).toHaveLength(333 + 336)
})

test.skipIf(isAbsent)(`a list of OZG bundles makes each bundle a service${note}`, () => {
  const { run } = previewOf('ozg-katalog-kdn-2019.csv')
  expect([run.services.length, run.withoutKey]).toEqual([557, 557])
})

test.skipIf(isAbsent)(`files that are no service lists are told apart${note}`, () => {
  const xzufi = parseFile(new Uint8Array(readFileSync(new URL('xzufi22-minimal-rekonstruiert.xml', data))), 'a.csv')
  expect(xzufi).toEqual({ ok: false, error: 'xml' })
  expect(previewOf('aemter-kgst-kdn.csv')).toMatchObject({ headerIsKnown: false, run: { services: [], rejected: [] } })
})

test.skipIf(isAbsent)(`the list of 2019 is updated by files of other kinds, by key${note}`, () => {
  const { services } = previewOf('leika-liste-kdn-2019.csv').run
  const counts = (name: string) => {
    const { unchanged, renamed, added, vanished } = compareLists(services, previewOf(name).run.services)
    return { unchanged, renamed: renamed.length, added: added.length, vanished: vanished.length }
  }
  expect(counts('starter-katalog.json')).toMatchObject({ added: 0, vanished: 0 })
  expect(counts('leika-fimstil-latin1-semikolon.csv')).toEqual({
    unchanged: 238,
    renamed: 0,
    added: 0,
    vanished: 5248 - 238,
  })
})

test.skipIf(isAbsent)(
  `a second file of the list of 2019 renames, drops and splits; what is decided stays${note}`,
  () => {
    const name = 'leika-liste-kdn-2019.csv'
    const { services } = previewOf(name).run
    const text = new TextDecoder().decode(bytesOf(name))
    const lines = text.split('\r\n')
    const linesOfKey = (key: string) => lines.filter((line) => line.includes(key)).length
    // keys of one row each, so that a changed row is a changed service
    const alone = services
      .flatMap(({ leikaKey }) => (leikaKey?.endsWith('000') ? [leikaKey] : []))
      .slice(0, 400)
      .filter((key) => linesOfKey(key) === 1)
    const [renamed, dropped, split] = [alone.slice(0, 10), alone.slice(10, 30), alone.slice(30, 35)]
    const newer = lines.flatMap((line) => {
      const has = (keys: readonly string[]) => keys.find((key) => line.includes(key))
      if (has(dropped)) return []
      const whole = has(split)
      if (whole) return ['901', '902'].map((detail) => line.replace(whole, `${whole.slice(0, 11)}${detail}`))
      const key = has(renamed)
      return [key ? line.replace(`;${key};`, `;${key};Neu: `) : line]
    })
    const after = previewOf(name, new TextEncoder().encode(newer.join('\r\n'))).run.services
    const update = compareLists(services, after)
    expect(update.renamed.map(({ id }) => id).sort()).toEqual([...renamed].sort())
    expect(update.vanished.map(({ leikaKey }) => leikaKey).sort()).toEqual([...dropped, ...split].sort())
    expect(update.split.map(({ from, into }) => [from.leikaKey, into.length])).toEqual(split.map((key) => [key, 2]))
    expect([update.added.length, update.unchanged]).toEqual([10, 5248 - 35])

    const merged = mergeLists(services, after, (card) => card === `${dropped[0]}`)
    expect(merged).toHaveLength(after.length + 1)
    expect(merged.filter(({ isGone }) => isGone).map(({ leikaKey }) => leikaKey)).toEqual([dropped[0]])
  },
)
