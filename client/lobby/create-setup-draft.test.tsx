import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { type WorkshopSetup, workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import { createSetupDraft } from './create-setup-draft.ts'

test('what is prepared on other pages is kept, and is no change', () => {
  const full: Required<WorkshopSetup> = {
    admission: 'ask',
    expected: [],
    meetingUrl: 'https://video.example.org/auftakt',
    rooms: [],
    suggestionRules: [{ kind: 'word', value: 'Hundesteuer', department: '22' }],
    appointment: { startTime: '09:00', minutes: 120, contact: 'Mia' },
    invitees: [],
    deliveryTemplate: '<p>{{name}}</p>',
  }
  const saved = workshopSetupSchema.parse(full)
  createRoot((end) => {
    const draft = createSetupDraft({ lanes: [], boards: [] }, saved)
    expect(draft.setup()).toEqual(saved)
    expect(draft.isChanged()).toBe(false)
    end()
  })
})

test('what somebody prepares on other pages while the dialog is open is not taken back', () => {
  const saved = workshopSetupSchema.parse({ admission: 'ask', expected: [], meetingUrl: null, rooms: [] })
  const latest = workshopSetupSchema.parse({
    ...saved,
    appointment: { startTime: '10:00', minutes: null, contact: 'Bea' },
    invitees: [{ boardId: 'b', group: 'press', laneId: null, isInvited: true, note: '' }],
    deliveryTemplate: '<p>{{url}}</p>',
  })
  createRoot((end) => {
    const draft = createSetupDraft({ lanes: [], boards: [] }, saved)
    draft.setAdmission('open')
    expect(draft.over(latest)).toEqual({ ...latest, admission: 'open' })
    end()
  })
})
