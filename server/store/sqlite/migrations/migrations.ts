import { firstTables } from './0001-first-tables.ts'
import { clientOwners } from './0002-client-owners.ts'
import { snapshotStateVectors } from './0003-snapshot-state-vectors.ts'
import { phaseAndPeople } from './0004-phase-and-people.ts'
import { liveRuns } from './0005-live-runs.ts'
import { cardHistory } from './0006-card-history.ts'
import { publications } from './0007-publications.ts'
import { planResolutions } from './0008-plan-resolutions.ts'
import { retention } from './0009-retention.ts'

/** In the order of their numbers; `user_version` counts those that a database has. Forward only. */
export const migrations: readonly string[] = [
  firstTables,
  clientOwners,
  snapshotStateVectors,
  phaseAndPeople,
  liveRuns,
  cardHistory,
  publications,
  planResolutions,
  retention,
]
