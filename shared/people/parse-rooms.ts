import { lineOf } from '../catalogue/source-row.ts'
import type { LaneId } from '../domain/ids.ts'
import type { Board, Lane } from '../domain/workshop.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { type WorkshopSetup, workshopSetupSchema } from '../protocol/live-api.ts'
import { laneFinder } from './find-lane.ts'
import { boardFinder } from './parse-expected-people.ts'
import { type PastedRow, readPastedRows } from './pasted-rows.ts'

export type Room = WorkshopSetup['rooms'][number]
export type RoomProblem =
  | { code: 'url-missing' }
  | { code: 'url-wrong'; text: string }
  | { code: 'lane-missing' }
  | { code: 'lane-unknown' | 'lane-ambiguous' | 'place-unknown'; text: string }
  | { code: 'duplicate'; line: number }
export interface RoomProblemRow {
  line: number
  text: string
  problem: RoomProblem
}

/** The links of a pasted list or a CSV file, `Amt; Link` or `Kommune; Amt; Link`; and the rows that cannot be used, in `rest` once more as text. */
export function parseRooms(
  text: string,
  places: { lanes: readonly Lane[]; boards: readonly Board[] },
): { rooms: Room[]; problems: RoomProblemRow[]; rest: string } {
  const findLane = laneFinder(places.lanes)
  const findBoard = boardFinder(places.boards)
  const rooms: Room[] = []
  const problems: RoomProblemRow[] = []
  const rest: string[] = []
  const lineByPlace = new Map<string, number>()
  for (const [index, row] of readPastedRows(text).entries()) {
    const read = readRow(row, { findLane, findBoard })
    if ('code' in read && index === 0 && read.code !== 'url-wrong' && /link|url|adresse|raum/i.test(row.text)) continue
    const place = 'code' in read ? '' : `${read.laneId}|${read.boardId}`
    const earlier = lineByPlace.get(place)
    const tell = (problem: RoomProblem) => {
      problems.push({ line: row.line, text: row.text.slice(0, 200), problem })
      rest.push(row.text)
    }
    if ('code' in read) tell(read)
    else if (earlier !== undefined) tell({ code: 'duplicate', line: earlier })
    else {
      lineByPlace.set(place, row.line)
      rooms.push(read)
    }
  }
  return { rooms, problems, rest: rest.join('\n') }
}

interface Finders {
  findLane: ReturnType<typeof laneFinder>
  findBoard: ReturnType<typeof boardFinder>
}

function readRow(row: PastedRow, { findLane, findBoard }: Finders): Room | RoomProblem {
  // By the row and not by its cells: a link may hold the separator.
  const link = /(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|mailto|tel):|www\.)[^\s"]+/i.exec(row.text)
  const bare = row.cells.map((cell) => lineOf(cell)).find((cell) => /^[\w-]+(\.[\w-]+)+\/\S+$/.test(cell))
  const written = link ? withoutPlace(link[0], (text) => findLane(text).ok || findBoard(text) !== undefined) : bare
  const others = (written === undefined ? row.text : row.text.replace(written, ' '))
    .split(/[;\t|"]|,(?=\s|$)/)
    .map((part) =>
      lineOf(part)
        .replace(/[,:–-]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '')
  if (written === undefined) return { code: 'url-missing' }
  const url = meetingUrlOf(written)
  if (!url.ok) return { code: 'url-wrong', text: written.slice(0, 80) }

  let laneId: LaneId | null = null
  let boardId: Room['boardId'] = null
  const unknown: { code: 'lane-unknown' | 'lane-ambiguous'; text: string }[] = []
  for (const part of others) {
    const lane = findLane(part)
    const board = findBoard(part)
    if (lane.ok && laneId === null) laneId = lane.value
    else if (board !== undefined) boardId = board
    else if (!lane.ok) unknown.push({ code: lane.error, text: part })
  }
  const [first] = unknown
  if (laneId === null) return first ?? { code: 'lane-missing' }
  return first ? { code: 'place-unknown', text: first.text } : { boardId, laneId, url: url.value }
}

/** A link without the Amt or the Kommune that stands right behind it. */
function withoutPlace(link: string, isPlace: (text: string) => boolean): string {
  const parted = /^(.*)[;,|]([^;,|/]*)$/.exec(link)
  if (parted?.[1] === undefined || parted[2] === undefined) return link
  return parted[2] === '' || isPlace(parted[2]) ? withoutPlace(parted[1], isPlace) : link
}

/** A link as people type it, made one that a browser opens; only http and https. */
export function meetingUrlOf(written: string): Result<string, 'url-wrong'> {
  const trimmed = written.trim()
  const text =
    /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[\w.-]+:\d+(\/|$)/.test(trimmed) ? trimmed : `https://${trimmed}`
  const parsed = workshopSetupSchema.shape.meetingUrl.unwrap().safeParse(text)
  const hasHost = parsed.success && /^https?:\/\/[^/\s]*[.\]]|^https?:\/\/localhost\b/i.test(parsed.data)
  return hasHost && !/\s/.test(text) ? ok(parsed.data) : fail('url-wrong')
}

/** Which room somebody of an Amt on a board gets: the one of that board, else the one of the Amt on all boards. */
export function roomOf(rooms: readonly Room[], laneId: LaneId, boardId: Room['boardId']): Room | undefined {
  const ofLane = rooms.filter((room) => room.laneId === laneId)
  return (
    ofLane.find((room) => room.boardId !== null && room.boardId === boardId) ??
    ofLane.find((room) => room.boardId === null)
  )
}
