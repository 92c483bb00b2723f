import { type Maturity, maturitySchema } from '../domain/maturity.ts'
import { type LeikaKey, type PublicService, publicServiceSchema } from '../domain/public-service.ts'
import { maxServices } from '../domain/service-list.ts'
import { topicAreaOf } from '../domain/topic-area.ts'
import { cardIdOf } from './card-id.ts'
import { readDay } from './day-cell.ts'
import { type DryRun, emptyDryRun } from './dry-run.ts'
import type { ColumnMapping, ImportField } from './import-fields.ts'
import { readKeys } from './leika-key-cell.ts'
import { readTypes } from './leika-type.ts'
import { createServiceCollection } from './service-collection.ts'
import { type Cell, lineOf, linesOf, type SourceRow, textOf } from './source-row.ts'
import { splitCell } from './split-cell.ts'

/** Rows between two calls of `onProgress`. */
const progressStep = 500

/**
 * Reads services from the rows below a header: what could be used, and what could not and why. Nothing is stored.
 * Rows with one key become one service that lies in all their bundles. Linear in the number of cells.
 */
export function readServices(
  rows: readonly SourceRow[],
  columns: { header: readonly Cell[]; mapping: ColumnMapping },
  onProgress: (done: number) => void = () => {},
): DryRun {
  const run = emptyDryRun()
  const collection = createServiceCollection(run)
  const headerText = joinLines(columns.header.map(lineOf))
  rows.forEach((row, index) => {
    if (index % progressStep === 0) onProgress(index / rows.length)
    const lines = row.cells.map(lineOf)
    if (isFooter(lines) || joinLines(lines) === headerText) run.skipped.push(row.number)
    else {
      run.rowsRead++
      readRow(row, columns.mapping, run, collection.add)
    }
  })
  collection.finish()
  if (run.services.length > maxServices) {
    run.overLimit = run.services.length
    run.services.length = maxServices
  }
  return run
}

const footer =
  /^(stand|datenstand|quelle|hinweis|erstellt|exportiert|druckdatum|gedruckt|seite|anzahl|summe|gesamt|ende)\b\s*([:.]|am\b|vom\b|\d)/i

/** "Stand: 05.10.2019" below the list, alone in its row. */
function isFooter(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== '')
  return filled.length <= 2 && footer.test(filled[0] ?? '') && filled.every((line) => line.length <= 120)
}

/** Empty cells at the end make no difference. */
const joinLines = (lines: readonly string[]) => lines.join('\n').trimEnd()

function readRow(
  row: SourceRow,
  mapping: ColumnMapping,
  run: DryRun,
  add: (row: number, found: PublicService) => void,
) {
  const cellOf = (field: ImportField): Cell => row.cells[mapping[field] ?? -1] ?? null
  const reject = (reason: DryRun['rejected'][number]['reason'], value: string) =>
    run.rejected.push({ row: row.number, reason, value: value.slice(0, maxShownValue) })
  const note = (reason: DryRun['notes'][number]['reason'], value: string) =>
    run.notes.push({ row: row.number, reason, value: value.slice(0, maxShownValue) })

  const nameCell = cellOf('name')
  const keys = readKeys(cellOf('leikaKey'))
  if (!keys.ok) return reject(keys.reason, `${keys.value} – ${lineOf(nameCell)}`)
  const types = readTypes(cellOf('types'))
  if (types.unknown.includes('44')) return reject('test-row', `Typ 44 – ${lineOf(nameCell)}`)
  const parts = splitCell(textOf(nameCell), keys.keys)
  if (!parts.ok) return reject(parts.error, lineOf(nameCell))
  if (parts.value.length === 0) return reject('no-name', keys.keys[0] ?? firstTextOf(row))

  const shared = sharedFacts(cellOf, types.types)
  let added = 0
  for (const part of parts.value) {
    const service = toService(part, shared)
    if (service) {
      add(row.number, service)
      added++
    } else reject('name-too-long', part.name)
  }
  if (added === 0) return
  if (types.unknown.length > 0) note('type-unknown', types.unknown.join(', '))
  if (shared.unclearDay) note('day-unclear', lineOf(cellOf('availableFrom')))
  if (shared.unclearMaturity) note('maturity-unclear', lineOf(cellOf('maturity')))
  if (types.wasDate) note('type-was-date', lineOf(cellOf('types')))
  if (parts.value.length > 1) note('several-in-cell', lineOf(nameCell))
  if (shared.cut) note('text-cut', lineOf(nameCell))
  if (parts.value.some((part) => markedForDeletion.test(part.name))) note('marked-for-deletion', lineOf(nameCell))
}

