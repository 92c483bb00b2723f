import { strToU8, type Zippable, zipSync } from 'fflate'

export type WorkbookCell = string | number | boolean | null

/** A workbook as bytes. Strings are inline; `parts` replaces or adds files, as a hostile hand would. */
export function aWorkbook(
  sheets: Record<string, readonly (readonly WorkbookCell[])[]>,
  options: { merges?: readonly string[]; hidden?: readonly string[]; parts?: Record<string, string | Uint8Array> } = {},
): Uint8Array {
  const names = Object.keys(sheets)
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types xmlns="x"/>'),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets>${names
        .map((name, index) => {
          const state = options.hidden?.includes(name) ? ' state="hidden"' : ''
          return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
        })
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="http://x/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="s" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8('<sst><si><r><t>Leis</t></r><r><t>tung</t></r><rPh><t>no</t></rPh></si></sst>'),
  }
  for (const [index, name] of names.entries()) {
    const merges = options.merges?.map((range) => `<mergeCell ref="${range}"/>`).join('') ?? ''
    files[`xl/worksheets/s${index + 1}.xml`] = strToU8(sheetXml(sheets[name] ?? [], merges))
  }
  for (const [path, content] of Object.entries(options.parts ?? {})) {
    files[path] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files)
}

/** A sheet around ready-made rows. */
export function sheetAround(rows: string): string {
  return `<worksheet xmlns="x"><sheetData>${rows}</sheetData></worksheet>`
}

function sheetXml(rows: readonly (readonly WorkbookCell[])[], merges: string): string {
  const body = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  )
  return `<worksheet xmlns="x"><sheetData>${body.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`
}

function cellXml(cell: WorkbookCell, row: number, column: number): string {
  const reference = `${String.fromCharCode(65 + column)}${row + 1}`
  if (cell === null) return `<c r="${reference}"/>`
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
}
