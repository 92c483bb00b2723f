import type { LeikaKey, PublicService } from '../domain/public-service.ts'

/** Why a row cannot be used. `client/text/import.ts` has the German sentence and what to do. */
export const rejectReasons = [
  'key-scientific',
  'key-malformed',
  'test-row',
  'no-name',
  'name-too-long',
  'lines-differ',
  'too-many-in-cell',
  'quote-not-closed',
  'invalid-service',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** What is used, but deserves a look. */
export const noteReasons = [
  'type-unknown',
  'type-was-date',
  'several-in-cell',
  'text-cut',
  'marked-for-deletion',
  'names-differ',
  'bundles-cut',
  'day-unclear',
  'maturity-unclear',
] as const
export type NoteReason = (typeof noteReasons)[number]

export interface RowFinding<Reason> {
  row: number
  reason: Reason
  /** What stands there, at most 200 characters. */
  value: string
}

/** A service that several rows tell of: it is used once, with the bundles of all of them. */
export interface DuplicateService {
  /** Null: without key, the same name in the same bundle. */
  leikaKey: LeikaKey | null
  name: string
  rows: number[]
}

/** What an import would do. Rows: read = used + rejected; skipped ones (repeated header, "Stand: …") do not count. */
export interface DryRun {
  services: PublicService[]
  rowsRead: number
  rejected: RowFinding<RejectReason>[]
  notes: RowFinding<NoteReason>[]
  duplicates: DuplicateService[]
  withoutKey: number
  skipped: number[]
  /** More services than a list may have: how many they would be. Null: they fit. */
  overLimit: number | null
}

export function emptyDryRun(): DryRun {
  return {
    services: [],
    rowsRead: 0,
    rejected: [],
    notes: [],
    duplicates: [],
    withoutKey: 0,
    skipped: [],
    overLimit: null,
  }
}
