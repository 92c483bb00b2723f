import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import { createSetupDraft } from './create-setup-draft.ts'

test('what the page of the invitation keeps survives the dialog', () => {
  const saved = workshopSetupSchema.parse({
    admission: 'open',
    expected: [],
    meetingUrl: null,
    rooms: [],
    appointment: { startTime: '09:00', minutes: 120, contact: 'Ada Kern' },
    invitees: [{ boardId: 'b', group: 'press', laneId: null, isInvited: true, note: '' }],
  })
  createRoot((dispose) => {
    const draft = createSetupDraft({ lanes: [], boards: [] }, saved)
    draft.setAdmission('ask')
    expect(draft.setup()).toEqual({ ...saved, admission: 'ask' })
    dispose()
  })
})
