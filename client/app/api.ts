import { z } from 'zod'
import type {
  BoardId,
  CardId,
  InvitationId,
  ListHash,
  ParticipantId,
  PlanId,
  WorkshopId,
} from '../../shared/domain/ids.ts'
import { type Introduction, loginSchema } from '../../shared/domain/participant.ts'
import type { NewResolution } from '../../shared/domain/resolution.ts'
import { type ServiceList, serviceListSchema } from '../../shared/domain/service-list.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { storedPlanSchema } from '../../shared/plan/plan.ts'
import {
  type ApiErrorCode,
  apiErrorSchema,
  createdWorkshopSchema,
  handoverSchema,
  invitationEntrySchema,
  joinedPersonSchema,
  loginHeader,
  type NewList,
  type NewWorkshop,
  type PersonChange,
  planSummarySchema,
  startInfoSchema,
  storedListSchema,
  workshopViewSchema,
} from '../../shared/protocol/api.ts'
import {
  organiserKeyHeader,
  type Retention,
  retentionSchema,
  storedRecordsSchema,
} from '../../shared/protocol/archive-api.ts'
import { directoryPersonSchema, historyEntrySchema } from '../../shared/protocol/history-api.ts'
import {
  type Admission,
  attendanceSchema,
  cockpitSchema,
  type NewReaction,
  ownBallotSchema,
  rehearsalSchema,
  runAnswerSchema,
  type WorkshopSetup,
  workshopSetupSchema,
} from '../../shared/protocol/live-api.ts'
import { type NewPublication, publicationSchema } from '../../shared/protocol/plan-api.ts'
import { logEntrySchema } from '../../shared/run/log-entry.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import type { Ballot, VoteId } from '../../shared/run/vote.ts'
import { knownPlaceSchema } from '../../shared/suggest/known-place.ts'
import { currentLoginId } from './current-login.ts'

export interface ApiFailure {
  /** `offline`: no answer came; nobody knows whether the request arrived. */
  code: ApiErrorCode | 'offline'
  /** For `bad-request`: which field. */
  path?: string | undefined
}
export type Answer<T> = Promise<Result<T, ApiFailure>>

