import { createMemo, createSignal } from 'solid-js'
import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { parseExpectedPeople } from '../../shared/people/parse-expected-people.ts'
import { meetingUrlOf, parseRooms, type Room } from '../../shared/people/parse-rooms.ts'
import type { ExpectedPerson, WorkshopSetup } from '../../shared/protocol/live-api.ts'
import { readRules, writeRules } from '../../shared/suggest/read-rules.ts'

export type SetupDraft = ReturnType<typeof createSetupDraft>

/** Who a room is for; `boardId` null: the Amt on all boards. */
export interface RoomPlace {
  laneId: LaneId
  boardId: BoardId | null
}

/** What the moderation types while it prepares; nothing of it is lost until it is saved or thrown away. Needs an owner. */
export function createSetupDraft(workshop: Pick<Workshop, 'lanes' | 'boards'>, saved: WorkshopSetup) {
  const [admission, setAdmission] = createSignal(saved.admission)
  const [expected, setExpected] = createSignal<readonly ExpectedPerson[]>(saved.expected)
  const [expectedPaste, setExpectedPaste] = createSignal('')
  const [meeting, setMeeting] = createSignal(saved.meetingUrl ?? '')
  const [links, setLinks] = createSignal<ReadonlyMap<string, { place: RoomPlace; text: string }>>(linksOf(saved.rooms))
  const [roomsPaste, setRoomsPaste] = createSignal('')
  const [rulesText, setRulesText] = createSignal(writeRules(saved.suggestionRules ?? []))
  const foundRules = createMemo(() => readRules(rulesText()))

  const foundPeople = createMemo(() => parseExpectedPeople(expectedPaste(), workshop))
  const foundRooms = createMemo(() => parseRooms(roomsPaste(), workshop))
  const isWrong = (text: string) => text.trim() !== '' && !meetingUrlOf(text).ok

  /** What would be saved; links that are none are left out. */
  const setup = createMemo((): WorkshopSetup => {
    const url = meetingUrlOf(meeting())
    return {
      admission: admission(),
      expected: [...expected()],
      meetingUrl: url.ok ? url.value : null,
      rooms: [...links().values()].flatMap(({ place, text }): Room[] => {
        const room = meetingUrlOf(text)
        return room.ok ? [{ boardId: place.boardId, laneId: place.laneId, url: room.value }] : []
      }),
      ...(foundRules().rules.length > 0 && { suggestionRules: foundRules().rules }),
      // edited on the page of the invitation
      ...(saved.appointment && { appointment: saved.appointment }),
      ...(saved.invitees && { invitees: saved.invitees }),
      // edited beside the delivery
      ...(saved.deliveryTemplate && { deliveryTemplate: saved.deliveryTemplate }),
    }
  })
  const before = canonicalJson(saved)

  return {
    lanes: workshop.lanes,
    boards: workshop.boards,
    admission,
    setAdmission,
    expected,
    setExpected,
    expectedPaste,
    setExpectedPaste,
    foundPeople,
    meeting,
    setMeeting,
    isMeetingWrong: () => isWrong(meeting()),
    roomsPaste,
    setRoomsPaste,
    rulesText,
    setRulesText,
    foundRules,
    foundRooms,
    isWrong,
    /** The places that have a link, besides those of the Ämter themselves. */
    placesOf: (laneId: LaneId): RoomPlace[] => [
      { laneId, boardId: null },
      ...[...links().values()].flatMap(({ place }) =>
        place.laneId === laneId && place.boardId !== null ? [place] : [],
      ),
    ],
    linkOf: (place: RoomPlace) => links().get(keyOf(place))?.text ?? '',
    setLink: (place: RoomPlace, text: string) => setLinks((known) => new Map(known).set(keyOf(place), { place, text })),
    takeRooms(rooms: readonly Room[]) {
      setLinks((known) => new Map([...known, ...linksOf(rooms)]))
    },
    setup,
    /** What is said here; what other pages prepare is as it is stored by now. */
    over: ({ appointment, invitees, deliveryTemplate }: WorkshopSetup): WorkshopSetup => ({
      ...setup(),
      ...(appointment && { appointment }),
      ...(invitees && { invitees }),
      ...(deliveryTemplate && { deliveryTemplate }),
    }),
    hasWrongLink: () => isWrong(meeting()) || [...links().values()].some(({ text }) => isWrong(text)),
    /** Rows that were pasted and could be taken, but were not yet. */
    hasUntaken: () => foundPeople().people.length > 0 || foundRooms().rooms.length > 0,
    isChanged: () =>
      canonicalJson(setup()) !== before ||
      expectedPaste().trim() !== '' ||
      roomsPaste().trim() !== '' ||
      isWrong(meeting()) ||
      [...links().values()].some(({ text }) => isWrong(text)),
  }
}

const keyOf = ({ laneId, boardId }: RoomPlace) => `${laneId}|${boardId ?? ''}`

function linksOf(rooms: readonly Room[]): Map<string, { place: RoomPlace; text: string }> {
  return new Map(
    rooms.map(({ laneId, boardId, url }) => [keyOf({ laneId, boardId }), { place: { laneId, boardId }, text: url }]),
  )
}
