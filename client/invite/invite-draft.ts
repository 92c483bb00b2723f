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

/**
 * What the moderation types here; of what cannot be, the last right value counts. Others may prepare at the same time: only what was changed
 * here is said again. `onChange`: something is to be saved.
 */
export function createInviteDraft(saved: WorkshopSetup, onChange: () => void) {
  let changed: ReadonlySet<string> = new Set() // since the last save; fields, and lines of the checklist by their key
  const said = saved.appointment
  const [startTime, setStartTime] = createSignal(said?.startTime ?? '')
  const [minutes, setMinutes] = createSignal(said?.minutes?.toString() ?? '')
  const [contact, setContact] = createSignal(said?.contact ?? '')
  const [meeting, setMeeting] = createSignal(saved.meetingUrl ?? '')
  const [invitees, setInvitees] = createSignal<ReadonlyMap<string, Invitee>>(linesOf(saved))
  const rightMinutes = createMemo((before: number | null) => {
    const read = minutesOf(minutes())
    return read === undefined ? before : read
  }, said?.minutes ?? null)
  const rightUrl = createMemo((before: string | null) => {
    if (meeting().trim() === '') return null
    const url = meetingUrlOf(meeting())
    return url.ok ? url.value : before
  }, saved.meetingUrl)
  const note = (name: string) => {
    changed = new Set(changed).add(name)
    onChange()
  }
  const changing =
    <T>(name: Field, set: (value: T) => void) =>
    (value: T) =>
      batch(() => {
        set(value)
        note(name)
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
    setStartTime: changing('startTime', setStartTime),
    minutes,
    setMinutes: changing('minutes', setMinutes),
    isMinutesWrong: () => minutesOf(minutes()) === undefined,
    contact,
    setContact: changing('contact', setContact),
    meeting,
    setMeeting: changing('meeting', setMeeting),
    isMeetingWrong: () => meeting().trim() !== '' && !meetingUrlOf(meeting()).ok,
    meetingUrl: rightUrl,
    inviteeOf,
    change: (name: InviteeName, change: Partial<Pick<Invitee, 'isInvited' | 'note'>>) => {
      const invitee = { ...inviteeOf(name), ...change }
      batch(() => {
        setInvitees((known) => new Map(known).set(keyOf(name), invitee))
        note(keyOf(name))
      })
    },
    appointment,
    /** What is stored, with what was changed here since the last save. `takeBack`: it was not saved and counts again. */
    over(latest: WorkshopSetup): { part: InvitePart; takeBack: () => void } {
      const mine = changed
      changed = new Set()
      const [here, there] = [appointment(), latest.appointment ?? nothingSaid]
      const lines = linesOf(latest)
      for (const [key, invitee] of invitees()) if (mine.has(key)) lines.set(key, invitee)
      return {
        part: {
          appointment: {
            startTime: mine.has('startTime') ? here.startTime : there.startTime,
            minutes: mine.has('minutes') ? here.minutes : there.minutes,
            contact: mine.has('contact') ? here.contact : there.contact,
          },
          meetingUrl: mine.has('meeting') ? rightUrl() : latest.meetingUrl,
          // a line without a word or a tick says nothing
          invitees: [...lines.values()].filter(({ isInvited, note }) => isInvited || note.trim() !== ''),
        },
        takeBack: () => {
          changed = new Set([...mine, ...changed])
        },
      }
    },
    /** Shows what is stored by now, where nothing was changed here meanwhile. */
    show({ appointment: stored, meetingUrl, invitees: storedLines }: InvitePart): void {
      batch(() => {
        if (!changed.has('startTime')) setStartTime(stored.startTime ?? '')
        if (!changed.has('minutes') && minutesOf(minutes()) !== undefined) setMinutes(stored.minutes?.toString() ?? '')
        if (!changed.has('contact') && contact().trim() !== stored.contact) setContact(stored.contact)
        const url = meetingUrlOf(meeting())
        const isShown = url.ok ? url.value === meetingUrl : meeting().trim() !== ''
        if (!changed.has('meeting') && !isShown) setMeeting(meetingUrl ?? '')
        setInvitees((known) => {
          const lines = linesOf({ invitees: storedLines })
          for (const [key, invitee] of known) if (changed.has(key)) lines.set(key, invitee)
          return lines
        })
      })
    },
  }
}
export type InviteDraft = ReturnType<typeof createInviteDraft>

type Field = 'startTime' | 'minutes' | 'contact' | 'meeting'
const nothingSaid: Appointment = { startTime: null, minutes: null, contact: '' }

const linesOf = ({ invitees = [] }: Pick<WorkshopSetup, 'invitees'>) =>
  new Map(invitees.map((invitee) => [keyOf(invitee), invitee]))
const keyOf = ({ boardId, group, laneId }: { boardId: BoardId; group: InviteGroup; laneId: LaneId | null }) =>
  [boardId, group, laneId ?? ''].join('|')
