import { Show } from 'solid-js'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { plannedAppointment } from '../../shared/run/planned-appointment.ts'
import type { Run } from '../../shared/run/run.ts'
import { handoutsText } from '../text/handouts.ts'
import { inviteText } from '../text/invite.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { SaveStatus } from './create-autosave.ts'
import type { InviteDraft } from './invite-draft.ts'

/** When, how long, where, whom to ask; and the file for the calendar. */
export function AppointmentFields(props: {
  workshop: Workshop
  run: Pick<Run, 'agenda' | 'plannedStart'>
  draft: InviteDraft
  status: SaveStatus
}) {
  const { draft } = props
  const fromAgenda = () => plannedAppointment(props.workshop.date, props.run)
  const startTime = () => draft.appointment().startTime ?? fromAgenda().startTime
  /** Why there is no file yet. The server makes it from what is saved. */
  const obstacle = () => {
    if (startTime() === null) return inviteText.icsMissing
    return ['waiting', 'saving', 'failed'].includes(props.status.name) ? inviteText.icsWaits : undefined
  }
  return (
    <section class="invite-part" aria-labelledby="invite-when">
      <h2 id="invite-when">{inviteText.when}</h2>
      <p>{inviteText.date(handoutsText.day(props.workshop.date))}</p>
      <div class="invite-fields">
        <TextField
          label={inviteText.start}
          hint={inviteText.startHint(fromAgenda().startTime)}
          type="time"
          value={draft.startTime()}
          onInput={draft.setStartTime}
          optional
        />
        <TextField
          label={inviteText.minutes}
          hint={inviteText.minutesHint(fromAgenda().minutes)}
          type="number"
          min="15"
          max="720"
          value={draft.minutes()}
          onInput={draft.setMinutes}
          error={draft.isMinutesWrong() ? inviteText.minutesWrong : undefined}
          optional
        />
        <TextField
          label={inviteText.contact}
          hint={inviteText.contactHint}
          value={draft.contact()}
          onInput={draft.setContact}
          maxLength={300}
          optional
        />
        <TextField
          label={inviteText.meeting}
          hint={inviteText.meetingHint}
          value={draft.meeting()}
          onInput={draft.setMeeting}
          error={draft.isMeetingWrong() ? inviteText.meetingWrong : undefined}
          placeholder="https://"
          maxLength={2000}
          optional
        />
      </div>
      <div class="actions">
        <Show
          when={obstacle() === undefined}
          fallback={
            <Button icon="calendar-today" disabledReason={obstacle()}>
              {inviteText.ics}
            </Button>
          }
        >
          <a
            class="kern-btn kern-btn--secondary"
            href={`/api/workshops/${props.workshop.id}/invitation.ics`}
            download=""
            rel="external"
          >
            <span class="kern-label">{inviteText.ics}</span>
          </a>
        </Show>
        <Show when={obstacle()}>{(why) => <p class="muted">{why()}</p>}</Show>
      </div>
    </section>
  )
}
