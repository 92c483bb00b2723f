import { createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { Phase } from '../../shared/domain/phase.ts'
import { ok } from '../../shared/kit/result.ts'
import type { RunAnswer } from '../../shared/protocol/live-api.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import type { Api } from '../app/api.ts'
import type { RunSession, SeenReaction } from './run-session.ts'

const tickMs = 1000
const reactionMs = 4000 // long enough to be read in a glance

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
}): ConnectedRun {
  const { workshopId, api } = options
  // A store that is reconciled: an item, a hand or a field that did not change is the same as before, and whoever is in it keeps the focus.
  const [state, setState] = createStore<{ run: Run }>({ run: firstRun(options.phase) })
  const run = () => state.run
  const setRun = (next: Run) => setState('run', reconcile(next))
  const [isReady, setReady] = createSignal(false)
  const [now, setNow] = createSignal(Date.now())
  const [reactions, setReactions] = createSignal<readonly SeenReaction[]>([])
  const [logRevision, setLogRevision] = createSignal(0)
  let aheadMs = 0 // server's clock minus ours
  let isAsking = false
  let isStale = false
  let lastReaction = 0

  const setClock = (serverNow: number) => {
    aheadMs = serverNow - Date.now()
    setNow(serverNow)
  }
  const ticking = setInterval(() => setNow(Date.now() + aheadMs), tickMs)
  onCleanup(() => clearInterval(ticking))

  const take = (answer: RunAnswer) => {
    setClock(answer.serverNow)
    if (!isReady() || answer.run.revision >= run().revision) setRun(answer.run)
    setReady(true)
  }
  const refresh = () => {
    isStale = true
    if (!isAsking) void ask()
  }
  const ask = async () => {
    isAsking = true
    while (isStale) {
      isStale = false
      const answer = await api.getRun(workshopId)
      if (answer.ok) take(answer.value)
    }
    isAsking = false
  }
  refresh()

  const hear = (message: ControlMessage) => {
    if (message.type === 'run-changed') {
      setClock(message.at)
      if (message.revision <= run().revision) return
      if (isReady() && message.from <= run().revision) {
        setRun(Object.assign({}, run(), message.changes, { revision: message.revision }))
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
    now,
    reactions,
    logRevision,
    hear,
    refresh,
    async send(event) {
      const answer = await api.sendRunEvent(workshopId, event)
      if (!answer.ok) return answer
      take(answer.value)
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
