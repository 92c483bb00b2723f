import { z } from 'zod'
import { publicServiceSchema } from '../domain/public-service.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { type DryRun, emptyDryRun } from './dry-run.ts'
import { createServiceCollection } from './service-collection.ts'
import { type Cell, maxSourceRows, type SourceRow, type SourceTable } from './source-row.ts'

/** What a JSON file can be: a list of ours, ready to use, or entries that are read like the rows of a table. */
export type JsonSource = { kind: 'list'; title: string; run: DryRun } | { kind: 'table'; table: SourceTable }

/**
 * Recognises our own service list (`format` and `services`), the nested catalogue (`ozgLeistungen` with their `leistungen`,
 * `ohneOzg`) and flat lists of objects, also below one key of an object. Entries are numbered from 1.
 * Errors: `too-many-rows`; `json-shape` for anything else.
 */
export function readJsonSource(value: unknown): Result<JsonSource, 'json-shape' | 'too-many-rows'> {
  const own = ownListSchema.safeParse(value)
  if (own.success && own.data.services.length > maxSourceRows) return fail('too-many-rows')
  if (own.success) return ok({ kind: 'list', title: own.data.title, run: readOwnList(own.data.services) })
  const nested = nestedSchema.safeParse(value)
  const entries = nested.success ? nestedEntries(nested.data) : entriesOf(value)
  if (entries === null) return fail('json-shape')
  if (entries.length > maxSourceRows) return fail('too-many-rows')
  return ok({ kind: 'table', table: flatTable(entries) })
}

const ownListSchema = z.object({
  format: z.literal(1),
  title: z.string().trim().max(200).default(''),
  services: z.array(z.unknown()),
})

function readOwnList(entries: readonly unknown[]): DryRun {
  const run = emptyDryRun()
  const collection = createServiceCollection(run)
  entries.forEach((entry, index) => {
    run.rowsRead++
    const service = publicServiceSchema.safeParse(entry)
    if (service.success) collection.add(index + 1, service.data)
    else run.rejected.push({ row: index + 1, reason: 'invalid-service', value: nameIn(entry) })
  })
  collection.finish()
  return run
}

function nameIn(entry: unknown): string {
  const named = z.object({ name: z.string() }).safeParse(entry)
  return named.success ? named.data.name.slice(0, 200) : ''
}

const nestedServiceSchema = z.record(z.string(), z.unknown())
const nestedSchema = z.object({
  ozgLeistungen: z.array(
    z.object({
      ozgId: z.union([z.string(), z.number()]).nullish(),
      name: z.string().nullish(),
      themenfeld: z.string().nullish(),
      lage: z.string().nullish(),
      leistungen: z.array(nestedServiceSchema).default([]),
    }),
  ),
  ohneOzg: z.array(nestedServiceSchema).default([]),
})

function nestedEntries(catalogue: z.infer<typeof nestedSchema>): Record<string, unknown>[] {
  const entries = catalogue.ozgLeistungen.flatMap((bundle) =>
    bundle.leistungen.map((service) => ({
      'OZG-ID': bundle.ozgId,
      'OZG-Leistung': bundle.name,
      Themenfeld: bundle.themenfeld,
      Lage: bundle.lage,
      ...service,
    })),
  )
  return [...entries, ...catalogue.ohneOzg]
}

/** A list of objects, or the longest one among the members of an object. */
function entriesOf(value: unknown): Record<string, unknown>[] | null {
  const list = z.array(nestedServiceSchema).min(1)
  const direct = list.safeParse(value)
  if (direct.success) return direct.data
  const object = nestedServiceSchema.safeParse(value)
  if (!object.success) return null
  const lists = Object.values(object.data).flatMap((member) => {
    const found = list.safeParse(member)
    return found.success ? [found.data] : []
  })
  return lists.sort((a, b) => b.length - a.length)[0] ?? null
}

const maxColumns = 200

/** The header is row 0, so that the first entry is number 1. */
function flatTable(entries: readonly Record<string, unknown>[]): SourceTable {
  const columns = new Map<string, number>()
  for (const entry of entries) {
    for (const name of Object.keys(entry)) {
      if (!columns.has(name) && columns.size < maxColumns) columns.set(name, columns.size)
    }
  }
  const rows: SourceRow[] = [{ number: 0, cells: [...columns.keys()] }]
  entries.forEach((entry, index) => {
    const cells: Cell[] = []
    for (const [name, column] of columns) cells[column] = Object.hasOwn(entry, name) ? cellOf(entry[name]) : null
    rows.push({ number: index + 1, cells })
  })
  return { name: null, rows }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (!Array.isArray(value)) return null
  return value.filter((part) => typeof part === 'string' || typeof part === 'number').join('|')
}
