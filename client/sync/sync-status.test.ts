import { expect, test } from 'vitest'
import { nextSyncStatus, type SyncEvent, type SyncStatus } from './sync-status.ts'

const loading: SyncStatus = { name: 'loading' }
const live: SyncStatus = { name: 'live' }
const offline: SyncStatus = { name: 'offline', since: 5 }
const refused: SyncStatus = { name: 'refused', reason: 'login-over' }
const synced: SyncEvent = { type: 'synced' }
const lost: SyncEvent = { type: 'lost', at: 9 }
const refusal: SyncEvent = { type: 'refused', reason: 'not-allowed' }

test.each([
  [loading, synced, live],
  [loading, lost, { name: 'offline', since: 9 }],
  [loading, refusal, { name: 'refused', reason: 'not-allowed' }],
  [live, synced, live],
  [live, lost, { name: 'offline', since: 9 }],
  [live, refusal, { name: 'refused', reason: 'not-allowed' }],
  [offline, synced, live],
  [offline, lost, offline],
  [offline, refusal, { name: 'refused', reason: 'not-allowed' }],
  [refused, synced, refused],
  [refused, lost, refused],
  [refused, refusal, refused],
] satisfies [SyncStatus, SyncEvent, SyncStatus][])('%o after %o is %o', (before, event, after) => {
  expect(nextSyncStatus(before, event)).toEqual(after)
})
