import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import * as Y from 'yjs'
import type { BoardStore, BoardUpdate } from '../../server/store/board-store.ts'
import { openDatabase, type SqliteDatabase } from '../../server/store/sqlite/database.ts'
import { createSqliteBoardStore } from '../../server/store/sqlite/sqlite-board-store.ts'
import { createThreadedBoardStore } from '../../server/store/sqlite/threads/threaded-board-store.ts'
import { assignCards, scheduleCards } from '../../shared/board/move-cards.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { moderator } from '../support/moderator.ts'
import { silentLog } from '../support/silent-log.ts'

/**
 * Boards in SQLite on the main thread against a writer and a reader thread, on the same disk, in turns.
 * `node test/bench/store-threads.ts [seconds per measurement] [rounds]`
 */
const [seconds = 4, rounds = 3] = process.argv.slice(2).map(Number)
const kinds = ['main', 'threads'] as const
type Kind = (typeof kinds)[number]

const boardId = boardIdSchema.parse('board-a')
const anna = participantIdSchema.parse('anna')
const lane = (index: number) => laneIdSchema.parse(`amt-${index % 22}`)
const card = (index: number) => cardIdSchema.parse(`card-${index}`)

interface OpenStore {
  boards: BoardStore
  /** A connection of the main thread, as workshops have. */
  database: SqliteDatabase
  close(): Promise<void>
}

async function open(kind: Kind): Promise<OpenStore> {
  const folder = mkdtempSync(join(tmpdir(), 'auftakt-bench-'))
  const databasePath = join(folder, 'auftakt.sqlite')
  const opened = openDatabase(databasePath)
  if (!opened.ok) throw new Error(opened.error.code)
  const database = opened.value
  const threads = kind === 'threads' ? createThreadedBoardStore({ databasePath, log: silentLog }) : null
  await threads?.ready()
  return {
    boards: threads ?? createSqliteBoardStore(database),
    database,
    async close() {
      await threads?.close()
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Measures = Record<string, number>

/** Edits come evenly at a rate; what comes during one commit belongs to the next, as in the rooms. */
async function steadyAppends(
  kind: Kind,
  perSecond: number,
  { workMs = 0, isWorkshopBusy = false }: { workMs?: number; isWorkshopBusy?: boolean } = {},
): Promise<Measures> {
  const store = await open(kind)
  const update = movesOf(1)[0] ?? new Uint8Array()
  let waiting: { entry: BoardUpdate; at: number }[] = []
  let running: Promise<void> | null = null
  const latencies: number[] = []
  let commits = 0
  const commitAll = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await store.boards.append(batch.map(({ entry }) => entry))
      commits++
      const now = performance.now()
      for (const { at } of batch) latencies.push(now - at)
      work(workMs)
      await new Promise((resolve) => setImmediate(resolve)) // the sockets are read in between
    }
    running = null
  }
  const workshopWrites: number[] = []
  const saveDevice = store.database.connection.prepare('INSERT INTO devices (hash, used_at) VALUES (?, 1)')
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const startedAt = performance.now()
  const use = performance.eventLoopUtilization()
  let arrived = 0
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const elapsedMs = performance.now() - startedAt
      for (; arrived < (elapsedMs / 1000) * perSecond; arrived++) {
        waiting.push({ entry: { boardId, update }, at: startedAt + (arrived / perSecond) * 1000 })
      }
      running ??= commitAll()
      if (isWorkshopBusy && workshopWrites.length < elapsedMs / 50) {
        const from = performance.now()
        store.database.transaction(() => saveDevice.run(`device-${workshopWrites.length}`))
        workshopWrites.push(performance.now() - from)
      }
      if (elapsedMs < seconds * 1000) return
      clearInterval(timer)
      resolve()
    }, 1)
  })
  const blocked = performance.eventLoopUtilization(use).utilization
  delay.disable()
  await running
  await store.close()
  return {
    'commit p50 ms': quantile(latencies, 0.5),
    'commit p99 ms': quantile(latencies, 0.99),
    'loop busy %': blocked * 100,
    'loop delay p99 ms': delay.percentile(99) / 1e6,
    'loop delay max ms': delay.max / 1e6,
    'commits/s': commits / seconds,
    ...(isWorkshopBusy && {
      'workshop write p50 ms': quantile(workshopWrites, 0.5),
      'workshop write p99 ms': quantile(workshopWrites, 0.99),
    }),
  }
}

/** What a room does with the main thread per tick: judging, and telling everybody. */
function work(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

/** 6,000 cards in a snapshot and 500 moves behind it: how long it takes, and how long nothing else happens. */
async function bigBoard(kind: Kind): Promise<Measures> {
  const store = await open(kind)
  const [snapshot = new Uint8Array(), ...moves] = movesOf(501, 6000)
  const [first = 0] = await store.boards.append([{ boardId, update: snapshot }])
  await store.boards.saveSnapshot(boardId, snapshot, first)
  await store.boards.append(moves.map((update) => ({ boardId, update })))
  const measured: Measures = {}
  for (const name of ['load', 'loadMerged', 'compact'] as const) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await new Promise((resolve) => setTimeout(resolve, 20))
    const from = performance.now()
    await store.boards[name](boardId)
    measured[`${name} ms`] = performance.now() - from
    await new Promise((resolve) => setTimeout(resolve, 20))
    delay.disable()
    measured[`${name} blocks ms`] = delay.max / 1e6
  }
  await store.close()
  return measured
}

/** The first update holds `cards` cards with lane and quarter, each of the others one move by one of 60 people. */
function movesOf(count: number, cards = 1): Uint8Array[] {
  const [column] = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 1)
  const doc = new Y.Doc()
  const all = Array.from({ length: cards }, (_, index) => card(index))
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  doc.transact(() => {
    for (const [index, each] of all.entries()) assignCards(doc, [each], lane(index), moderator(anna))
    scheduleCards(doc, all, column ?? null)
  })
  for (let index = 1; index < count; index++) {
    doc.clientID = 1000 + (index % 60)
    assignCards(doc, [card((index * 7919) % cards)], lane(index), moderator(anna))
  }
  return updates
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

function medians(runs: readonly Measures[]): Record<string, string> {
  const names = Object.keys(runs[0] ?? {})
  const median = (name: string) =>
    quantile(
      runs.map((run) => run[name] ?? 0),
      0.5,
    )
  return Object.fromEntries(names.map((name) => [name, median(name).toFixed(1)]))
}

const scenarios: Record<string, (kind: Kind) => Promise<Measures>> = {
  '200 edits/s': (kind) => steadyAppends(kind, 200),
  '2,000 edits/s': (kind) => steadyAppends(kind, 2000),
  '200 edits/s, 2 ms of other work per commit': (kind) => steadyAppends(kind, 200, { workMs: 2 }),
  '2,000 edits/s, 2 ms of other work per commit': (kind) => steadyAppends(kind, 2000, { workMs: 2 }),
  '200 edits/s and 20 workshop writes/s': (kind) => steadyAppends(kind, 200, { isWorkshopBusy: true }),
  '6,000 cards': bigBoard,
}
for (const [name, measure] of Object.entries(scenarios)) {
  const runs: Record<Kind, Measures[]> = { main: [], threads: [] }
  for (let round = 0; round < rounds; round++) for (const kind of kinds) runs[kind].push(await measure(kind))
  console.log(name)
  console.table(Object.fromEntries(kinds.map((kind) => [kind, medians(runs[kind])])))
}
