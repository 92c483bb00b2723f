import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { type Login, loginSchema } from '../../shared/domain/participant.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import { followRun } from './follow-run.ts'

const login = (role: Login['role']) =>
  loginSchema.parse({ id: 'l', workshopId: 'w', role, boardId: null, participant: null })

test('the whole run is asked for when the line is back, or the role is another one', () => {
  const [status, setStatus] = createSignal<SyncStatus>({ name: 'loading' })
  const [who, setWho] = createSignal(login('representative'))
  let asked = 0
  const run = { hear: () => {}, refresh: () => asked++ }
  const end = createRoot((dispose) => {
    followRun({ status, login: who, onControl: () => () => {} }, run)
    return dispose
  })
  setStatus({ name: 'live' })
  expect(asked).toBe(1)
  setWho(login('representative')) // the workshop was fetched again
  expect(asked).toBe(1)
  setWho(login('moderator'))
  expect(asked).toBe(2)
  setWho(login('representative'))
  expect(asked).toBe(3)
  end()
})
