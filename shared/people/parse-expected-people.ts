import { foldWord, lineOf } from '../catalogue/source-row.ts'
import type { BoardId, LaneId } from '../domain/ids.ts'
import { type Board, type Lane, maxParticipants } from '../domain/workshop.ts'
import { type ExpectedPerson, expectedPersonSchema } from '../protocol/live-api.ts'
import { columnsOfHeader, type ExpectedColumn, guessColumns } from './expected-columns.ts'
import { laneFinder } from './find-lane.ts'
import { type PastedRow, readPastedRows } from './pasted-rows.ts'
import { inSpokenOrder, personKey } from './person-name.ts'

export type ExpectedProblem =
  | { code: 'name-missing' }
  | { code: 'name-too-long' }
  | { code: 'function-too-long' }
  | { code: 'lane-unknown' | 'lane-ambiguous' | 'place-unknown'; text: string }
  | { code: 'duplicate'; line: number }
  | { code: 'quote-open' }
  | { code: 'too-many' }

export interface ExpectedProblemRow {
  line: number
  text: string
  problem: ExpectedProblem
}

interface Places {
  lanes: readonly Lane[]
  boards: readonly Board[]
}

/**
 * The people of a pasted list or a CSV file, `Amt; Person; Funktion; Kommune`, with or without a header; and the rows that cannot be used.
 * Who is named twice for one Amt is taken once. `rest`: the rows that need a correction, with the header, to be edited and read again.
 */
export function parseExpectedPeople(
  text: string,
  places: Places,
): { people: ExpectedPerson[]; problems: ExpectedProblemRow[]; rest: string } {
  const findLane = laneFinder(places.lanes)
  const findBoard = boardFinder(places.boards)
  const rows = readPastedRows(text)
  const header = rows[0] ? columnsOfHeader(rows[0]) : null
  const body = header ? rows.slice(1) : rows
  const columns =
    header ??
    guessColumns(
      body,
      (cell) => cell !== '' && findLane(cell).ok,
      (cell) => findBoard(cell) !== undefined,
    )
  const people: ExpectedPerson[] = []
  const problems: ExpectedProblemRow[] = []
  const rest: string[] = []
  const lineByKey = new Map<string, number>()
  for (const row of body) {
    const read = readRow(row, columns, { findLane, findBoard })
    const key = 'code' in read ? '' : keyOf(read)
    const earlier = lineByKey.get(key)
    const tell = (problem: ExpectedProblem) => {
      problems.push({ line: row.line, text: row.text.slice(0, 200), problem })
      if (problem.code !== 'duplicate') rest.push(row.text)
    }
    if ('code' in read) tell(read)
    else if (earlier !== undefined) tell({ code: 'duplicate', line: earlier })
    else if (people.length >= maxParticipants) tell({ code: 'too-many' })
    else {
      lineByKey.set(key, row.line)
      people.push(read)
    }
  }
  const headerText = header && rows[0] ? [rows[0].text] : []
  return { people, problems, rest: rest.length > 0 ? [...headerText, ...rest].join('\n') : '' }
}

const keyOf = (each: ExpectedPerson) => `${personKey(each.name)}|${each.laneId}|${each.boardId}`

/** Adds people to a list; who stands there already stays as she is. */
export function mergeExpected(
  list: readonly ExpectedPerson[],
  added: readonly ExpectedPerson[],
): { people: ExpectedPerson[]; addedCount: number } {
  const known = new Set(list.map(keyOf))
  const fresh = added.filter((each) => !known.has(keyOf(each))).slice(0, maxParticipants - list.length)
  return { people: [...list, ...fresh], addedCount: fresh.length }
}

interface Finders {
  findLane: ReturnType<typeof laneFinder>
  findBoard: ReturnType<typeof boardFinder>
}

function readRow(
  row: PastedRow,
  columns: readonly (ExpectedColumn | null)[],
  { findLane, findBoard }: Finders,
): ExpectedPerson | ExpectedProblem {
  if (row.isQuoteOpen) return { code: 'quote-open' }
  const cell = (column: ExpectedColumn) => lineOf(row.cells[columns.indexOf(column)])
  const name = nameIn(row, cell)
  if (name === '') return { code: 'name-missing' }
  if (!expectedPersonSchema.shape.name.safeParse(name).success) return { code: 'name-too-long' }
  const job = cell('function')
  if (!expectedPersonSchema.shape.function.safeParse(job).success) return { code: 'function-too-long' }

  let laneId: LaneId | null = null
  const laneText = isBlank(cell('lane')) ? cell('laneName') : cell('lane')
  if (!isBlank(laneText)) {
    const both = findLane(`${cell('lane')} ${cell('laneName')}`)
    const found = both.ok ? both : findLane(laneText)
    if (!found.ok) return { code: found.error, text: laneText }
    laneId = found.value
  }
  const placeText = cell('place')
  const boardId = isBlank(placeText) ? null : findBoard(placeText)
  if (boardId === undefined) return { code: 'place-unknown', text: placeText }
  return { name, function: job, laneId, boardId }
}

function nameIn(row: PastedRow, cell: (column: ExpectedColumn) => string): string {
  const name = `${cell('given')} ${cell('family')}`.trim() || cell('name')
  // "Sommer, Jan" alone on a line was parted at its comma
  const [family, given, ...others] = row.cells.map((each) => lineOf(each))
  const isParted = others.length === 0 && given !== undefined && row.text === `${family}, ${given}`
  const isOneWordEach = isParted && [family, given].every((part) => part !== undefined && /^[\p{L}.-]+$/u.test(part))
  return inSpokenOrder(isOneWordEach && cell('lane') === '' ? row.text : name)
}

/** A dash says "none", too. */
const isBlank = (text: string) => /^[-–—./]*$/.test(text)

/** The board of a Kommune by its name, or its beginning where only one fits; undefined: none. */
export function boardFinder(boards: readonly Board[]): (text: string) => BoardId | undefined {
  const known = boards.map(({ id, municipality }) => ({ id, name: foldWord(municipality.name) }))
  return (text) => {
    const name = foldWord(text)
    if (name === '') return undefined
    const exact = known.find((board) => board.name === name)
    if (exact) return exact.id
    const bare = name.replace(/^(stadt|gemeinde|kreis)(?=.{3})/, '')
    const close = known.filter((board) => board.name.includes(bare) && bare.length >= 3)
    return close.length === 1 ? close[0]?.id : undefined
  }
}
