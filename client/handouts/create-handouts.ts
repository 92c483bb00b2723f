import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { ok, type Result } from '../../shared/kit/result.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { PlanSummary, WorkshopView } from '../../shared/protocol/api.ts'
import type { PlannedAppointment } from '../../shared/run/planned-appointment.ts'
import { plannedAppointment } from '../../shared/run/planned-appointment.ts'
import type { KnownPlace } from '../../shared/suggest/known-place.ts'
import { type ApiFailure, api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { type AfterSheet, buildAfterSheets } from './build-after.ts'
import { type BeforeSheets, buildBeforeSheets } from './build-before.ts'
import { planOfBoard, readStand } from './read-stand.ts'

/** The way to the board for an Amt. Only the moderation has the link. */
export type BoardLinkState =
  | { name: 'ready'; url: string }
  | { name: 'hidden' } // for the others
  | { name: 'revoked' }
  | { name: 'failed' }

/** The sheets of all Ämter, as they were right at `asOf` (by this device's clock). */
export interface Handouts {
  before: BeforeSheets
  after: readonly AfterSheet[]
  /** Where the result comes from; null: there is no plan yet, it comes from the board. */
  plan: PlanSummary | null
  appointment: PlannedAppointment
  link: BoardLinkState
  asOf: number
}
export type HandoutsState =
  | { name: 'waiting' }
  | { name: 'failed'; failure: ApiFailure }
  | { name: 'ready'; value: Handouts }

/** Puts the sheets together when the board is there, and again when asked to. Needs an owner. */
export function createHandouts(
  session: BoardSession,
  options: {
    view: () => WorkshopView
    /** Takes in where cards lie elsewhere, which the session's suggestions build on. */
    onPlaces: (places: readonly KnownPlace[]) => void
  },
): { state: Accessor<HandoutsState>; refresh: () => Promise<void> } {
  const [state, setState] = createSignal<HandoutsState>({ name: 'waiting' })
  let isGone = false
  onCleanup(() => {
    isGone = true
  })
  const refresh = async () => {
    const view = options.view()
    const answers = await ask(session, view)
    if (isGone) return
    if (!answers.ok) {
      if (state().name !== 'ready') setState({ name: 'failed', failure: answers.error })
      return
    }
    const { places, latest, run, link } = answers.value
    options.onPlaces(places)
    const stand = readStand(session, { rules: view.suggestionRules, places })
    const asOf = Date.now()
    setState({
      name: 'ready',
      value: {
        before: buildBeforeSheets(stand),
        after: buildAfterSheets(latest?.plan ?? planOfBoard(session, asOf), stand),
        plan: latest?.summary ?? null,
        appointment: plannedAppointment(view.workshop.date, run, view.appointment),
        link,
        asOf,
      },
    })
  }
  createEffect((wasLive: boolean) => {
    const isLive = session.status().name === 'live'
    if (isLive && !wasLive) void refresh()
    return wasLive || isLive
  }, false)
  return { state, refresh }
}

interface Answers {
  places: readonly KnownPlace[]
  latest: { summary: PlanSummary; plan: Plan } | null
  run: Parameters<typeof plannedAppointment>[1]
  link: BoardLinkState
}

/** Without a plan there is no sheet; without the rest there is one, that knows less. */
async function ask({ boardId }: BoardSession, { workshop, login }: WorkshopView): Promise<Result<Answers, ApiFailure>> {
  const [places, latest, run, link] = await Promise.all([
    api.getSuggestions(boardId),
    latestPlan(boardId),
    api.getRun(workshop.id),
    login.role === 'moderator' ? linkFor(workshop, boardId) : ({ name: 'hidden' } as const),
  ])
  if (!latest.ok) return latest
  return ok({
    places: places.ok ? places.value : [],
    latest: latest.value,
    run: run.ok ? run.value.run : { agenda: [], plannedStart: null },
    link,
  })
}

async function latestPlan(boardId: BoardId): Promise<Result<Answers['latest'], ApiFailure>> {
  const plans = await api.getPlans(boardId)
  if (!plans.ok) return plans
  const [summary] = plans.value
  if (!summary) return ok(null)
  const plan = await api.getPlan(summary.id)
  return plan.ok ? ok({ summary, plan: plan.value }) : plan
}

async function linkFor(workshop: Pick<Workshop, 'id'>, boardId: BoardId): Promise<BoardLinkState> {
  const invitations = await api.getInvitations(workshop.id)
  if (!invitations.ok) return { name: 'failed' }
  const found = invitations.value.find((entry) => entry.role === 'representative' && entry.boardId === boardId)
  if (!found?.path) return { name: 'revoked' }
  return { name: 'ready', url: new URL(found.path, window.location.origin).href }
}
