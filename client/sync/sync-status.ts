import type { CloseReason } from '../../shared/protocol/close-reasons.ts'

/** How the connection of a board stands. `loading`: never yet synced; `refused` is final, only a new join leaves it. */
export type SyncStatus =
  | { name: 'loading' }
  | { name: 'live' }
  | { name: 'offline'; since: number }
  | { name: 'refused'; reason: CloseReason }

export type SyncEvent = { type: 'synced' } | { type: 'lost'; at: number } | { type: 'refused'; reason: CloseReason }

/** Pure. An event that makes no sense now changes nothing. */
export function nextSyncStatus(status: SyncStatus, event: SyncEvent): SyncStatus {
  if (status.name === 'refused') return status
  switch (event.type) {
    case 'synced':
      return { name: 'live' }
    case 'lost':
      return status.name === 'offline' ? status : { name: 'offline', since: event.at }
    case 'refused':
      return { name: 'refused', reason: event.reason }
  }
}
