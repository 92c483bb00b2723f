import type { Cell, SourceRow, SourceTable } from '../../shared/catalogue/source-row.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { decodeText } from './decode-text.ts'
import { type FileProblem, type ImportProgress, importLimits } from './limits.ts'
import { readSheet } from './read-sheet.ts'
import { readZipDirectory, type UnpackBudget, unpack, type ZipEntry } from './read-zip.ts'
import { attributeOf, readXml, type XmlHandler } from './xml-tokens.ts'

/**
 * The visible sheets of a workbook that have content. Unpacks only the parts that hold text; styles, pictures and formulas stay
 * packed. Numbers keep the value that the workbook holds. Vertically merged cells repeat their value.
 */
export function readXlsx(
  bytes: Uint8Array,
  onProgress: (progress: ImportProgress) => void,
): Result<SourceTable[], FileProblem> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const foreign = foreignKind(directory.value)
  if (foreign) return fail(foreign)
  const budget: UnpackBudget = { bytesLeft: importLimits.unpackedBytes }
  const read = (path: string, handler: XmlHandler) => readPart(directory.value, path, budget, handler)

  onProgress({ step: 'unpack', done: 0 })
  const parts = readRelations(read)
  if (!parts.ok) return parts
  const sheets = readSheetNames(read, parts.value)
  if (!sheets.ok) return sheets
  onProgress({ step: 'unpack', done: 0.2 })
  const strings = parts.value.strings === null ? ok([]) : readStrings(read, parts.value.strings)
  if (!strings.ok) return strings
  onProgress({ step: 'unpack', done: 1 })

  const tables: SourceTable[] = []
  let rowCount = 0
  for (const [index, sheet] of sheets.value.entries()) {
    const report = (done: number) => onProgress({ step: 'read', done: (index + done) / sheets.value.length })
    const rows: Result<SourceRow[], FileProblem> = readSheet(
      (handler) => read(sheet.path, handler),
      strings.value,
      report,
    )
    if (!rows.ok) return rows
    rowCount += rows.value.length
    if (rowCount > importLimits.rows) return fail('too-many-rows')
    if (rows.value.length > 0) tables.push({ name: sheet.name, rows: rows.value })
  }
  return tables.length === 0 ? fail('no-rows') : ok(tables)
}

function foreignKind(entries: ReadonlyMap<string, ZipEntry>): FileProblem | null {
  if (entries.has('EncryptedPackage')) return 'password'
  if (entries.has('xl/workbook.bin')) return 'binary-workbook'
  if (entries.has('word/document.xml') || entries.has('ppt/presentation.xml')) return 'word'
  if (entries.has('content.xml') && entries.has('mimetype')) return 'open-document'
  if (entries.has('[Content_Types].xml') || [...entries.keys()].some((name) => name.startsWith('xl/'))) return null
  return 'archive'
}

type ReadPart = (path: string, handler: XmlHandler) => Result<void, FileProblem>

function readPart(
  entries: ReadonlyMap<string, ZipEntry>,
  path: string,
  budget: UnpackBudget,
  handler: XmlHandler,
): Result<void, FileProblem> {
  const entry = entries.get(path)
  if (!entry) return fail('xlsx-broken')
  const bytes = unpack(entry, budget)
  if (!bytes.ok) return bytes
  const read = readXml(decodeText(bytes.value).text, handler)
  if (read.ok) return read
  return fail(read.error === 'xml-broken' ? 'xlsx-broken' : read.error)
}

interface WorkbookParts {
  workbook: string
  strings: string | null
  /** Relation id → path of a sheet. */
  sheets: Map<string, string>
}

function readRelations(read: ReadPart): Result<WorkbookParts, FileProblem> {
  let workbook = 'xl/workbook.xml'
  const root = read('_rels/.rels', {
    ...silent,
    open(name, attributes) {
      if (name === 'Relationship' && attributeOf(attributes, 'Type')?.endsWith('/officeDocument')) {
        workbook = resolvePath('', attributeOf(attributes, 'Target') ?? workbook)
      }
    },
  })
  if (!root.ok) return root
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const parts: WorkbookParts = { workbook, strings: null, sheets: new Map() }
  const relations = read(`${folder}_rels/${workbook.slice(folder.length)}.rels`, {
    ...silent,
    open(name, attributes) {
      if (name !== 'Relationship') return
      const type = attributeOf(attributes, 'Type') ?? ''
      const target = resolvePath(folder, attributeOf(attributes, 'Target') ?? '')
      if (type.endsWith('/worksheet')) parts.sheets.set(attributeOf(attributes, 'Id') ?? '', target)
      if (type.endsWith('/sharedStrings')) parts.strings = target
    },
  })
  return relations.ok ? ok(parts) : relations
}

function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  return path.replace(/[^/]+\/\.\.\//g, '').replace(/(^|\/)\.\//g, '$1')
}

function readSheetNames(read: ReadPart, parts: WorkbookParts): Result<{ name: string; path: string }[], FileProblem> {
  const sheets: { name: string; path: string }[] = []
  const workbook = read(parts.workbook, {
    ...silent,
    open(name, attributes) {
      if (name !== 'sheet' || sheets.length >= importLimits.sheets) return
      const path = parts.sheets.get(attributeOf(attributes, 'id') ?? '')
      const isVisible = (attributeOf(attributes, 'state') ?? 'visible') === 'visible'
      if (path !== undefined && isVisible) sheets.push({ name: attributeOf(attributes, 'name') ?? '', path })
    },
  })
  if (!workbook.ok) return workbook
  return sheets.length === 0 ? fail('no-rows') : ok(sheets)
}

function readStrings(read: ReadPart, path: string): Result<Cell[], FileProblem> {
  const strings: string[] = []
  let current: string | null = null
  let inText = false
  let phonetic = 0
  const result = read(path, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic++
      if (name === 't') inText = phonetic === 0
    },
    text(text) {
      if (inText && current !== null && current.length < importLimits.cellCharacters) current += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') phonetic--
      if (name !== 'si') return
      strings.push(current ?? '')
      current = null
    },
  })
  return result.ok ? ok(strings) : result
}

const silent = { text: () => {}, close: () => {} }
