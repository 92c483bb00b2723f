import { randomInt } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { fileURLToPath } from 'node:url'
import { fail, ok, type Result } from '../shared/kit/result.ts'
import type { Invitation } from '../shared/protocol/api.ts'
import { loadInstanceKey } from './access/instance-key.ts'
import { createInvitationSecrets } from './access/invitation-secret.ts'
import { randomId } from './access/random-id.ts'
import { createSweeps, sweep } from './archive/retention-sweep.ts'
import { readStarterList } from './catalogue/starter-list.ts'
import type { Config } from './config.ts'
import { createApp } from './http/create-app.ts'
import { listen } from './http/listen.ts'
import { createSyncUpgrade } from './http/sync-upgrade.ts'
import type { Log } from './log.ts'
import { createRehearsals, deleteLeftovers } from './rehearsal/rehearsals.ts'
import { createRooms } from './rooms/rooms.ts'
import { readRights } from './runs/read-rights.ts'
import { createRuns } from './runs/runs.ts'
import type { StartFailure } from './start-failures.ts'
import { claimDataFolder, type DataFolder } from './store/sqlite/data-folder.ts'
import { isStorageFull, openDatabase, type SqliteDatabase } from './store/sqlite/database.ts'
import { createSqliteArchiveStore } from './store/sqlite/sqlite-archive-store.ts'
import { createSqliteWorkshopStore } from './store/sqlite/sqlite-workshop-store.ts'
import { createThreadedArchiveStore } from './store/sqlite/threads/threaded-archive-store.ts'
import { createThreadedBoardStore, type ThreadedBoardStore } from './store/sqlite/threads/threaded-board-store.ts'
import { ensureExample } from './workshops/ensure-example.ts'

export interface RunningServer {
  /** Where people open it, without a trailing slash. */
  url: string
  /** The ways into the Beispiel-Workshop. */
  exampleInvitations: Invitation[]
  /** Takes no new connections, commits what waits, sends everyone a "come back", closes the store. */
  stop(): Promise<void>
}

const clientDir = fileURLToPath(new URL('../dist/client', import.meta.url))

/** Everything from the data folder to the open port. When it fails, nothing is left running. */
export async function startServer(
  config: Config,
  options: { log: Log; version: string },
): Promise<Result<RunningServer, StartFailure>> {
  const undo: (() => void | Promise<void>)[] = []
  let isRunning = false
  try {
    const folder = claimDataFolder(config.dataDir)
    if (!folder.ok) return folder
    undo.unshift(folder.value.release)
    const opened = openDatabase(folder.value.databasePath)
    if (!opened.ok) return fail(opened.error.code)
    undo.unshift(opened.value.close)
    const boards = createThreadedBoardStore({ databasePath: folder.value.databasePath, log: options.log })
    undo.unshift(boards.close)
    await boards.ready()
    const started = await serve(config, { ...options, folder: folder.value, database: opened.value, boards })
    isRunning = started.ok
    return started
  } catch (error) {
    if (isStorageFull(error)) return fail('storage-full')
    throw error
  } finally {
    if (!isRunning) for (const step of undo) await step()
  }
}

async function serve(
  config: Config,
  parts: { log: Log; version: string; folder: DataFolder; database: SqliteDatabase; boards: ThreadedBoardStore },
): Promise<Result<RunningServer, StartFailure>> {
  const { log, version, folder, database, boards } = parts
  if (folder.isOpenToOthers) log.warn('other users of this computer may look into the data folder')
  const store = createSqliteWorkshopStore(database)
  const secrets = createInvitationSecrets(loadInstanceKey(folder.instanceKeyPath))
  const changed = await store.rehashInvitations(secrets.hashOf)
  if (changed > 0) log.warn('the instance key is another one: all invitation links are new', { invitations: changed })

  const archives = createThreadedArchiveStore({ databasePath: folder.databasePath, log })
  const base = { config, version, store, secrets, log, clientDir, now: Date.now, newId: randomId }
  await deleteLeftovers(base)
  const ready = await ensureExample({ ...base, boards }, readStarterList())
  const rooms = createRooms({
    store: boards,
    log,
    now: Date.now,
    readRights: (boardId) => readRights(store, boardId),
  })
  // Opening one board loads the code and the threads that the first person would otherwise wait for.
  for (const { id } of ready.example.workshop.boards) await rooms.readBoard(id)
  const runs = createRuns({ ...base, rooms })
  const rehearsals = createRehearsals({
    ...base,
    rooms,
    runs,
    every,
    seed: () => randomInt(2 ** 32),
    stopwatch: () => performance.now(),
  })
  // nobody is here yet who would have to wait, so no thread is needed
  await sweep({ ...base, archives: createSqliteArchiveStore(database), rooms, runs }, 'if-due')
  const sweeps = createSweeps({ ...base, archives, rooms, runs, every })
  const app = createApp({ ...base, ...ready, boards, archives, rooms, runs, rehearsals })
  const listening = await listen({ app, upgrade: createSyncUpgrade({ ...base, rooms }) }, config)
  if (!listening.ok) {
    await sweeps.close()
    await runs.close()
    await rooms.close()
    return listening
  }
  const { port } = listening.value
  log.info('listening', { port, version })
  return ok({
    url: config.publicOrigin ?? `http://${localName(config.host)}:${port}`,
    exampleInvitations: ready.example.invitations,
    async stop() {
      rehearsals.close()
      await sweeps.close()
      const closed = listening.value.close() // ends only when the rooms have closed their sockets
      await runs.close()
      await rooms.close()
      await closed
      await boards.close()
      database.close()
      folder.release()
      log.info('stopped')
    },
  })
}

function every(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms)
  timer.unref()
  return () => clearInterval(timer)
}

/** A name under which this computer itself reaches the server. */
function localName(host: string | undefined): string {
  if (host === undefined || ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)) return 'localhost'
  return isIPv6(host) ? `[${host}]` : host
}
