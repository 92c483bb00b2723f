import { expect, test } from 'vitest'
import { assignmentSchema } from '../domain/decisions.ts'
import { cardIdSchema, laneIdSchema } from '../domain/ids.ts'
import type { Maturity } from '../domain/maturity.ts'
import {
  type CountedService,
  countByExecutor,
  countByLane,
  countByMaturity,
  countByState,
  countByTopic,
} from './count-services.ts'

interface Told {
  topic?: string | null
  types?: string[]
  lane?: string | null
  state?: string
  maturity?: Maturity
}

const counted = ({ topic = null, types = [], lane, state, maturity }: Told): CountedService => ({
  service: {
    id: cardIdSchema.parse('card'),
    leikaKey: null,
    name: 'Hund anmelden',
    topicArea: topic,
    bundles: [],
    lifeSituation: null,
    types,
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
  },
  assignment: state === undefined ? undefined : assignmentSchema.parse({ lane: lane ?? null, state, by: 'ada' }),
  maturity,
})
const rows = (counts: { key: unknown; count: number; decided: number }[]) =>
  counts.map(({ key, count, decided }) => [key, count, decided])

test('Themenfelder stand in their order, others behind, none last', () => {
  const services = [
    counted({ topic: null }),
    counted({ topic: 'Sonstiges' }),
    counted({ topic: 'Umwelt', state: 'confirmed', lane: 'amt-32' }),
    counted({ topic: 'Bildung' }),
    counted({ topic: 'Umwelt' }),
  ]
  expect(rows(countByTopic(services))).toEqual([
    ['Bildung', 1, 0],
    ['Umwelt', 2, 1],
    ['Sonstiges', 1, 0],
    [null, 1, 0],
  ])
})

test('every Amt is counted, also with nothing; a lane that is no more counts as nobody', () => {
  const lanes = ['amt-32', 'amt-50'].map((id) => ({ id: laneIdSchema.parse(id) }))
  const services = [
    counted({ lane: 'amt-32', state: 'settled' }),
    counted({ lane: 'amt-32', state: 'unsure' }),
    counted({ lane: 'amt-99', state: 'confirmed' }),
    counted({}),
  ]
  expect(rows(countByLane(services, lanes))).toEqual([
    ['amt-32', 2, 1],
    ['amt-50', 0, 0],
    [null, 2, 1],
  ])
})

test('states come in the order of the work; a withdrawn decision is open', () => {
  const services = [
    counted({ lane: 'amt-32', state: 'confirmed' }),
    counted({}),
    counted({ lane: null, state: 'suggested' }),
    counted({ lane: 'amt-32', state: 'disputed' }),
  ]
  expect(rows(countByState(services))).toEqual([
    ['open', 2, 0],
    ['disputed', 1, 0],
    ['confirmed', 1, 1],
  ])
})

test('a service that several execute counts for each', () => {
  const services = [counted({ types: ['1', '5'] }), counted({ types: ['5'] }), counted({})]
  expect(rows(countByExecutor(services))).toEqual([
    ['municipal', 2, 0],
    ['federal', 1, 0],
    ['unknown', 1, 0],
  ])
})

test('a Reifegrad is counted within its model', () => {
  const services = [
    counted({ maturity: { model: 'ozg', level: 3 } }),
    counted({}),
    counted({ maturity: { model: 'eu', level: 3 } }),
    counted({ maturity: { model: 'ozg', level: 2 } }),
    counted({ maturity: { model: 'ozg', level: 3 } }),
  ]
  expect(rows(countByMaturity(services))).toEqual([
    ['eu 3', 1, 0],
    ['ozg 2', 1, 0],
    ['ozg 3', 2, 0],
    [null, 1, 0],
  ])
})
