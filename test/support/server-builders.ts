import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { StoredInvitation, StoredPlan, StoredServiceList } from '../../server/store/workshop-store.ts'
import { boardIdSchema, listHashSchema, planIdSchema, workshopIdSchema } from '../../shared/domain/ids.ts'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { type ServiceList, serviceListSchema } from '../../shared/domain/service-list.ts'
import { type Workshop, workshopSchema } from '../../shared/domain/workshop.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { NewWorkshop } from '../../shared/protocol/api.ts'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export function aService(number: number, name = `Leistung ${number}`) {
  return {
    id: `card-${number}`,
    leikaKey: null,
    name,
    topicArea: 'Bauen & Wohnen',
    bundles: [],
    lifeSituation: null,
    types: ['2/3'],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
  }
}

export function aServiceList(title = 'Liste', count = 3): ServiceList {
  const services = Array.from({ length: count }, (_, index) => aService(index + 1))
  return serviceListSchema.parse({ format: 1, title, source: 'Prüfung', services })
}

export function aStoredList(title = 'Liste'): StoredServiceList {
  const list = aServiceList(title)
  const json = canonicalJson(list)
  return { hash: listHashSchema.parse(sha256(json)), title, count: list.services.length, gzip: gzipBytes(json) }
}

function gzipBytes(text: string): Uint8Array {
  return new Uint8Array(gzipSync(text))
}

export function aWorkshop(changes: Partial<Record<keyof Workshop, unknown>> = {}): Workshop {
  return workshopSchema.parse({
    id: 'workshop-a',
    title: 'Auftakt Musterkreis',
    date: '2026-11-24',
    isExample: false,
    rehearsalOf: null,
    listHash: aStoredList().hash,
    boards: [
      { id: 'board-b', municipality: { name: 'Bergdorf', ags: '05117000' } },
      { id: 'board-a', municipality: { name: 'Ahausen', ags: null } },
    ],
    lanes: [
      { id: 'amt-33', number: '33', name: 'Bürgeramt' },
      { id: 'amt-10', number: null, name: 'Hauptamt' },
    ],
    columns: roadmapColumnsFrom({ year: 2027, quarter: 4 }, 2),
    phase: 'free',
    createdAt: 1_000,
    ...changes,
  })
}

export function anInvitation(changes: Partial<Record<keyof StoredInvitation, unknown>> = {}): StoredInvitation {
  return {
    id: 'invitation-a',
    workshopId: 'workshop-a',
    boardId: null,
    role: 'moderator',
    secret: { id: 'secret-a', hash: sha256('secret-a') },
    ...changes,
  } as StoredInvitation
}

export function aStoredPlan(number: number, changes: { boardId?: string; json?: string } = {}): StoredPlan {
  const json = changes.json ?? canonicalJson({ number })
  return {
    summary: {
      id: planIdSchema.parse(`plan-${changes.boardId ?? 'board-a'}-${number}`),
      boardId: boardIdSchema.parse(changes.boardId ?? 'board-a'),
      number,
      hash: sha256(json),
      frozenAt: 1_000 + number,
      frozenBy: 'Ada Muster, OZG-Koordination',
      note: `Stand ${number}`,
      assignedCount: 2,
      scheduledCount: 1,
      resolution: null,
    },
    json,
  }
}

export const workshopA = workshopIdSchema.parse('workshop-a')
export const boardA = boardIdSchema.parse('board-a')
export const boardB = boardIdSchema.parse('board-b')

/** The body of `POST /api/workshops` as a page sends it. */
export function aNewWorkshop(listHash: string, changes: Partial<Record<keyof NewWorkshop, unknown>> = {}) {
  return {
    title: 'Auftakt Musterkreis',
    date: '2026-11-24',
    municipalities: [
      { name: 'Ahausen', ags: '05117000' },
      { name: 'Bergdorf', ags: null },
    ],
    lanes: [
      { number: '33', name: 'Bürgeramt' },
      { number: null, name: 'Amt für Öffentliche Ordnung' },
    ],
    firstQuarter: { year: 2027, quarter: 1 },
    quarterCount: 4,
    listHash,
    ...changes,
  }
}