const maxShownValue = 200 // characters; a whole page in a cell is not worth more
const markedForDeletion = /^vorgesehen zum löschen\b/i

const maxLengths = { topicArea: 100, lifeSituation: 200, legalBasis: 5000, usualDepartment: 200 } // characters, as in the schema

interface SharedFacts {
  bundles: PublicService['bundles']
  facts: Omit<PublicService, 'id' | 'leikaKey' | 'name' | 'bundles'>
  /** A text was longer than the field takes. */
  cut: boolean
  unclearDay: boolean
  unclearMaturity: boolean
}

function sharedFacts(cellOf: (field: ImportField) => Cell, types: string[]): SharedFacts {
  let cut = false
  const lineIn = (field: keyof typeof maxLengths): string | null => {
    const text = lineOf(cellOf(field))
    if (text.length > maxLengths[field]) cut = true
    return text === '' || /^[-–—]$/.test(text) ? null : text.slice(0, maxLengths[field]).trim()
  }
  const topicArea = lineIn('topicArea')
  const synonyms = [...textOf(cellOf('synonyms')).split(/[|\n;]/), ...linesOf(cellOf('furtherName'))]
    .map((word) => lineOf(word))
    .filter((word) => word !== '' && word.length <= 300)
  const day = readDay(cellOf('availableFrom'))
  const maturity = maturityOf(lineOf(cellOf('maturity')))
  return {
    unclearDay: day === 'unclear',
    unclearMaturity: maturity === 'unclear',
    bundles: bundlesOf(lineOf(cellOf('ozgId')), linesOf(cellOf('bundleName'))),
    facts: {
      topicArea: topicAreaOf(topicArea)?.name ?? topicArea,
      lifeSituation: lineIn('lifeSituation'),
      types: types.slice(0, 20),
      singleDigitalGateway: gatewayOf(cellOf),
      legalBasis: lineIn('legalBasis'),
      synonyms: [...new Set(synonyms)].slice(0, 200),
      usualDepartment: lineIn('usualDepartment'),
      ...(day !== null && day !== 'unclear' && { availableFrom: day }),
      ...(maturity !== null && maturity !== 'unclear' && { maturity }),
    },
    cut,
  }
}

function bundlesOf(ozgId: string, names: string[]): PublicService['bundles'] {
  const ids = ozgId.split(/[,;|\s]+/).filter((id) => id !== '' && id.length <= 40)
  if (names.length === 1 && ozgId !== '' && ozgId.length <= 40)
    return [{ ozgId, name: (names[0] ?? '').slice(0, 500).trim() }]
  if (names.length === 0) return ids.slice(0, 50).map((id) => ({ ozgId: id, name: id }))
  const paired = ids.length === names.length
  return names.slice(0, 50).map((name, index) => ({
    ozgId: (paired ? ids[index] : undefined) ?? null,
    name: name.slice(0, 500).trim(),
  }))
}

/** Null: the list does not say. */
function maturityOf(text: string): Maturity | null | 'unclear' {
  if (/^([-–—]|unbekannt)?$/i.test(text)) return null
  const level = /^(?:stufe\s*)?(\d)(?:[.,]0)?$/i.exec(text)?.[1]
  const parsed = maturitySchema.safeParse({ model: 'ozg', level: Number(level ?? NaN) })
  return parsed.success ? parsed.data : 'unclear'
}

function gatewayOf(cellOf: (field: ImportField) => Cell): number[] {
  const yes = /^(1|ja|j|x|true|wahr|yes|i{1,2})$/i
  const combined = lineOf(cellOf('sdg'))
  const found: number[] = []
  if (yes.test(lineOf(cellOf('sdg1'))) || /(^|[^\dI])(1|I)(?![\dI])/.test(combined)) found.push(1)
  if (yes.test(lineOf(cellOf('sdg2'))) || /(^|[^\dI])(2|II)(?![\dI])/.test(combined)) found.push(2)
  return found
}

function toService(part: { name: string; key: LeikaKey | null }, shared: SharedFacts): PublicService | null {
  if (!publicServiceSchema.shape.name.safeParse(part.name).success) return null
  const id = cardIdOf({ leikaKey: part.key, bundles: shared.bundles, name: part.name })
  return { id, leikaKey: part.key, name: part.name, bundles: shared.bundles, ...shared.facts }
}

function firstTextOf(row: SourceRow): string {
  return row.cells.map(lineOf).find((text) => text !== '') ?? ''
}
