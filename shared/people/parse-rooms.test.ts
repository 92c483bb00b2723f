import { expect, test } from 'vitest'
import type { BoardId, LaneId } from '../domain/ids.ts'
import { meetingUrlOf, parseRooms, roomOf } from './parse-rooms.ts'

const lane = (id: string, number: string, name: string) => ({ id: id as LaneId, number, name })
const board = (id: string, name: string) => ({ id: id as BoardId, municipality: { name, ags: null } })
const lanes = [lane('ord', '32', 'Ordnungsamt'), lane('bue', '33', 'Bürgeramt')]
const boards = [board('muster', 'Musterstadt'), board('beispiel', 'Beispielhausen')]
const parse = (text: string) => parseRooms(text, { lanes, boards })

const both = [
  { laneId: 'ord', boardId: null, url: 'https://meet.example.org/ordnung' },
  { laneId: 'bue', boardId: null, url: 'https://meet.example.org/buerger' },
]

test.each([
  ['semicolons', '32;https://meet.example.org/ordnung\n33;https://meet.example.org/buerger'],
  ['a header', 'Amt;Link\n32;https://meet.example.org/ordnung\nBürgeramt;https://meet.example.org/buerger'],
  ['tabs', '32 Ordnungsamt\thttps://meet.example.org/ordnung\n33\thttps://meet.example.org/buerger'],
  ['commas', '32,https://meet.example.org/ordnung\n33,https://meet.example.org/buerger'],
  ['blanks', 'Ordnungsamt https://meet.example.org/ordnung\nAmt 33: https://meet.example.org/buerger'],
  ['quotes', '"32";"https://meet.example.org/ordnung"\n"33";"https://meet.example.org/buerger"'],
  ['links without https', '32;meet.example.org/ordnung\n33;meet.example.org/buerger'],
])('links with %s', (_, text) => {
  expect(parse(text)).toEqual({ rooms: both, problems: [], rest: '' })
})

test('a link may hold the separator', () => {
  expect(parse('32;https://teams.example.org/l/0;a,b?c=1&d=%22x%22').rooms[0]?.url).toBe(
    'https://teams.example.org/l/0;a,b?c=1&d=%22x%22',
  )
})

test('a Kommune of its own', () => {
  const { rooms, problems } = parse('Musterstadt;32;https://a.example.org/1\n32;https://a.example.org/2;Beispielhausen')
  expect(problems).toEqual([])
  expect(rooms).toEqual([
    { laneId: 'ord', boardId: 'muster', url: 'https://a.example.org/1' },
    { laneId: 'ord', boardId: 'beispiel', url: 'https://a.example.org/2' },
  ])
})

test('each row that cannot be used has its number and the reason', () => {
  const { rooms, problems } = parse(
    [
      '32;https://a.example.org/1',
      '33;Raum 12',
      'Personalrat;https://a.example.org/2',
      ';https://a.example.org/3',
      "33;javascript:alert('x')",
      '33;ftp://a.example.org/4',
      'Amt 32;https://a.example.org/5',
      '33;Nirgendwo;https://a.example.org/6',
    ].join('\n'),
  )
  expect(rooms).toHaveLength(1)
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [2, { code: 'url-missing' }],
    [3, { code: 'lane-unknown', text: 'Personalrat' }],
    [4, { code: 'lane-missing' }],
    [5, { code: 'url-wrong', text: "javascript:alert('x')" }],
    [6, { code: 'url-wrong', text: 'ftp://a.example.org/4' }],
    [7, { code: 'duplicate', line: 1 }],
    [8, { code: 'place-unknown', text: 'Nirgendwo' }],
  ])
})

test.each([
  ['https://meet.example.org/x', 'https://meet.example.org/x'],
  [' meet.example.org/x ', 'https://meet.example.org/x'],
  ['meet.example.org:8443/x', 'https://meet.example.org:8443/x'],
  ['http://10.0.0.5/x', 'http://10.0.0.5/x'],
])('%s is a link', (written, url) => {
  expect(meetingUrlOf(written)).toEqual({ ok: true, value: url })
})

test.each([
  '',
  'Raum',
  'javascript:alert(1)',
  'https://',
  'https://meet example.org',
  'mailto:a@example.org',
  'data:text/html,x',
])('%s is none', (written) => {
  expect(meetingUrlOf(written)).toEqual({ ok: false, error: 'url-wrong' })
})

test('the room of the own board comes before that of all boards', () => {
  const of = (boardId: string | null, url: string) => ({
    laneId: 'ord' as LaneId,
    boardId: boardId as BoardId | null,
    url,
  })
  const rooms = [of(null, 'https://all.example.org'), of('muster', 'https://muster.example.org')]
  expect(roomOf(rooms, 'ord' as LaneId, 'muster' as BoardId)?.url).toBe('https://muster.example.org')
  expect(roomOf(rooms, 'ord' as LaneId, 'beispiel' as BoardId)?.url).toBe('https://all.example.org')
  expect(roomOf(rooms, 'bue' as LaneId, 'muster' as BoardId)).toBeUndefined()
})
