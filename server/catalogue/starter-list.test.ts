import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kgstLanes } from '../../shared/catalogue/kgst-lanes.ts'
import { leikaTypes } from '../../shared/catalogue/leika-type.ts'
import { topicAreas } from '../../shared/domain/topic-area.ts'
import { newWorkshopSchema } from '../../shared/protocol/api.ts'
import { readStarterList } from './starter-list.ts'

const realList = new URL('../../../shared/data/leika-liste-kdn-2019.csv', import.meta.url)

describe('the starter list', () => {
  const { services } = readStarterList()

  test('offers at least 150 services, each once', () => {
    expect(services.length).toBeGreaterThanOrEqual(150)
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
    expect(new Set(services.map(({ name }) => name)).size).toBe(services.length)
  })

  test('covers all fourteen Themenfelder under their official names', () => {
    expect([...new Set(services.map(({ topicArea }) => topicArea))].sort()).toEqual(topicAreas.map(({ name }) => name))
  })

  test('names departments of the preset only', () => {
    const known = new Set<string | null>(kgstLanes.map(({ name }) => name))
    expect(services.filter(({ usualDepartment }) => !known.has(usualDepartment))).toEqual([])
  })

  test('uses known LeiKa types only', () => {
    expect(services.flatMap(({ types }) => types).filter((type) => !leikaTypes.has(type))).toEqual([])
  })

  test.skipIf(!existsSync(realList))('holds only keys of the real list (skipped without it)', () => {
    const real = readFileSync(realList, 'utf8')
    expect(services.filter(({ leikaKey }) => leikaKey !== null && !real.includes(leikaKey))).toEqual([])
  })
})

test('the preset lanes fit a new workshop and have distinct names and numbers', () => {
  expect(newWorkshopSchema.shape.lanes.parse(kgstLanes)).toEqual(kgstLanes)
  expect(new Set(kgstLanes.map(({ name }) => name)).size).toBe(kgstLanes.length)
  expect(new Set(kgstLanes.map(({ number }) => number)).size).toBe(kgstLanes.length)
})
