import { createLog, type Log } from '../../server/log.ts'

export const silentLog: Log = createLog({ level: 'error', now: () => 0, write: () => {} })
