import { describe, expect, test } from 'vitest'
import { anAssignment, aPlanSource, aSchedule, aService } from '../../test/support/plan-source.ts'
import { buildPlan } from './freeze-plan.ts'
import { planSentences } from './plan-sentences.ts'

const key = (number: number) => `99${String(number).padStart(12, '0')}`
const services = [1, 2, 3, 4, 5].map((number) => aService({ leikaKey: key(number), name: `Leistung ${number}` }))

describe('a plan in sentences', () => {
  test('says what was decided, who does most, when it comes and what is open', () => {
    const plan = buildPlan(
      aPlanSource({
        services,
        assignments: {
          [key(1)]: anAssignment('ordnung'),
          [key(2)]: anAssignment('ordnung', { state: 'disputed' }),
          [key(3)]: anAssignment('jugend', { state: 'unsure' }),
        },
        schedules: {
          [key(1)]: aSchedule('2027-q1', 'a0', { stance: 'early' }),
          [key(2)]: aSchedule('2027-q2'),
          [key(3)]: aSchedule('2027-q2', 'a1'),
          [key(4)]: aSchedule('status-quo', 'a0', { stance: 'status-quo' }),
        },
      }),
    )
    expect(planSentences(plan)).toEqual([
      '3 von 5 Leistungen sind einem Amt zugeordnet, 4 stehen im Fahrplan.',
      '2 Ämter sind beteiligt.',
      'Die meisten Leistungen hat 32 Ordnungsamt: 2.',
      '3 Leistungen gehen vom 1. Quartal 2027 bis zum 2. Quartal 2027 online.',
      'Die meisten davon, 2, im 2. Quartal 2027.',
      '1 Leistung ist früh dabei.',
      '1 Leistung bleibt vorerst beim Status quo.',
      'Noch zu klären: 1 unsicher, 1 strittig, 1 ohne Amt.',
      '1 Leistung der Liste ist noch ohne Entscheidung.',
    ])
  })

  test('a small plan has few sentences, in the singular', () => {
    const plan = buildPlan(
      aPlanSource({ services: services.slice(0, 1), assignments: { [key(1)]: anAssignment('ordnung') } }),
    )
    expect(planSentences(plan)).toEqual([
      '1 von 1 Leistung ist einem Amt zugeordnet, 0 stehen im Fahrplan.',
      'Zuständig ist 32 Ordnungsamt.',
    ])
  })

  test('quarters that are equally full are not compared', () => {
    const plan = buildPlan(
      aPlanSource({
        services: services.slice(0, 2),
        schedules: { [key(1)]: aSchedule('2027-q1'), [key(2)]: aSchedule('2027-q2') },
      }),
    )
    expect(planSentences(plan).some((sentence) => sentence.startsWith('Die meisten davon'))).toBe(false)
  })
})
