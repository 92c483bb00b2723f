import { z } from 'zod'
import { boardIdSchema, workshopIdSchema } from '../domain/ids.ts'
import { maxBoards, municipalitySchema, workshopSchema } from '../domain/workshop.ts'

/*
 * A workshop as one file, and what is stored of it.
 *
 * The file is gzip of lines of canonical JSON, each ended by a line feed. The first line is the manifest; each further line is one part, in
 * the order of the manifest. A part's hash is the SHA-256 of its line without the line feed. The same workshop gives the same bytes.
 */

export const archiveFormat = 1
export const archiveEnding = 'auftakt.gz'

/** What an archive may be; one that is larger is neither made nor read. */
export const archiveLimits = {
  /** As every upload. Lists and boards shrink to a tenth. */
  bytes: 20 * 1024 * 1024,
  /** Thirty boards of 1,200 cards with all that happened to them are 60 MB. */
  unpackedBytes: 192 * 1024 * 1024,
  /** The largest board, or its history. */
  partBytes: 64 * 1024 * 1024,
  /** Five of the workshop, three for each of 60 boards, and some plans each. */
  parts: 2000,
  manifestBytes: 1024 * 1024,
  /** A board's history nests six deep. */
  depth: 20,
  /** Of one part; an operation has about twenty. */
  values: 4_000_000,
} as const

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

export const archivePartSchema = z.strictObject({
  /** `workshop`, `list.<hash>`, `board.<id>`, `plan.<id>` and the like; never a path. */
  name: z.string().regex(/^[a-z]+(?:\.[a-z0-9][a-z0-9-]{0,63})?$/),
  bytes: z.int().positive().max(archiveLimits.partBytes),
  sha256: hashSchema,
})

/** What the file is about, so that somebody can decide before anything is read in. */
export const archiveSummarySchema = z.strictObject({
  workshopId: workshopIdSchema,
  title: workshopSchema.shape.title,
  date: workshopSchema.shape.date,
  municipalities: z.array(municipalitySchema.shape.name).min(1).max(maxBoards),
  lanes: z.int().nonnegative(),
  services: z.int().nonnegative(),
  people: z.int().nonnegative(),
  plans: z.int().nonnegative(),
  logEntries: z.int().nonnegative(),
  historyEntries: z.int().nonnegative(),
})
export type ArchiveSummary = z.infer<typeof archiveSummarySchema>

export const archiveManifestSchema = z.strictObject({
  kind: z.literal('auftakt-archive'),
  format: z.literal(archiveFormat),
  /** False: names of people were left out, or deleted before. */
  names: z.boolean(),
  summary: archiveSummarySchema,
  parts: z.array(archivePartSchema).min(1).max(archiveLimits.parts),
})
export type ArchiveManifest = z.infer<typeof archiveManifestSchema>

/** Of an archive that a later version may have made. */
export const archiveKindSchema = z.object({ kind: z.literal('auftakt-archive'), format: z.int().positive() })

/** Header of `POST /api/archives`: the body is the file. */
export const organiserKeyHeader = 'auftakt-organiser-key'

/** The last day on which names are kept; null: until the workshop is deleted. */
export const retentionSchema = z.strictObject({ namesUntil: z.iso.date().nullable() })
export type Retention = z.infer<typeof retentionSchema>

/** `title`: typed by whoever deletes, to be sure which workshop it is. */
export const deletionSchema = z.strictObject({ title: z.string().max(500) })

/** What is stored of a workshop, by kind. */
export const storedRecordsSchema = z.object({
  namesUntil: z.iso.date().nullable(),
  /** When names were deleted last; epoch ms. */
  namesErasedAt: z.int().nullable(),
  /** Why it cannot be deleted or have a date; null: it can. */
  fixedBecause: z.enum(['example', 'rehearsal']).nullable(),
  createdAt: z.int(),
  counts: z.object({
    people: z.int(),
    logins: z.int(),
    expected: z.int(),
    logEntries: z.int(),
    boardBytes: z.int(),
    historyEntries: z.int(),
    plans: z.int(),
    invitations: z.int(),
    openBallots: z.int(),
  }),

  /** Days after which a device that speaks for nobody is forgotten. */
  deviceDays: z.int(),
  boards: z.array(z.object({ id: boardIdSchema, municipality: z.string() })),
})
export type StoredRecords = z.infer<typeof storedRecordsSchema>
