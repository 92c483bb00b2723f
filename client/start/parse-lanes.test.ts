import { describe, expect, test } from 'vitest'
import { parseLanes } from './parse-lanes.ts'

describe('lanes as people paste them', () => {
  test.each([
    ['32 Ordnungsamt', '32', 'Ordnungsamt'],
    ['32;Ordnungsamt', '32', 'Ordnungsamt'],
    ['32\tOrdnungsamt', '32', 'Ordnungsamt'],
    ['Ordnungsamt;32', '32', 'Ordnungsamt'],
    ['Amt 32: Ordnungsamt', '32', 'Ordnungsamt'],
    ['32 – Ordnungsamt', '32', 'Ordnungsamt'],
    ['32.1 Gewerbe und Gaststätten', '32.1', 'Gewerbe und Gaststätten'],
    ['51a Kita', '51a', 'Kita'],
    ['FB 3 Soziales', 'FB 3', 'Soziales'],
    ['FB3 Soziales', 'FB3', 'Soziales'],
    ['Amt für Soziales', null, 'Amt für Soziales'],
    ['Bauordnung', null, 'Bauordnung'],
    ['IT', null, 'IT'],
  ])('%s', (line, number, name) => {
    expect(parseLanes(line)).toEqual([{ number, name }])
  })
  test('blank lines and repetitions are left out, the order stays', () => {
    expect(parseLanes('50 Sozialamt\r\n\r\n32 Ordnungsamt\n50  sozialamt\n')).toEqual([
      { number: '50', name: 'Sozialamt' },
      { number: '32', name: 'Ordnungsamt' },
    ])
  })
})
