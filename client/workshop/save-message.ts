import type { SaveState } from '../sync/board-session.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import { saveText } from '../text/workshop.ts'
import { formatTimeWithSeconds } from '../ui/format.ts'

export interface SaveMessage {
  kind: 'loading' | 'saved' | 'saving' | 'offline' | 'storage-full' | 'refused'
  /** For the header: a few words. */
  short: string
  /** For a line of its own, where something is wrong and people should know what becomes of their work. */
  long: string | null
}

/** How it stands with what people did here: the worst news wins. */
export function saveMessage(status: SyncStatus, save: SaveState): SaveMessage {
  if (status.name === 'refused') return { kind: 'refused', short: saveText.refused, long: null }
  if (status.name === 'offline') {
    return { kind: 'offline', short: saveText.offlineShort, long: saveText.offline(save.waiting) }
  }
  if (!save.storageOk) {
    return { kind: 'storage-full', short: saveText.storageFullShort, long: saveText.storageFull(save.waiting) }
  }
  if (status.name === 'loading') return { kind: 'loading', short: saveText.loading, long: null }
  if (save.waiting === 1) return { kind: 'saving', short: saveText.saving, long: null }
  if (save.waiting > 1) return { kind: 'saving', short: saveText.waiting(save.waiting), long: null }
  const short = save.savedAt === null ? saveText.allSaved : saveText.savedAt(formatTimeWithSeconds(save.savedAt))
  return { kind: 'saved', short, long: null }
}
