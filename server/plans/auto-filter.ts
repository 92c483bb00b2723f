import type writeXlsxFile from 'write-excel-file/node'
import {
  appendMarkupInsideElement,
  findElement,
  getCellAddress,
  getSelfClosingTagMarkup,
  sanitizeTextContent,
} from 'write-excel-file/utility'

/** As Node's flavour of the library takes it; it does not export the type. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

/** A sheet whose first row is a head: how far its table goes. */
export interface FilteredTable {
  sheet: string
  rows: number
  columns: number
}

/**
 * Gives tables the arrows by which a spreadsheet filters and sorts, and repeats their heads on every printed page. The
 * library cannot do it by itself. Source: ECMA-376, part 1, 18.3.1.2 (autoFilter) and 18.2.5 (definedName).
 */
export function autoFilter(tables: readonly FilteredTable[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) => {
            const table = tables.find((candidate) => candidate.sheet === sheet)
            if (!table) return xml
            const end = xml.lastIndexOf(endOfRows)
            if (end < 0) throw new Error(`The sheet ${sheet} has no rows`)
            const behindRows = end + endOfRows.length // where the order of a sheet's elements wants it
            const filter = getSelfClosingTagMarkup('autoFilter', { ref: rangeOf(table) })
            return `${xml.slice(0, behindRows)}${filter}${xml.slice(behindRows)}`
          },
        },
        'xl/workbook.xml': {
          transform: (xml, sheets) => {
            const place = findElement(xml, 'definedNames')
            if (!place) throw new Error('The workbook has no place for names')
            const names = sheets.flatMap(({ sheet }, index) => {
              const table = tables.find((candidate) => candidate.sheet === sheet)
              return table ? definedNames(table, index) : []
            })
            return appendMarkupInsideElement(xml, place, names.join(''))
          },
        },
      },
    },
  }
}

const endOfRows = '</sheetData>'
const rangeOf = ({ rows, columns }: FilteredTable) => `A1:${getCellAddress(rows - 1, columns - 1)}`

function definedNames(table: FilteredTable, index: number): string[] {
  const place = sanitizeTextContent(`'${table.sheet.replaceAll("'", "''")}'!`)
  const absolute = rangeOf(table).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}${absolute}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${place}$1:$1</definedName>`,
  ]
}
