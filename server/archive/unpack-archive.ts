import { gunzipSync, gzipSync } from 'node:zlib'
import type { z } from 'zod'
import { type ListHash, listHashSchema } from '../../shared/domain/ids.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { measureJson } from '../../shared/kit/measure-json.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { storedPlanSchema } from '../../shared/plan/plan.ts'
import {
  type ArchiveManifest,
  archiveFormat,
  archiveKindSchema,
  archiveLimits,
  archiveManifestSchema,
} from '../../shared/protocol/archive-api.ts'
import { isWholeBoard } from '../rooms/gate/read-whole-board.ts'
import type { ArchivedPlan, ArchivedWorkshop } from '../store/archive-store.ts'
import {
  boardPartSchema,
  historyPartSchema,
  listPartSchema,
  logPartSchema,
  peoplePartSchema,
  planPartSchema,
  runPartSchema,
  setupPartSchema,
  workshopPartSchema,
} from './archive-parts.ts'
import { sha256, summaryOf } from './pack-archive.ts'

/** `archive-damaged`: it is no archive, or not what the one who made it wrote. */
export type ArchiveProblem = 'archive-damaged' | 'archive-too-new' | 'archive-too-large'

/** Reads a file from outside: everything in it is checked, and what fits is all that is left of it. Takes seconds, and up to 0.5 GB. */
export function unpackArchive(file: Uint8Array): Result<ArchivedWorkshop, ArchiveProblem> {
  if (file.byteLength > archiveLimits.bytes) return fail('archive-too-large')
  const unpacked = inflate(file)
  if (!unpacked.ok) return unpacked
  try {
    return readLines(unpacked.value)
  } catch (error) {
    if (error instanceof Damage) return fail(error.problem)
    throw error
  }
}

/** Only within this file: what is read has some fifty places where it may end. */
class Damage extends Error {
  readonly problem: ArchiveProblem
  constructor(problem: ArchiveProblem = 'archive-damaged') {
    super(problem)
    this.problem = problem
  }
}

function inflate(file: Uint8Array): Result<Buffer, ArchiveProblem> {
  try {
    return ok(gunzipSync(file, { maxOutputLength: archiveLimits.unpackedBytes }))
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return fail(isTooLarge ? 'archive-too-large' : 'archive-damaged')
  }
}

function readLines(bytes: Buffer): Result<ArchivedWorkshop, ArchiveProblem> {
  const { manifest, end } = readManifest(bytes)
  const parts = new PartReader(bytes, end, manifest)
  const { workshop, retention } = parts.next('workshop', workshopPartSchema)
  const setup = parts.next('setup', setupPartSchema)
  const people = parts.next('people', peoplePartSchema)
  const run = parts.next('run', runPartSchema)
  const log = parts.next('log', logPartSchema)
  const lists: ArchivedWorkshop['lists'] = []
  for (let hash = parts.listAhead(); hash !== null; hash = parts.listAhead()) {
    const line = parts.nextLine(`list.${hash}`)
    if (sha256(line) !== hash || !listPartSchema.safeParse(jsonOf(line)).success) throw new Damage()
    lists.push({ hash, gzip: gzipSync(line) })
  }
  const boards = workshop.boards.map(({ id }) => {
    const { state, clientOwners } = parts.next(`board.${id}`, boardPartSchema)
    const bytesOfState = state === null ? null : new Uint8Array(Buffer.from(state, 'base64'))
    if (bytesOfState && !isWholeBoard(bytesOfState)) throw new Damage()
    const history = parts.next(`history.${id}`, historyPartSchema)
    return { id, state: bytesOfState, clientOwners, history }
  })
  const plans: ArchivedPlan[] = []
  while (!parts.isAtEnd) {
    const plan = parts.next(null, planPartSchema)
    if (parts.lastName !== `plan.${plan.id}`) throw new Damage()
    plans.push(plan)
  }
  const archive: ArchivedWorkshop = { workshop, retention, setup, people, run, log, lists, boards, plans }
  if (!fitsTogether(archive) || canonicalJson(summaryOf(archive)) !== canonicalJson(manifest.summary))
    throw new Damage()
  return ok(archive)
}

