import { describe, expect, test } from 'vitest'
import { maxBoards } from '../../shared/domain/workshop.ts'
import { parseMunicipalities, usableMunicipalities } from './parse-municipalities.ts'

const read = (text: string) => usableMunicipalities(parseMunicipalities(text))
const problems = (text: string) =>
  parseMunicipalities(text).flatMap((line) => ('problem' in line ? [[line.line, line.problem]] : []))

describe('municipalities as people paste them', () => {
  test('a name alone has no AGS; blank lines and blanks around it do not count', () => {
    expect(read('  Musterstadt \r\n\r\nBad  Beispiel\n')).toEqual([
      { name: 'Musterstadt', ags: null },
      { name: 'Bad Beispiel', ags: null },
    ])
  })
  test.each([
    'Düsseldorf, Stadt;05111000',
    'Düsseldorf, Stadt\t05111000',
    '05111000 Düsseldorf, Stadt',
    '05111000;Düsseldorf, Stadt',
    '05111000\tDüsseldorf, Stadt',
    'Düsseldorf, Stadt 05111000',
    'Düsseldorf, Stadt; 05 1 11 000',
    '051110000000;Düsseldorf, Stadt',
  ])('the AGS is found in "%s"', (line) => {
    expect(read(line)).toEqual([{ name: 'Düsseldorf, Stadt', ags: '05111000' }])
  })
  test('a key that lost its leading zero is named as such', () => {
    expect(problems('Düsseldorf;5111000')).toEqual([[1, { code: 'ags-zero-lost', text: '5111000' }]])
  })
  test('a key of another length or of no German state is refused', () => {
    expect(problems('A-Dorf;0511\nB-Dorf;99111000\nC-Dorf;abc')).toEqual([
      [1, { code: 'ags-wrong', text: '0511' }],
      [2, { code: 'ags-wrong', text: '99111000' }],
      [3, { code: 'ags-wrong', text: 'abc' }],
    ])
  })
  test('a key without a name is no municipality', () => {
    expect(problems('05111000\n;05111000')).toEqual([
      [1, { code: 'name-missing' }],
      [2, { code: 'name-missing' }],
    ])
  })
  test('a second line of the same name or key points to the first', () => {
    expect(problems('Aachen\nBonn;05314000\naachen\nBundesstadt Bonn;05314000')).toEqual([
      [3, { code: 'duplicate-name', line: 1 }],
      [4, { code: 'duplicate-ags', line: 2 }],
    ])
  })
  test('a city and a Kreis of one name are two when their keys differ', () => {
    expect(read('Rostock;13003000\nRostock;13072000')).toHaveLength(2)
  })
  test('more than a workshop can hold are named line by line', () => {
    const text = Array.from({ length: maxBoards + 2 }, (_, index) => `Ort ${'x'.repeat(index + 1)}`).join('\n')
    expect(problems(text)).toEqual([
      [maxBoards + 1, { code: 'too-many' }],
      [maxBoards + 2, { code: 'too-many' }],
    ])
  })
})
