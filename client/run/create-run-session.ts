import { createSignal, onCleanup } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import { ok } from '../../shared/kit/result.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import type { Api, ApiFailure } from '../app/api.ts'
import { createServerClock, type PageSight } from './create-server-clock.ts'
import { reuseEqual } from './reuse-equal.ts'
import type { RunSession, SeenReaction } from './run-session.ts'

const reactionMs = 4000 // long enough to be read in a glance
const firstRetryMs = 1000
const longestRetryMs = 30_000
/** Asking again may help; any other refusal stays what it is. */
const passing: readonly ApiFailure['code'][] = ['offline', 'unexpected', 'too-many', 'storage-full']

/** A run session, and how it hears of the server. `refresh`: after a lost connection, when news may have been missed. */
export interface ConnectedRun extends RunSession {
  hear(message: ControlMessage): void
  refresh(): void
}

/** Needs an owner. Asks for the run at once; `phase` is shown until it is here. */
export function createRunSession(options: {
  workshopId: WorkshopId
  phase: Phase
  api: Pick<Api, 'getRun' | 'sendRunEvent' | 'react'>
  page?: PageSight
}): ConnectedRun {
  const { workshopId, api } = options
  const clock = createServerClock(options.page)
  const [run, setRun] = createSignal<Run>(firstRun(options.phase))
  const [isReady, setReady] = createSignal(false)
  const [reactions, setReactions] = createSignal<readonly SeenReaction[]>([])
  const [logRevision, setLogRevision] = createSignal(0)
  let isAsking = false
  let isStale = false
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let lastReaction = 0
  let isGone = false
  onCleanup(() => {
    isGone = true
    clearTimeout(retry)
  })

  const take = (latest: Run) => {
    if (isGone || (isReady() && latest.revision < run().revision)) return
    setRun((known) => reuseEqual(known, latest))
    setReady(true)
  }
  const refresh = () => {
    clearTimeout(retry)
    isStale = true
    if (!isAsking) void ask()
  }
  /** News that come while an answer is on its way make it old: then once more. */
  const ask = async () => {
    isAsking = true
    while (isStale && !isGone) {
      isStale = false
      const askedAt = Date.now()
      const answer = await api.getRun(workshopId)
      if (answer.ok) {
        failures = 0
        clock.set(answer.value.serverNow, Date.now() - askedAt)
        take(answer.value.run)
      } else if (passing.includes(answer.error.code) && !isStale) askLater()
    }
    isAsking = false
  }
  const askLater = () => {
    if (isGone) return
    retry = setTimeout(refresh, Math.min(longestRetryMs, firstRetryMs * 2 ** failures))
    failures++
  }
  refresh()

  const hear = (message: ControlMessage) => {
    if (message.type === 'run-changed') {
      clock.set(message.at, 0)
      if (isReady() && message.revision <= run().revision) return
      if (isReady() && message.from <= run().revision) {
        take(Object.assign({}, run(), message.changes, { revision: message.revision }))
      } else refresh()
    } else if (message.type === 'reaction') {
      const seen = { id: ++lastReaction, person: message.person, reaction: message.reaction }
      setReactions((before) => [...before, seen])
      setTimeout(() => setReactions((before) => before.filter(({ id }) => id !== seen.id)), reactionMs)
    } else if (message.type === 'log-changed') setLogRevision((before) => before + 1)
  }

  return {
    run,
    isReady,
    now: clock.now,
    readNow: clock.read,
    reactions,
    logRevision,
    hear,
    refresh,
    async send(event) {
      const askedAt = Date.now()
      const answer = await api.sendRunEvent(workshopId, event)
      if (!answer.ok) return answer
      clock.set(answer.value.serverNow, Date.now() - askedAt)
      take(answer.value.run)
      return ok(true)
    },
    async react(boardId, reaction) {
      const answer = await api.react(workshopId, { boardId, reaction })
      return answer.ok ? ok(true) : answer
    },
    accessOf(boardId, lane) {
      return run().laneAccess.find((entry) => entry.boardId === boardId && entry.laneId === lane)?.access ?? null
    },
  }
}
