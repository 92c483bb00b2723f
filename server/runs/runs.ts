import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/participant.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import type { Run } from '../../shared/run/run.ts'
import { LiveRun, type LiveRunDeps } from './live-run.ts'

/** The runs of all workshops in this process, loaded when they are first asked for. */
export interface Runs {
  /** Rejects for a workshop that is being deleted. */
  of(workshop: Workshop): Promise<LiveRun>
  /** The workshop is about to be deleted. */
  forget(workshopId: WorkshopId): Promise<void>
  /** The workshop was deleted and is there again. */
  remember(workshopId: WorkshopId): void
  /** Puts the run away while something else changes what is stored of it. Whoever asks meanwhile waits. Rejects with what the work throws. */
  putAway(workshop: Workshop, work: () => Promise<void>): Promise<void>
  /** Stores what waits. */
  close(): Promise<void>
}

export function createRuns(deps: LiveRunDeps): Runs {
  const live = new Map<WorkshopId, Promise<LiveRun>>()
  /** Who asked a moment before would bring back a run that can never be stored again. */
  const forgotten = new Set<WorkshopId>()

  async function load(workshop: Workshop): Promise<LiveRun> {
    if (forgotten.has(workshop.id)) throw new Error(`Workshop ${workshop.id} has no run, it is being deleted`)
    const stored = (await deps.store.loadRun(workshop.id)) ?? firstRun(workshop.phase)
    // A crash may lose the light changes of a second, and with them their revisions. Nobody makes a change each millisecond: with the time
    // as the next one, no screen takes it for an old one.
    const revision = Math.max(stored.revision + 1, deps.now())
    const { vote } = stored
    if (vote?.outcome !== null) return new LiveRun(workshop, { ...stored, revision }, deps)
    const voices = await deps.store.countBallots(workshop.id, vote.definition.id)
    return new LiveRun(workshop, { ...stored, revision, vote: { ...vote, voices } }, deps)
  }

  return {
    of(workshop) {
      const known = live.get(workshop.id)
      if (known) return known
      const loading = load(workshop)
      live.set(workshop.id, loading)
      void loading.catch(() => live.delete(workshop.id)) // whoever asked hears of it; the next one tries again
      return loading
    },
    async forget(workshopId) {
      forgotten.add(workshopId)
      const known = live.get(workshopId)
      live.delete(workshopId)
      await (await known)?.close()
    },
    remember(workshopId) {
      forgotten.delete(workshopId)
    },
    async putAway(workshop, work) {
      const known = live.get(workshop.id)
      const working = (async () => {
        await (await known?.catch(() => undefined))?.close()
        await work()
      })()
      const waiting = working.catch(() => {}).then(() => load(workshop))
      live.set(workshop.id, waiting)
      void waiting.catch(() => live.delete(workshop.id))
      await working
    },
    async close() {
      await Promise.allSettled([...live.values()].map(async (run) => (await run).close())) // one that did not load has nothing to store
      live.clear()
    },
  }
}

/** What this role sees of a run. */
export function runFor(role: Role, run: Run): Run {
  return role === 'moderator' ? run : { ...run, practice: [] }
}