function readManifest(bytes: Buffer): { manifest: ArchiveManifest; end: number } {
  const end = bytes.subarray(0, archiveLimits.manifestBytes + 1).indexOf(0x0a)
  if (end < 0) throw new Damage()
  const json = jsonOf(bytes.subarray(0, end))
  const kind = archiveKindSchema.safeParse(json)
  if (!kind.success) throw new Damage()
  if (kind.data.format > archiveFormat) throw new Damage('archive-too-new')
  const manifest = archiveManifestSchema.safeParse(json)
  if (!manifest.success) throw new Damage()
  return { manifest: manifest.data, end: end + 1 }
}

/** Takes one part after the other, each as long as the manifest says and with its hash. */
class PartReader {
  lastName = ''
  private index = 0
  private position: number
  private readonly bytes: Buffer
  private readonly manifest: ArchiveManifest

  constructor(bytes: Buffer, start: number, manifest: ArchiveManifest) {
    this.bytes = bytes
    this.position = start
    this.manifest = manifest
  }

  get isAtEnd(): boolean {
    if (this.index < this.manifest.parts.length) return false
    if (this.position !== this.bytes.byteLength) throw new Damage()
    return true
  }

  /** The hash of the list that comes next, or null when something else does. */
  listAhead(): ListHash | null {
    const name = this.manifest.parts[this.index]?.name ?? ''
    return name.startsWith('list.') ? (listHashSchema.safeParse(name.slice(5)).data ?? null) : null
  }

  /** `name` null: whatever it is called. */
  nextLine(name: string | null): Buffer {
    const part = this.manifest.parts[this.index]
    if (!part || (name !== null && part.name !== name)) throw new Damage()
    const line = this.bytes.subarray(this.position, this.position + part.bytes)
    if (this.bytes[this.position + part.bytes] !== 0x0a || sha256(line) !== part.sha256) throw new Damage()
    this.index++
    this.position += part.bytes + 1
    this.lastName = part.name
    return line
  }

  /** The value of the next part. It must be written down as we would. */
  next<S extends z.ZodType>(name: string | null, schema: S): z.infer<S> {
    const line = this.nextLine(name)
    const parsed = schema.safeParse(jsonOf(line))
    if (!parsed.success || Buffer.from(canonicalJson(parsed.data)).compare(line) !== 0) throw new Damage()
    return parsed.data
  }
}

function jsonOf(line: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line)
    const { depth, values } = measureJson(text)
    if (depth > archiveLimits.depth || values > archiveLimits.values) throw new Damage('archive-too-large')
    return JSON.parse(text)
  } catch (error) {
    throw error instanceof Damage ? error : new Damage()
  }
}

/** What the parts say of each other. */
function fitsTogether({ workshop, people, lists, boards, plans, log }: ArchivedWorkshop): boolean {
  const boardIds = new Set<string>(workshop.boards.map(({ id }) => id))
  const hashes = new Set<string>(lists.map(({ hash }) => hash))
  return (
    boardIds.size === workshop.boards.length &&
    hashes.size === lists.length &&
    hashes.has(workshop.listHash) &&
    areDifferent(people.map(({ id }) => id)) &&
    areDifferent(log.map(({ id }) => id)) &&
    areDifferent(plans.map(({ id }) => id)) &&
    areDifferent(plans.map(({ boardId, number }) => `${boardId} ${number}`)) &&
    people.every(({ invitedAs: { role, boardId } }) =>
      role === 'moderator' ? boardId === null : boardId !== null && boardIds.has(boardId),
    ) &&
    boards.every(
      ({ clientOwners, history }) =>
        areDifferent(clientOwners.map(({ clientId }) => String(clientId))) &&
        areDifferent(history.map(({ card, turn, position }) => `${card} ${turn} ${position}`)) &&
        history.every(({ turn }, index) => turn >= (history[index - 1]?.turn ?? 1)),
    ) &&
    plans.every((plan) => boardIds.has(plan.boardId) && isThatPlan(plan))
  )
}

/** It is cited by the hash of its text, number and board. */
function isThatPlan({ json, hash, number }: ArchivedPlan): boolean {
  if (sha256(json) !== hash) return false
  try {
    const plan = storedPlanSchema.safeParse(JSON.parse(json))
    return plan.success && plan.data.number === number
  } catch {
    return false
  }
}

const areDifferent = (names: readonly string[]) => new Set(names).size === names.length
