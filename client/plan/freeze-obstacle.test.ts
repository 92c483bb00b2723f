import { describe, expect, test } from 'vitest'
import { loginSchema, type Role } from '../../shared/domain/participant.ts'
import type { SaveState } from '../sync/board-session.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import { freezeObstacle } from './freeze-obstacle.ts'

function aSession(fields: { role?: Role; status?: SyncStatus; waiting?: number } = {}) {
  const role = fields.role ?? 'moderator'
  const login = loginSchema.parse({ id: 'l-1', workshopId: 'w-1', role, boardId: null, participant: null })
  const saveState: SaveState = { waiting: fields.waiting ?? 0, savedAt: null, storageOk: true }
  return { login: () => login, status: () => fields.status ?? ({ name: 'live' } as const), saveState: () => saveState }
}

describe('freezing the plan', () => {
  test('is open to the moderation when everything is saved', () => {
    expect(freezeObstacle(aSession())).toBeUndefined()
  })

  test.each([
    ['a representative', { role: 'representative' }, 'Nur die Moderation kann den Plan einfrieren.'],
    [
      'no connection',
      { status: { name: 'offline', since: 0 } },
      'Keine Verbindung. Sobald sie wieder steht, können Sie einfrieren.',
    ],
    ['an edit under way', { waiting: 1 }, 'Eine Änderung wird noch gespeichert. Danach können Sie einfrieren.'],
    ['edits under way', { waiting: 3 }, '3 Änderungen werden noch gespeichert. Danach können Sie einfrieren.'],
  ] as const)('waits: %s', (_, fields, reason) => {
    expect(freezeObstacle(aSession(fields))).toBe(reason)
  })
})
