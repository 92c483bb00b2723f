import { firstTables } from './0001-first-tables.ts'

/** In the order of their numbers; `user_version` counts those that a database has. Forward only. */
export const migrations: readonly string[] = [firstTables]
