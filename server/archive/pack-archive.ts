import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { gzipSync } from 'fflate'
import { z } from 'zod'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import {
  type ArchiveManifest,
  type ArchiveSummary,
  archiveFormat,
  archiveLimits,
} from '../../shared/protocol/archive-api.ts'
import type { ArchivedWorkshop } from '../store/archive-store.ts'

interface Part {
  name: string
  line: Buffer
}

/**
 * The file of a workshop; equal workshops give equal bytes on every machine, so the compression is one written in JavaScript and the file holds no
 * time. Errors: `archive-too-large` – nobody could read it in again.
 */
export function packArchive(
  archive: ArchivedWorkshop,
  { names }: { names: boolean },
): Result<Uint8Array, 'archive-too-large'> {
  const parts = partsOf(archive)
  const manifest: ArchiveManifest = {
    kind: 'auftakt-archive',
    format: archiveFormat,
    names,
    summary: summaryOf(archive),
    parts: parts.map(({ name, line }) => ({ name, bytes: line.byteLength, sha256: sha256(line) })),
  }
  const head = Buffer.from(canonicalJson(manifest))
  const lines = [head, ...parts.map(({ line }) => line)]
  const unpackedBytes = lines.reduce((sum, line) => sum + line.byteLength + 1, 0)
  const isTooLarge =
    head.byteLength > archiveLimits.manifestBytes ||
    parts.length > archiveLimits.parts ||
    parts.some(({ line }) => line.byteLength > archiveLimits.partBytes) ||
    unpackedBytes > archiveLimits.unpackedBytes
  if (isTooLarge) return fail('archive-too-large')
  const packed = gzipSync(Buffer.concat(lines.flatMap((line) => [line, lineFeed])), { level: 6, mtime: 0 })
  return packed.byteLength > archiveLimits.bytes ? fail('archive-too-large') : ok(packed)
}

const lineFeed = Buffer.of(0x0a)
export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

function partsOf(archive: ArchivedWorkshop): Part[] {
  const { workshop, retention, setup, people, run, log, lists, boards, plans } = archive
  return [
    part('workshop', { workshop, retention }),
    part('setup', setup),
    part('people', people),
    part('run', run),
    part('log', log),
    ...lists.map(({ hash, gzip }) => ({ name: `list.${hash}`, line: gunzipSync(gzip) })), // its name is the hash of just this text
    ...boards.flatMap(({ id, state, clientOwners, history }) => [
      part(`board.${id}`, { id, state: state && Buffer.from(state).toString('base64'), clientOwners }),
      part(`history.${id}`, history),
    ]),
    ...plans.map((plan) => part(`plan.${plan.id}`, plan)),
  ]
}

const part = (name: string, value: unknown): Part => ({ name, line: Buffer.from(canonicalJson(value)) })

const servicesSchema = z.object({ services: z.array(z.unknown()) })

export function summaryOf({ workshop, people, log, boards, plans, lists }: ArchivedWorkshop): ArchiveSummary {
  const list = lists.find(({ hash }) => hash === workshop.listHash)
  const services = list ? servicesSchema.parse(JSON.parse(gunzipSync(list.gzip).toString('utf8'))).services.length : 0
  return {
    workshopId: workshop.id,
    title: workshop.title,
    date: workshop.date,
    municipalities: workshop.boards.map(({ municipality }) => municipality.name),
    lanes: workshop.lanes.length,
    services,
    people: people.length,
    plans: plans.length,
    logEntries: log.length,
    historyEntries: boards.reduce((sum, { history }) => sum + history.length, 0),
  }
}
