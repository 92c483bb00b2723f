import type { Hono } from 'hono'
import { fileNameOf } from '../../shared/kit/file-name.ts'
import {
  archiveEnding,
  deletionSchema,
  organiserKeyHeader,
  retentionSchema,
  type StoredRecords,
} from '../../shared/protocol/archive-api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import type { Access } from '../access/authenticate.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { mayLead } from '../access/rights.ts'
import { createArchiveFiles } from '../archive/archive-files.ts'
import { deleteWorkshop } from '../archive/delete-workshop.ts'
import { exportArchive } from '../archive/export-archive.ts'
import { importArchive } from '../archive/import-archive.ts'
import { deviceDays } from '../archive/retention-sweep.ts'
import { openLogin } from '../workshops/open-login.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { contentDisposition } from './content-disposition.ts'
import { archiveDownloads, archiveUploads, wrongOrganiserKeys } from './limits.ts'
import { checkOrganiserKey } from './organiser-key.ts'
import { type AppEnv, addressOf, keepDevice, workshopAccess } from './request-facts.ts'

/** A workshop as one file, what is stored of it, until when, and its end. */
export function addArchiveRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const files = createArchiveFiles()
  const downloads = createAttemptLimit({ ...archiveDownloads, now: deps.now })
  const uploads = createAttemptLimit({ ...archiveUploads, now: deps.now })
  const organiserLimit = createAttemptLimit({ ...wrongOrganiserKeys, now: deps.now })

  app.get('/api/workshops/:workshopId/archive', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    if (downloads.isReached(login.id)) return answerError(c, 'too-many')
    downloads.count(login.id)
    const names = c.req.query('names') !== 'without'
    const archive = await exportArchive({ ...deps, files }, access.value, { names })
    if (!archive.ok) return answerError(c, archive.error)
    const label = names ? 'Archiv' : 'Archiv-ohne-Namen'
    return c.body(new Uint8Array(archive.value), 200, {
      'Content-Type': 'application/gzip',
      'Content-Disposition': contentDisposition(fileNameOf([label, workshop.title], archiveEnding)),
    })
  })

  app.post('/api/archives', async (c) => {
    const address = addressOf(c, deps)
    if (uploads.isReached(address)) return answerError(c, 'too-many')
    uploads.count(address)
    const key = checkOrganiserKey(deps.config.organiserKey, organiserLimit, {
      address,
      given: decodeHeader(c.req.header(organiserKeyHeader)),
    })
    if (!key.ok) return answerError(c, key.error)
    const imported = await importArchive({ ...deps, files }, new Uint8Array(await c.req.arrayBuffer()))
    if (!imported.ok) return answerError(c, imported.error)
    const { workshop, moderatorInvitationId: invitationId, invitations } = imported.value
    const opened = await openLogin(deps, { invitationId, deviceToken: readDeviceToken(c.req.header('cookie')) })
    keepDevice(c, deps, opened.deviceToken)
    return c.json({ workshopId: workshop.id, login: opened.login, invitations }, 201)
  })

  app.get('/api/workshops/:workshopId/records', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    if (!mayLead(access.value.login.role)) return answerError(c, 'not-allowed')
    const records = await recordsOf(deps, access.value)
    return records ? c.json(records) : answerError(c, 'not-found')
  })

  app.put('/api/workshops/:workshopId/retention', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const { login, workshop } = access.value
    if (!mayLead(login.role) || fixedBecause(workshop) !== null) return answerError(c, 'not-allowed')
    const body = await parseBody(c, retentionSchema)
    if (!body.ok) return answerError(c, body.error)
    await deps.store.setNamesUntil(workshop.id, body.value.namesUntil)
    return c.json(body.value)
  })

  app.delete('/api/workshops/:workshopId', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, deletionSchema)
    if (!body.ok) return answerError(c, body.error)
    const endRehearsal = (id: Access['workshop']['id']) => deps.rehearsals.remove(id)
    const deleted = await deleteWorkshop({ ...deps, endRehearsal }, access.value, body.value.title)
    return deleted.ok ? c.body(null, 204) : answerError(c, deleted.error)
  })
}

const fixedBecause = ({ isExample, rehearsalOf }: Access['workshop']): StoredRecords['fixedBecause'] =>
  isExample ? 'example' : rehearsalOf === null ? null : 'rehearsal'

async function recordsOf({ store }: AppDeps, { workshop }: Access): Promise<StoredRecords | null> {
  const [retention, counts] = await Promise.all([store.loadRetention(workshop.id), store.countRecords(workshop.id)])
  if (!retention || !counts) return null
  return {
    ...retention,
    fixedBecause: fixedBecause(workshop),
    createdAt: workshop.createdAt,
    counts,
    deviceDays,
    boards: workshop.boards.map(({ id, municipality }) => ({ id, municipality: municipality.name })),
  }
}

/** A key may have umlauts, which a header cannot carry as they are. */
function decodeHeader(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return ''
  }
}
