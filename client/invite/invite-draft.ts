import { batch, createMemo, createSignal } from 'solid-js'
import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import { meetingUrlOf } from '../../shared/people/parse-rooms.ts'
import type { Appointment, Invitee, InviteGroup, WorkshopSetup } from '../../shared/protocol/live-api.ts'

/** Whom a line of the checklist is about. */
export type InviteeName = Pick<Invitee, 'boardId' | 'group' | 'laneId'>

/** What this page changes of what the moderation prepares. */
export type InvitePart = Pick<WorkshopSetup, 'meetingUrl'> & { appointment: Appointment; invitees: Invitee[] }

const shortest = 15 // minutes
const longest = 720

/** Null: nothing is said; undefined: this is no length. */
export function minutesOf(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const minutes = Number(text)
  return Number.isInteger(minutes) && minutes >= shortest && minutes <= longest ? minutes : undefined
}

/** What the moderation types here; of what cannot be, the last right value counts. `onChange`: something is to be saved. */
export function createInviteDraft(saved: WorkshopSetup, onChange: () => void) {
  const said = saved.appointment
  const [startTime, setStartTime] = createSignal(said?.startTime ?? '')
  const [minutes, setMinutes] = createSignal(said?.minutes?.toString() ?? '')
  const [contact, setContact] = createSignal(said?.contact ?? '')
  const [meeting, setMeeting] = createSignal(saved.meetingUrl ?? '')
  const [invitees, setInvitees] = createSignal<ReadonlyMap<string, Invitee>>(
    new Map(saved.invitees?.map((invitee) => [keyOf(invitee), invitee])),
  )
  const rightMinutes = createMemo((before: number | null) => {
    const read = minutesOf(minutes())
    return read === undefined ? before : read
  }, said?.minutes ?? null)
  const rightUrl = createMemo((before: string | null) => {
    if (meeting().trim() === '') return null
    const url = meetingUrlOf(meeting())
    return url.ok ? url.value : before
  }, saved.meetingUrl)
  const changing =
    <T>(set: (value: T) => void) =>
    (value: T) =>
      batch(() => {
        set(value)
        onChange()
      })
  const appointment = (): Appointment => ({
    startTime: startTime() === '' ? null : startTime(),
    minutes: rightMinutes(),
    contact: contact().trim(),
  })
  const inviteeOf = (name: InviteeName): Invitee =>
    invitees().get(keyOf(name)) ?? {
      boardId: name.boardId,
      group: name.group,
      laneId: name.laneId,
      isInvited: false,
      note: '',
    }

  return {
    startTime,
    setStartTime: changing(setStartTime),
    minutes,
    setMinutes: changing(setMinutes),
    isMinutesWrong: () => minutesOf(minutes()) === undefined,
    contact,
    setContact: changing(setContact),
    meeting,
    setMeeting: changing(setMeeting),
    isMeetingWrong: () => meeting().trim() !== '' && !meetingUrlOf(meeting()).ok,
    meetingUrl: rightUrl,
    inviteeOf,
    change: (name: InviteeName, change: Partial<Pick<Invitee, 'isInvited' | 'note'>>) => {
      const invitee = { ...inviteeOf(name), ...change }
      batch(() => {
        setInvitees((known) => new Map(known).set(keyOf(name), invitee))
        onChange()
      })
    },
    appointment,
    part: (): InvitePart => ({
      appointment: appointment(),
      meetingUrl: rightUrl(),
      // a line without a word or a tick says nothing
      invitees: [...invitees().values()].filter(({ isInvited, note }) => isInvited || note.trim() !== ''),
    }),
  }
}
export type InviteDraft = ReturnType<typeof createInviteDraft>

const keyOf = ({ boardId, group, laneId }: { boardId: BoardId; group: InviteGroup; laneId: LaneId | null }) =>
  [boardId, group, laneId ?? ''].join('|')
