import { describe, expect, test } from 'vitest'
import { saveMessage } from './save-message.ts'

const savedAt = new Date(2026, 10, 24, 9, 41, 7).getTime()
const calm = { waiting: 0, savedAt, storageOk: true }
const live = { name: 'live' } as const
const offline = { name: 'offline', since: savedAt } as const

describe('what the screen says about saving', () => {
  test('saved is quiet and names the second', () => {
    expect(saveMessage(live, calm)).toEqual({ kind: 'saved', short: 'gespeichert 9:41:07', long: null })
  })
  test('before the first own change there is no time to name', () => {
    expect(saveMessage(live, { ...calm, savedAt: null }).short).toBe('Alles gespeichert')
  })
  test('what is under way is not called saved', () => {
    expect(saveMessage(live, { ...calm, waiting: 1 }).short).toBe('wird gespeichert …')
    expect(saveMessage(live, { ...calm, waiting: 3 }).short).toBe('3 Änderungen warten')
  })
  test('without a connection the line says what waits here', () => {
    expect([0, 1, 3].map((waiting) => saveMessage(offline, { ...calm, waiting }).long)).toEqual([
      'Keine Verbindung – Sie sehen den letzten Stand. Wir versuchen es weiter.',
      'Keine Verbindung – 1 Änderung wartet auf diesem Gerät. Wir versuchen es weiter.',
      'Keine Verbindung – 3 Änderungen warten auf diesem Gerät. Wir versuchen es weiter.',
    ])
  })
  test('a full disk is said even when nothing waits', () => {
    expect(saveMessage(live, { ...calm, storageOk: false }).kind).toBe('storage-full')
  })
  test('a closed connection outweighs everything', () => {
    const refused = { name: 'refused', reason: 'login-over' } as const
    expect(saveMessage(refused, { ...calm, storageOk: false }).kind).toBe('refused')
  })
})
