import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

test('umlauts travel encoded, beside a plain name for old programs', () => {
  expect(contentDisposition('Plan-v1-Köln-Müngersdorf.csv')).toBe(
    `attachment; filename="Plan-v1-Koeln-Muengersdorf.csv"; filename*=UTF-8''Plan-v1-K%C3%B6ln-M%C3%BCngersdorf.csv`,
  )
})

test('nothing breaks out of the header', () => {
  expect(contentDisposition(`a"\r\nb: (c)'*é.csv`)).toBe(
    `attachment; filename="a__b___c___e.csv"; filename*=UTF-8''a%22%20b%3A%20%28c%29%27%2a%C3%A9.csv`,
  )
})

test('a name that was cut within a sign, or turns its direction round, is a name all the same', () => {
  expect(contentDisposition('Archiv-\ud83d-\u202Egpj.csv')).toBe(
    `attachment; filename="Archiv--gpj.csv"; filename*=UTF-8''Archiv--gpj.csv`,
  )
})
