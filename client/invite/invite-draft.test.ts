import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { type InviteGroup, type WorkshopSetup, workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import { createInviteDraft, type InviteDraft, type InviteeName } from './invite-draft.ts'

const boardId = boardIdSchema.parse('ub2fs6dhxjwmqzec')
const line = (group: InviteGroup): InviteeName => ({ boardId, group, laneId: null })
const opened: WorkshopSetup = workshopSetupSchema.parse({
  admission: 'open',
  expected: [],
  meetingUrl: null,
  rooms: [],
  appointment: { startTime: null, minutes: null, contact: 'Ada' },
  invitees: [{ boardId, group: 'leadership', laneId: null, isInvited: true, note: '' }],
})

/** Both moderators have the page open; the second one saves after the first one. */
function withTwo(use: (first: InviteDraft, second: InviteDraft) => void): void {
  createRoot((end) => {
    use(
      createInviteDraft(opened, () => {}),
      createInviteDraft(opened, () => {}),
    )
    end()
  })
}

test('two moderators who prepare at once keep what the other one saved, and see it', () =>
  withTwo((first, second) => {
    first.setStartTime('10:00')
    first.change(line('staff-council'), { isInvited: true })
    first.change(line('leadership'), { isInvited: false })
    const stored = { ...opened, ...first.over(opened).part }
    second.setMeeting('https://video.example.org/raum')
    second.change(line('press'), { isInvited: true, note: 'Frau Bild' })
    const { part } = second.over(stored)
    expect(part).toEqual({
      appointment: { startTime: '10:00', minutes: null, contact: 'Ada' },
      meetingUrl: 'https://video.example.org/raum',
      invitees: [
        { ...line('staff-council'), isInvited: true, note: '' },
        { ...line('press'), isInvited: true, note: 'Frau Bild' },
      ],
    })
    second.show(part)
    expect(second.startTime()).toBe('10:00')
    expect(second.inviteeOf(line('staff-council')).isInvited).toBe(true)
    expect(second.inviteeOf(line('leadership')).isInvited).toBe(false)
  }))

test('what was saved once is not said again over what somebody changed later', () =>
  withTwo((first) => {
    first.setContact('Bea')
    const stored = { ...opened, ...first.over(opened).part }
    const changedLater = { ...stored, appointment: { ...stored.appointment, contact: 'Cem' } }
    first.change(line('press'), { isInvited: true })
    expect(first.over(changedLater).part.appointment.contact).toBe('Cem')
  }))

test('what was not saved counts again, and what is typed meanwhile stays', () =>
  withTwo((first) => {
    first.setContact('Bea')
    first.over(opened).takeBack()
    const { part } = first.over(opened)
    expect(part.appointment.contact).toBe('Bea')
    first.setContact('Bea Berg ')
    first.setMinutes('9')
    first.show(part)
    expect([first.contact(), first.minutes()]).toEqual(['Bea Berg ', '9'])
  }))
