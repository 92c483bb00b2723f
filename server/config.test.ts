import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const defaults = {
  port: 8080,
  host: undefined,
  dataDir: 'data',
  publicOrigin: undefined,
  organiserKey: undefined,
  logLevel: 'info',
  namesMonths: 12,
  legalPages: { imprint: undefined, privacy: undefined, accessibility: undefined },
}

test('nothing has to be set, and an empty variable is an unset one', () => {
  expect(readConfig({})).toEqual({ ok: true, value: defaults })
  expect(readConfig({ PORT: '', ORGANISER_KEY: '', PUBLIC_URL: ' ', HOST: undefined, PATH: '/bin' })).toEqual({
    ok: true,
    value: defaults,
  })
})

test('everything can be set', () => {
  const environment = {
    PORT: '80',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/auftakt',
    PUBLIC_URL: 'https://Auftakt.example.org/',
    ORGANISER_KEY: 'sehr-geheimes-Wort',
    LOG_LEVEL: 'warn',
    NAMES_MONTHS: '0',
    IMPRINT_URL: 'https://www.example.org/impressum',
    PRIVACY_URL: 'https://www.example.org/datenschutz',
    ACCESSIBILITY_URL: 'https://www.example.org/barrierefreiheit',
  }
  expect(readConfig(environment)).toEqual({
    ok: true,
    value: {
      port: 80,
      host: '127.0.0.1',
      dataDir: '/srv/auftakt',
      publicOrigin: 'https://auftakt.example.org',
      organiserKey: 'sehr-geheimes-Wort',
      logLevel: 'warn',
      namesMonths: 0,
      legalPages: {
        imprint: 'https://www.example.org/impressum',
        privacy: 'https://www.example.org/datenschutz',
        accessibility: 'https://www.example.org/barrierefreiheit',
      },
    },
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['HOST', 'not a host'],
  ['PUBLIC_URL', 'auftakt.example.org'],
  ['PUBLIC_URL', 'ftp://auftakt.example.org'],
  ['PUBLIC_URL', 'https://example.org/auftakt'],
  ['ORGANISER_KEY', 'kurz'],
  ['LOG_LEVEL', 'loud'],
  ['IMPRINT_URL', 'impressum.html'],
  ['PRIVACY_URL', 'javascript:alert(1)'],
])('a wrong %s (%s) is named in one German sentence', (name, value) => {
  const read = readConfig({ [name]: value })
  expect(read).toEqual({ ok: false, error: [expect.stringMatching(new RegExp(`^${name} .*\\.$`))] })
})

test('a wrong organiser key is not repeated', () => {
  expect(JSON.stringify(readConfig({ ORGANISER_KEY: 'zu-kurz-123' }))).not.toContain('zu-kurz-123')
})
