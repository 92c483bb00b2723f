import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { shrinkAfter } from './delete-workshop.ts'
import { germanDay } from './names-until.ts'

const hourMs = 60 * 60_000
/** Often enough that nothing waits for a day that a sleeping machine missed. */
const sweepEveryMs = 6 * hourMs
/** Devices that speak for nobody, and names in the example; a log of connections may be kept as long. */
export const deviceDays = 14

/**
 * Deletes names whose last day is over, and devices that speak for nobody. One workshop that does not work out holds up no other; the next
 * sweep tries again.
 */
export async function sweep(deps: ArchiveDeps, mode: 'when-small' | 'if-due' = 'when-small'): Promise<void> {
  const { store, now, log } = deps
  const since = now() - deviceDays * 24 * hourMs
  const idle = await store.deleteIdle(since, now())
  const overdue = await store.listOverdue(germanDay(now()), since)
  let erased = 0
  for (const id of overdue) {
    try {
      await eraseNames(deps, id)
      erased++
    } catch (error) {
      log.error('names were not deleted, it is tried again', { workshopId: id, error })
    }
  }
  if (erased > 0) log.info('names deleted', { workshops: erased })
  await shrinkAfter(deps, mode)
  if (idle > 0) log.debug('idle devices forgotten', { count: idle })
}

/** Sweeps again and again, one after the other. */
export function createSweeps(deps: ArchiveDeps & { every: (ms: number, work: () => void) => () => void }): {
  close(): Promise<void>
} {
  let running: Promise<void> | null = null
  const stop = deps.every(sweepEveryMs, () => {
    running ??= sweep(deps)
      .catch((error: unknown) => deps.log.error('a sweep failed, it is tried again', { error }))
      .finally(() => {
        running = null
      })
  })
  return {
    async close() {
      stop()
      await running
    },
  }
}

/** Everybody's login ends first, so that nobody is there who has the old values in hand. */
async function eraseNames({ store, archives, rooms, runs, now }: ArchiveDeps, id: WorkshopId): Promise<void> {
  const workshop = await store.loadWorkshop(id)
  if (!workshop) return
  await store.endLogins(id)
  const boardIds = workshop.boards.map((board) => board.id)
  await rooms.putAway(boardIds, 'login-over', () => runs.putAway(workshop, () => archives.eraseNames(id, now())))
}
