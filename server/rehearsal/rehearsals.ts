import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { Login } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { Access } from '../access/authenticate.ts'
import { mayLead } from '../access/rights.ts'
import type { Log } from '../log.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Runs } from '../runs/runs.ts'
import { joinWorkshop } from '../workshops/join-workshop.ts'
import { openLogin } from '../workshops/open-login.ts'
import { loadServiceList } from '../workshops/service-lists.ts'
import type { Refusal, WorkshopDeps } from '../workshops/use-case.ts'
import { type CastPerson, castPeople } from './cast-people.ts'
import { type CopiedWorkshop, copyWorkshop, invitationOf } from './copy-workshop.ts'
import { dealCards } from './deal-cards.ts'
import { RehearsalPlay } from './rehearsal-play.ts'
import { seededRandom } from './seeded-random.ts'

const tickMs = 500
/** Nobody rehearses longer; what is left then is deleted. */
export const maxAgeMs = 24 * 60 * 60_000
/** Each costs memory and work, and a moderation needs one at a time. One that nobody leads any more gives way. */
export const maxRehearsals = 5

export interface RehearsalDeps extends Pick<WorkshopDeps, 'store' | 'secrets' | 'now' | 'newId'> {
  rooms: Pick<Rooms, 'connect' | 'readActivity' | 'removeBoards'>
  runs: Runs
  log: Log
  /** Calls again and again; returns what ends it. */
  every: (ms: number, work: () => void) => () => void
  /** For names and choices. */
  seed: () => number
  stopwatch: () => number
}

export interface StartedRehearsal {
  workshop: Workshop
  login: Login
  deviceToken: string
}

/** All rehearsals of this process. */
export interface Rehearsals {
  /**
   * A copy with simulated people, or the one that there is of this workshop; the caller's device leads it.
   * Errors: `not-allowed` – also for a rehearsal of a rehearsal; `login-missing`; `too-many`.
   */
  start(
    access: Pick<Access, 'login' | 'workshop'>,
    deviceToken: string | null,
  ): Promise<Result<StartedRehearsal, Refusal>>
  /** Deletes a rehearsal. Errors: `not-allowed` – also for every other workshop. */
  end(access: Pick<Access, 'login' | 'workshop'>): Promise<Result<true, Refusal>>
  /** The same for one that goes with its original; one that is not played any more is left as it is. */
  remove(id: WorkshopId): Promise<void>
  /** One round of all of them, as the clock does it. */
  tick(): Promise<void>
  /** Nobody plays any more; what is there is deleted at the next start. */
  close(): void
}

interface Live {
  copied: CopiedWorkshop
  play: RehearsalPlay
}

/** Deletes what an earlier process left behind. */
export async function deleteLeftovers({ store, log }: Pick<RehearsalDeps, 'store' | 'log'>): Promise<void> {
  const left = await store.listRehearsals()
  for (const id of left) await store.deleteRehearsal(id)
  if (left.length > 0) log.info('rehearsals of an earlier run deleted', { count: left.length })
}

