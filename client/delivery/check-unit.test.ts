import { expect, test } from 'vitest'
import { checkUnit } from './check-unit.ts'

const fine = {
  name: 'Bürgerbüro',
  street: 'Rathausplatz 1',
  postalCode: '01234',
  town: 'Musterstadt',
  phone: '+49 (0)234 / 910-1',
  email: 'buero@musterstadt.de',
  url: 'https://www.musterstadt.de/buero',
}
const bare = { name: ' Bürgerbüro ', street: '', postalCode: ' ', town: '', phone: '', email: ' ', url: '' }

test.each<[string, Partial<typeof fine>, object]>([
  ['nothing', {}, {}],
  ['the name alone', bare, {}],
  ['no name', { name: '  ' }, { name: 'nameMissing' }],
  ['a short postal code', { postalCode: '1234' }, { postalCode: 'postalCodeWrong' }],
  ['a foreign one', { postalCode: 'A-1010' }, { postalCode: 'postalCodeWrong' }],
  ['words for a telephone', { phone: 'Zentrale' }, { phone: 'phoneWrong' }],
  ['half an e-mail address', { email: 'buero@' }, { email: 'emailWrong' }],
  ['a page without its scheme', { url: 'www.musterstadt.de' }, { url: 'urlWrong' }],
  ['a script for a page', { url: 'javascript:alert(1)' }, { url: 'urlWrong' }],
])('of a unit with %s', (_, change, problems) => {
  expect(checkUnit({ ...fine, ...change })).toEqual(problems)
})
