import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardRights } from '../../server/rooms/board-rights.ts'
import { LiveRun, type RunActor } from '../../server/runs/live-run.ts'
import { createRuns } from '../../server/runs/runs.ts'
import { participantSchema } from '../../shared/domain/participant.ts'
import { firstRun } from '../../shared/run/next-run.ts'
import { runSchema } from '../../shared/run/run.ts'
import { anInvitation, aStoredList, aWorkshop, boardA, boardB, workshopA } from '../support/server-builders.ts'
import { type StoresUnderTest, sqliteInMemory } from '../support/server-stores.ts'
import { silentLog } from '../support/silent-log.ts'

const mia: RunActor = {
  ...participantSchema.parse({ id: 'mia', name: 'Mia', function: '', laneId: null, role: 'moderator' }),
  boardId: null,
}
const clock = { now: 1_000 }
let stores: StoresUnderTest
let saves = 0
let isDiskFull = false
let told: string[] = []
let rights: ReadonlyMap<string, BoardRights> = new Map()

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  stores = sqliteInMemory.open()
  saves = 0
  isDiskFull = false
  told = []
  await stores.workshops.addServiceList(aStoredList(), 500)
  await stores.workshops.addWorkshop(aWorkshop(), [anInvitation()])
})
afterEach(() => {
  vi.useRealTimers()
  return stores.close()
})

function deps() {
  let lastId = 0
  const { workshops } = stores
  return {
    store: {
      ...workshops,
      saveRun: async (...args: Parameters<typeof workshops.saveRun>) => {
        if (isDiskFull) throw new Error('full')
        saves++
        return workshops.saveRun(...args)
      },
    },
    log: silentLog,
    now: () => clock.now,
    newId: () => `id-${++lastId}`,
    rooms: {
      broadcastControl: (_: unknown, { type }: { type: string }) => void told.push(type),
      setRights: (next: ReadonlyMap<string, BoardRights>) => {
        rights = next
        told.push('rights')
      },
      readActivity: () => ({ commits: 0, here: [], left: [], lastActionAt: new Map() }),
    },
  }
}
const aRun = () => new LiveRun(aWorkshop(), firstRun('free'), deps())
const storedHands = async () => (await stores.workshops.loadRun(workshopA))?.hands.length
/** A second passes, and what begins then comes to its end. */
async function passSecond(run: LiveRun): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000)
  await run.send(mia, { type: 'lower-hand', participantId: participantSchema.shape.id.parse('nobody') })
}

test('hands are stored within a second, however many there are; a step before its answer', async () => {
  const run = aRun()
  await run.send(mia, { type: 'raise-hand' })
  await run.send(mia, { type: 'lower-own-hand' })
  await run.send(mia, { type: 'raise-hand' })
  expect(saves).toBe(0)
  await passSecond(run)
  expect([saves, await storedHands()]).toEqual([1, 1])
  await passSecond(run)
  expect(saves).toBe(1)
  await run.send(mia, { type: 'start-phase', phase: 'lobby' })
  expect(saves).toBe(2)
  await run.close()
})

test('hands that the disk does not take are tried again, and stored with the next step at the latest', async () => {
  const run = aRun()
  isDiskFull = true
  await run.send(mia, { type: 'raise-hand' })
  await passSecond(run)
  expect(run.current.hands).toHaveLength(1)
  isDiskFull = false
  await passSecond(run)
  expect(await storedHands()).toBe(1)
  await run.close()
})

test('a shutdown stores what waits', async () => {
  const run = aRun()
  await run.send(mia, { type: 'raise-hand' })
  await run.close()
  expect(await storedHands()).toBe(1)
})

test('what fails fails for whoever asked; the next one gets her turn', async () => {
  const run = aRun()
  isDiskFull = true
  const failing = run.send(mia, { type: 'start-phase', phase: 'lobby' })
  const next = run.send(mia, { type: 'raise-hand' })
  await expect(failing).rejects.toThrow('full')
  expect(await next).toMatchObject({ ok: true, value: { phase: 'free', hands: [{}] } })
  expect(told).not.toContain('rights')
  isDiskFull = false
  await run.close()
})

test('rights come before the news of them, on every board; other events leave them alone', async () => {
  const run = aRun()
  await run.send(mia, { type: 'start-phase', phase: 'assignment' })
  expect(told.splice(0)).toEqual(['rights', 'run-changed', 'run-changed'])
  const [lane] = aWorkshop().lanes
  if (!lane) throw new Error('no lane')
  await run.send(mia, { type: 'set-lane-access', boardId: boardB, laneId: lane.id, access: 'closed' })
  expect(told.splice(0)).toEqual(['rights']) // the news waits its fifth of a second
  expect([...rights]).toEqual([
    [boardB, { phase: 'assignment', laneAccess: new Map([[lane.id, 'closed']]), correctionsEnd: null }],
    [boardA, { phase: 'assignment', laneAccess: new Map(), correctionsEnd: null }],
  ])
  await run.send(mia, { type: 'start-timer', minutes: 5 })
  expect(told).toEqual([])
  await run.close()
})

test('the run of a workshop is loaded once, and again after a failure', async () => {
  const all = deps()
  let loads = 0
  const runs = createRuns({
    ...all,
    store: {
      ...all.store,
      loadRun: async () => {
        if (++loads === 1) throw new Error('disk')
        return runSchema.parse({ ...firstRun('roadmap'), revision: 7 })
      },
    },
  })
  await expect(runs.of(aWorkshop())).rejects.toThrow('disk')
  const [one, two] = await Promise.all([runs.of(aWorkshop()), runs.of(aWorkshop())])
  expect([one === two, loads]).toEqual([true, 2])
  expect(one?.current).toEqual({ ...firstRun('roadmap'), revision: clock.now }) // beyond 7
  await runs.close()
})

test('the run of a workshop that is being deleted does not come back for who asked a moment before', async () => {
  const runs = createRuns(deps())
  await runs.of(aWorkshop())
  await runs.forget(workshopA)
  await expect(runs.of(aWorkshop())).rejects.toThrow('is being deleted') // else it would be stored again and again, in vain
  await runs.close()
})

test('the end stores what waits, also while the run of another workshop does not load', async () => {
  const all = deps()
  const broken = aWorkshop({ id: 'broken' })
  let fail = (_: Error) => {}
  const failing = new Promise<never>((_, reject) => {
    fail = reject
  })
  const loadRun = (id: string) => (id === broken.id ? failing : all.store.loadRun(workshopA))
  const runs = createRuns({ ...all, store: { ...all.store, loadRun } })
  const run = await runs.of(aWorkshop())
  await run.send(mia, { type: 'raise-hand' })
  const asked = expect(runs.of(broken)).rejects.toThrow('disk')
  const closing = runs.close()
  fail(new Error('disk'))
  await asked
  await closing
  expect((await stores.workshops.loadRun(workshopA))?.hands).toHaveLength(1)
})