export function createRehearsals(deps: RehearsalDeps): Rehearsals {
  const { store, now, rooms, runs, log } = deps
  const live = new Map<WorkshopId, Live>()
  /** By the original: a second click joins the copy that the first one makes. */
  const opening = new Map<WorkshopId, Promise<Live>>()
  let stopClock: (() => void) | null = null
  let isTicking = false
  let isClosed = false

  async function open(original: Workshop): Promise<Live> {
    const copied = await copyWorkshop(deps, original)
    const { workshop } = copied
    const list = await loadServiceList(deps, workshop.listHash)
    if (!list) throw new Error(`Workshop ${workshop.id} has no list ${workshop.listHash}`)
    const random = seededRandom(deps.seed())
    const play = new RehearsalPlay(
      {
        workshop,
        rooms,
        run: () => runs.of(workshop),
        join: (person) => join(copied, person),
        isAdmitted: ({ id }) => store.isAdmitted(id),
        dealt: dealCards(list.services, workshop.lanes),
        now,
        random,
        stopwatch: deps.stopwatch,
      },
      castPeople(workshop, random),
    )
    const opened = { copied, play }
    live.set(workshop.id, opened)
    stopClock ??= deps.every(tickMs, () => void tick())
    return opened
  }

  function openOnce(original: Workshop): Promise<Live> {
    const known = opening.get(original.id)
    if (known) return known
    const opened = open(original).finally(() => opening.delete(original.id))
    opening.set(original.id, opened)
    return opened
  }

  async function hasRoom(): Promise<boolean> {
    const isFull = () => live.size + opening.size >= maxRehearsals
    const abandoned = [...live].find(([, { play }]) => play.isAbandoned)
    if (isFull() && abandoned) await remove(abandoned[0])
    return !isFull()
  }

  /** By the invitation of her role, as everybody; her device is one of its own that nobody has. */
  async function join(copied: CopiedWorkshop, { role, boardId, introduction }: CastPerson) {
    const { login } = await openLogin(deps, {
      invitationId: invitationOf(copied, { role, boardId }),
      deviceToken: null,
    })
    const joined = await joinWorkshop(deps, { login, workshop: copied.workshop, isAdmitted: true }, introduction)
    return joined.ok ? joined.value.participant : null
  }

  async function tick(): Promise<void> {
    if (isTicking || isClosed) return // a slow disk: the next round is early enough
    isTicking = true
    for (const [id, { copied, play }] of [...live]) {
      try {
        if (now() - copied.workshop.createdAt > maxAgeMs) await remove(id)
        else await play.tick()
      } catch (error) {
        log.warn('a rehearsal stumbled, it goes on', { workshopId: id, error })
      }
    }
    isTicking = false
  }

  async function remove(id: WorkshopId): Promise<void> {
    const ended = live.get(id)
    if (!ended) return
    live.delete(id)
    ended.play.leaveAll()
    if (live.size === 0) {
      stopClock?.()
      stopClock = null
    }
    await rooms.removeBoards(ended.copied.workshop.boards.map((board) => board.id))
    await runs.forget(id)
    await store.deleteRehearsal(id)
    log.info('rehearsal ended', { workshopId: id })
  }

  /** The agenda as it is now, so that the rehearsal has the same script. */
  async function copyAgenda(original: Workshop, copy: Workshop, leader: Login): Promise<void> {
    const { agenda } = (await runs.of(original)).current
    if (agenda.length === 0 || !leader.participant) return
    const run = await runs.of(copy)
    await run.send({ ...leader.participant, boardId: null }, { type: 'set-agenda', agenda, plannedStart: null })
  }

  return {
    async start({ login, workshop }, deviceToken) {
      if (!mayLead(login.role) || workshop.rehearsalOf !== null) return fail({ code: 'not-allowed' })
      if (!login.participant) return fail({ code: 'login-missing' })
      const { name, function: duty } = login.participant
      const known = [...live.values()].find(({ copied }) => copied.workshop.rehearsalOf === workshop.id)
      if (!known && !opening.has(workshop.id) && !(await hasRoom())) return fail({ code: 'too-many' })
      const { copied } = known ?? (await openOnce(workshop))
      const invitationId = invitationOf(copied, { role: 'moderator', boardId: null })
      const opened = await openLogin(deps, { invitationId, deviceToken })
      const access = { login: opened.login, workshop: copied.workshop, isAdmitted: true }
      const joined = await joinWorkshop(deps, access, { name, function: duty, laneId: null })
      if (!joined.ok) return joined
      if (!known) await copyAgenda(workshop, copied.workshop, joined.value)
      return ok({ workshop: copied.workshop, login: joined.value, deviceToken: opened.deviceToken })
    },
    async end({ login, workshop }) {
      if (!mayLead(login.role) || workshop.rehearsalOf === null) return fail({ code: 'not-allowed' })
      await remove(workshop.id)
      return ok(true)
    },
    remove,
    tick,
    close() {
      isClosed = true
      stopClock?.()
      for (const { play } of live.values()) play.leaveAll()
    },
  }
}
