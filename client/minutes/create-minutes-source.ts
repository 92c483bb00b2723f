import { type Accessor, createSignal } from 'solid-js'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { ok, type Result } from '../../shared/kit/result.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { loadServices } from '../app/load-services.ts'
import { pollWhileVisible } from '../app/poll-while-visible.ts'
import type { MinutesSource } from './build-minutes.ts'

const everyMs = 15_000 // the page may lie beside the board the whole day

/** What the minutes are made of, as last heard. `failure`: the last question had no answer; what was there stays. */
export interface LiveMinutesSource {
  source: Accessor<MinutesSource | null>
  failure: Accessor<ApiFailure | null>
  /** When `source` was right, by this device's clock. */
  heardAt: Accessor<number>
  refresh(): Promise<void>
  /** Puts a line there that the server has just answered with. */
  put(entry: LogEntry): void
}

/** Needs an owner. Asks again while the page can be seen, and whenever it comes to the front. */
export function createMinutesSource(workshop: Accessor<Workshop>): LiveMinutesSource {
  const [source, setSource] = createSignal<MinutesSource | null>(null)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const [heardAt, setHeardAt] = createSignal(0)
  let puts = 0
  const refresh = async () => {
    const before = puts
    const loaded = await loadSource(workshop())
    if (before !== puts) return // older than what was put there meanwhile
    setFailure(loaded.ok ? null : loaded.error)
    if (!loaded.ok) return
    setSource(loaded.value)
    setHeardAt(Date.now())
  }
  pollWhileVisible(() => true, refresh, { everyMs })
  return {
    source,
    failure,
    heardAt,
    refresh,
    put(entry) {
      puts++
      setSource((now) => now && { ...now, log: withEntry(now.log, entry) })
    },
  }
}

function withEntry(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  return log.some(({ id }) => id === entry.id)
    ? log.map((known) => (known.id === entry.id ? entry : known))
    : [...log, entry]
}

async function loadSource(workshop: Workshop): Promise<Result<MinutesSource, ApiFailure>> {
  const [log, run, attendance, services] = await Promise.all([
    api.getLog(workshop.id),
    api.getRun(workshop.id),
    api.getAttendance(workshop.id),
    loadServices(workshop.listHash),
  ])
  if (!log.ok) return log
  if (!run.ok) return run
  if (!attendance.ok) return attendance
  if (!services.ok) return services
  return ok({
    workshop,
    log: log.value,
    run: run.value.run,
    attendance: attendance.value,
    services: new Map(services.value.map((service) => [service.id, service])),
  })
}