/** The HTTP interface as functions; see shared/protocol/api.ts for what each does. */
export function createApi(doFetch: typeof fetch) {
  const get = <T>(path: string, schema: z.ZodType<T>): Answer<T> => call(doFetch, path, schema, { method: 'GET' })
  const send = <T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown, schema: z.ZodType<T>): Answer<T> =>
    call(doFetch, path, schema, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  const post = <T>(path: string, body: unknown, schema: z.ZodType<T>): Answer<T> => send('POST', path, body, schema)
  return {
    getStart: () => get('/api/start', startInfoSchema),
    saveList: (list: ServiceList) => post('/api/lists', list, storedListSchema),
    getList: (hash: ListHash) => get(`/api/lists/${hash}`, serviceListSchema),
    createWorkshop: (workshop: NewWorkshop) => post('/api/workshops', workshop, createdWorkshopSchema),
    openExample: () => post('/api/example', {}, loginSchema),
    exchangeInvitation: (secret: string) => post('/api/logins', { secret }, loginSchema),
    getWorkshop: (workshop: WorkshopId) => get(`/api/workshops/${workshop}`, workshopViewSchema),
    join: (workshop: WorkshopId, introduction: Introduction) =>
      post(`/api/workshops/${workshop}/join`, introduction, loginSchema),
    getRun: (workshop: WorkshopId) => get(`/api/workshops/${workshop}/run`, runAnswerSchema),
    sendRunEvent: (workshop: WorkshopId, event: RunEvent) =>
      post(`/api/workshops/${workshop}/run`, event, runAnswerSchema),
    react: (workshop: WorkshopId, reaction: NewReaction) =>
      post(`/api/workshops/${workshop}/reactions`, reaction, z.undefined()),
    getOwnBallot: (workshop: WorkshopId, vote: VoteId) =>
      get(`/api/workshops/${workshop}/ballots/${vote}`, ownBallotSchema),
    castBallot: (workshop: WorkshopId, vote: VoteId, ballot: Ballot) =>
      send('PUT', `/api/workshops/${workshop}/ballots/${vote}`, ballot, ownBallotSchema),
    getLog: (workshop: WorkshopId) => get(`/api/workshops/${workshop}/log`, z.array(logEntrySchema)),
    addRemark: (workshop: WorkshopId, text: string) => post(`/api/workshops/${workshop}/log`, { text }, logEntrySchema),
    changeRemark: (workshop: WorkshopId, entry: string, text: string) =>
      send('PATCH', `/api/workshops/${workshop}/log/${entry}`, { text }, logEntrySchema),
    getAttendance: (workshop: WorkshopId) => get(`/api/workshops/${workshop}/attendance`, attendanceSchema),
    getCockpit: (workshop: WorkshopId) => get(`/api/workshops/${workshop}/cockpit`, cockpitSchema),
    getSetup: (workshop: WorkshopId) => get(`/api/workshops/${workshop}/setup`, workshopSetupSchema),
    saveSetup: (workshop: WorkshopId, setup: WorkshopSetup) =>
      send('PUT', `/api/workshops/${workshop}/setup`, setup, workshopSetupSchema),
    admit: (workshop: WorkshopId, people: Admission['people']) =>
      post(`/api/workshops/${workshop}/admissions`, { people }, z.array(joinedPersonSchema)),
    startRehearsal: (workshop: WorkshopId) => post(`/api/workshops/${workshop}/rehearsal`, {}, rehearsalSchema),
    endRehearsal: (workshop: WorkshopId) =>
      call(doFetch, `/api/workshops/${workshop}/rehearsal`, z.undefined(), { method: 'DELETE' }),
    updateList: (workshop: WorkshopId, list: NewList) =>
      post(`/api/workshops/${workshop}/list`, list, workshopViewSchema),
    getArchive: (workshop: WorkshopId, names: 'with' | 'without') =>
      fetchFile(doFetch, `/api/workshops/${workshop}/archive?names=${names}`),
    importArchive: (file: Blob, organiserKey: string | null) =>
      call(doFetch, '/api/archives', createdWorkshopSchema, {
        method: 'POST',
        body: file,
        ...(organiserKey !== null && { headers: { [organiserKeyHeader]: encodeURIComponent(organiserKey) } }),
      }),
    getRecords: (workshop: WorkshopId) => get(`/api/workshops/${workshop}/records`, storedRecordsSchema),
    setRetention: (workshop: WorkshopId, retention: Retention) =>
      send('PUT', `/api/workshops/${workshop}/retention`, retention, retentionSchema),
    deleteWorkshop: (workshop: WorkshopId, title: string) =>
      call(doFetch, `/api/workshops/${workshop}`, z.undefined(), {
        method: 'DELETE',
        body: JSON.stringify({ title }),
        headers: { 'content-type': 'application/json' },
      }),
    handOver: (workshop: WorkshopId) => post(`/api/workshops/${workshop}/handover`, {}, handoverSchema),
    getInvitations: (workshop: WorkshopId) =>
      get(`/api/workshops/${workshop}/invitations`, z.array(invitationEntrySchema)),
    changeInvitation: (
      workshop: WorkshopId,
      invitation: InvitationId,
      { action, endLogins }: { action: 'renew' | 'revoke'; endLogins: boolean },
    ) => post(`/api/workshops/${workshop}/invitations/${invitation}/${action}`, { endLogins }, invitationEntrySchema),
    getPeople: (workshop: WorkshopId) => get(`/api/workshops/${workshop}/participants`, z.array(joinedPersonSchema)),
    changePerson: (workshop: WorkshopId, person: ParticipantId, change: PersonChange) =>
      send('PATCH', `/api/workshops/${workshop}/participants/${person}`, change, joinedPersonSchema),
    removePerson: (workshop: WorkshopId, person: ParticipantId) =>
      call(doFetch, `/api/workshops/${workshop}/participants/${person}`, z.undefined(), { method: 'DELETE' }),
    getPlans: (board: BoardId) => get(`/api/boards/${board}/plans`, z.array(planSummarySchema)),
    freezePlan: (board: BoardId, note: string) => post(`/api/boards/${board}/plans`, { note }, planSummarySchema),
    getBoardPeople: (board: BoardId) => get(`/api/boards/${board}/people`, z.array(directoryPersonSchema)),
    getHistory: (board: BoardId, card: CardId) =>
      get(`/api/boards/${board}/cards/${card}/history`, z.array(historyEntrySchema)),
    getSuggestions: (board: BoardId) => get(`/api/boards/${board}/suggestions`, z.array(knownPlaceSchema)),
    resolvePlan: (plan: PlanId, change: NewResolution) =>
      post(`/api/plans/${plan}/resolutions`, change, planSummarySchema),
    getPublication: (board: BoardId) => get(`/api/boards/${board}/publication`, publicationSchema.nullable()),
    publish: (board: BoardId, wish: NewPublication) =>
      send('PUT', `/api/boards/${board}/publication`, wish, publicationSchema),
    endPublication: (board: BoardId) =>
      call(doFetch, `/api/boards/${board}/publication`, z.undefined(), { method: 'DELETE' }),
    getPlan: (plan: PlanId) => get(`/api/plans/${plan}`, storedPlanSchema),
  }
}
export type Api = ReturnType<typeof createApi>

/** The server that served this page. */
export const api: Api = createApi((input, init) => fetch(input, init))

/** A file that is made for this request, and may fail to be. */
async function fetchFile(doFetch: typeof fetch, path: string): Answer<Blob> {
  const login = currentLoginId()
  try {
    const response = await doFetch(path, { headers: login ? { [loginHeader]: login } : {} })
    if (response.ok) return ok(await response.blob())
    const refused = apiErrorSchema.safeParse(await response.json().catch(() => undefined))
    return fail(refused.success ? refused.data.error : { code: 'unexpected' })
  } catch {
    return fail({ code: 'offline' })
  }
}

async function call<T>(doFetch: typeof fetch, path: string, schema: z.ZodType<T>, init: RequestInit): Answer<T> {
  const headers = new Headers(init.headers)
  const login = currentLoginId()
  if (login) headers.set(loginHeader, login)
  let response: Response
  let body: unknown
  try {
    response = await doFetch(path, { ...init, headers })
    body = await response.json().catch(() => undefined) // a proxy's error page is HTML
  } catch {
    return fail({ code: 'offline' })
  }
  if (response.ok) {
    const parsed = schema.safeParse(body)
    return parsed.success ? ok(parsed.data) : fail({ code: 'unexpected' })
  }
  const refused = apiErrorSchema.safeParse(body)
  if (refused.success) return fail(refused.data.error)
  return fail({ code: response.status === 502 || response.status === 504 ? 'offline' : 'unexpected' })
}
