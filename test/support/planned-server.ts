import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { serviceListSchema } from '../../shared/domain/service-list.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { createdWorkshopSchema, startInfoSchema } from '../../shared/protocol/api.ts'
import { startE2eServer } from './e2e-server.ts'
import { klaerungOf, plannedBoardUpdate } from './planned-board.ts'
import { openSqliteAt } from './server-stores.ts'

const laneNames = [
  'Hauptamt',
  'Kämmerei',
  'Ordnungsamt',
  'Bürgeramt',
  'Standesamt',
  'Schulamt',
  'Sozialamt',
  'Jugendamt',
  'Bauaufsicht',
  'Amt für Informationstechnik und Digitalisierung',
]

/** A server with a workshop of two hours ago: a board on which something was said about every service of the starter list. */
export async function startPlannedServer(request: APIRequestContext) {
  const dataDir = await mkdtemp(join(tmpdir(), 'auftakt-planned-'))
  const server = await startE2eServer({ dataDir })
  const get = async (path: string): Promise<unknown> => (await request.get(`${server.url}${path}`)).json()
  const { starterList } = startInfoSchema.parse(await get('/api/start'))
  const { services } = serviceListSchema.parse(await get(`/api/lists/${starterList.hash}`))
  const answer = await request.post(`${server.url}/api/workshops`, {
    headers: { origin: server.url },
    data: {
      title: 'OZG-Auftakt Kreis Beispiel',
      date: '2026-11-24',
      municipalities: [{ name: 'Musterstadt "an der Beispiel"', ags: null }],
      lanes: laneNames.map((name, index) => ({ number: String(10 + index * 3), name })),
      firstQuarter: { year: 2027, quarter: 1 },
      quarterCount: 8,
      listHash: starterList.hash,
    },
  })
  const { workshopId, invitations } = createdWorkshopSchema.parse(await answer.json())
  await server.stop()
  const stores = openSqliteAt(join(dataDir, 'auftakt.sqlite'))
  const workshop = await stores.workshops.loadWorkshop(workshopId)
  const boardId = workshop?.boards[0]?.id
  if (!workshop || !boardId) throw new Error('The workshop is gone')
  await stores.boards.append([{ boardId, update: plannedBoardUpdate(workshop, services, services.length - 3) }])
  await addLog(workshop)
  stores.close()
  await server.start()
  return {
    server,
    services,
    link: `${server.url}${invitations.find(({ role }) => role === 'moderator')?.path}`,
    async close() {
      await server.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }

  async function addLog({ id, boards: [board] }: Workshop): Promise<void> {
    if (!workshop || !board) return
    for (const [index, event] of klaerungOf(workshop, board.id, services).entries())
      await stores.workshops.addLogEntry(id, {
        id: `line-${index}`,
        at: Date.UTC(2026, 10, 24, 9, index * 7),
        by: { name: 'Ada Kern', function: 'OZG-Ansprechperson' },
        event,
      })
  }
}
