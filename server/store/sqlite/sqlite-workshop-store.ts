import type { WorkshopStore } from '../workshop-store.ts'
import { createBallotRows } from './ballot-rows.ts'
import type { SqliteDatabase } from './database.ts'
import { createInvitationRows } from './invitation-rows.ts'
import { createLoginRows } from './login-rows.ts'
import { createPeopleRows } from './people-rows.ts'
import { createPlanRows } from './plan-rows.ts'
import { createPublicationRows } from './publication-rows.ts'
import { createRehearsalRows } from './rehearsal-rows.ts'
import { createRetentionRows } from './retention-rows.ts'
import { createRunRows } from './run-rows.ts'
import { createServiceListRows } from './service-list-rows.ts'
import { createSetupRows } from './setup-rows.ts'
import { createWorkshopRows } from './workshop-rows.ts'

export function createSqliteWorkshopStore(database: SqliteDatabase): WorkshopStore {
  return {
    ...createServiceListRows(database),
    ...createWorkshopRows(database),
    ...createInvitationRows(database),
    ...createLoginRows(database),
    ...createPeopleRows(database),
    ...createPlanRows(database),
    ...createPublicationRows(database),
    ...createRunRows(database),
    ...createBallotRows(database),
    ...createSetupRows(database),
    ...createRehearsalRows(database),
    ...createRetentionRows(database),
  }
}
