import { firstTables } from './0001-first-tables.ts'
import { clientOwners } from './0002-client-owners.ts'

/** In the order of their numbers; `user_version` counts those that a database has. Forward only. */
export const migrations: readonly string[] = [firstTables, clientOwners]
