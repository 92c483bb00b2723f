import { expect, test } from 'vitest'
import { laneSchema } from '../../shared/domain/workshop.ts'
import { joinedPersonSchema } from '../../shared/protocol/api.ts'
import { findPeople } from './find-people.ts'

const lanes = [laneSchema.parse({ id: 'amt-33', number: '33', name: 'Bürgeramt' })]
const person = (id: string, name: string, job: string, laneId: string | null) =>
  joinedPersonSchema.parse({
    id,
    name,
    function: job,
    laneId,
    role: laneId ? 'representative' : 'guest',
    boardId: 'b',
    joinedAt: 1,
    admittedAt: 1,
  })
const people = [
  person('zoe', 'Zoë Ärmel', 'Leitung', 'amt-33'),
  person('ada', 'Ada Muster', 'Leitung IT', null),
  person('oez', 'Özlem Yıldız', 'Sachbearbeitung', 'amt-33'),
]
const found = (search: string) => findPeople(people, lanes, search).map(({ id }) => id)

test('without a search all are there, in German order', () => {
  expect(found(' ')).toEqual(['ada', 'oez', 'zoe'])
})

test('every word must be found, in name, function or Amt, whatever the case and the accents', () => {
  expect(found('leitung')).toEqual(['ada', 'zoe'])
  expect(found('LEITUNG burger')).toEqual(['zoe'])
  expect(found('33')).toEqual(['oez', 'zoe'])
  expect(found('zoe')).toEqual(['zoe'])
  expect(found('niemand')).toEqual([])
})
