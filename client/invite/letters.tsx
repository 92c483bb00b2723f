import { createMemo, For } from 'solid-js'
import type { Board, Workshop } from '../../shared/domain/workshop.ts'
import { inviteGroups } from '../../shared/protocol/live-api.ts'
import { endTimeOf, plannedAppointment } from '../../shared/run/planned-appointment.ts'
import { routes } from '../app/routes.ts'
import { handoutsText } from '../text/handouts.ts'
import { inviteText, type LetterFacts, letterText } from '../text/invite.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { dayBefore } from './day-before.ts'
import type { InviteDraft } from './invite-draft.ts'
import type { InviteFacts } from './invite-page.tsx'
import { roleOfGroup } from './invite-rows.ts'

const testDaysBefore = 7

/** What to write to each group, as it would be sent now. */
export function Letters(props: { workshop: Workshop; board: Board; facts: InviteFacts; draft: InviteDraft }) {
  const facts = createMemo((): Omit<LetterFacts, 'boardUrl'> => {
    const { workshop, draft } = props
    const said = draft.appointment()
    const { startTime, opensTime, minutes } = plannedAppointment(workshop.date, props.facts.run, said)
    const end = startTime === null || minutes === null ? null : endTimeOf(startTime, minutes)
    return {
      workshop: workshop.title,
      municipality: props.board.municipality.name,
      date: workshop.date,
      when: handoutsText.when(handoutsText.day(workshop.date), startTime, end),
      opens: opensTime === null ? null : handoutsText.clock(opensTime),
      minutes,
      meetingUrl: draft.meetingUrl(),
      testUrl: new URL(routes.connectionTest, window.location.origin).href,
      testBy: dayBefore(workshop.date, testDaysBefore),
      contact: said.contact,
    }
  })
  return (
    <section class="invite-part" aria-labelledby="invite-letters">
      <h2 id="invite-letters">{inviteText.letters}</h2>
      <p class="muted">{inviteText.lettersLead}</p>
      <ul class="invite-letters">
        <For each={inviteGroups}>
          {(group) => {
            const { name } = inviteText.groups[group]
            const role = roleOfGroup[group]
            const text = () =>
              letterText(group, {
                ...facts(),
                boardUrl: props.facts.linkOf(props.board.id, role) ?? inviteText.linkMissing,
              })
            return (
              <li>
                <Disclosure summary={inviteText.letterOf(name, role)}>
                  <pre class="invite-letter">{text()}</pre>
                </Disclosure>
                <CopyButton text={text()} what={inviteText.letterLabel(name)} />
              </li>
            )
          }}
        </For>
      </ul>
    </section>
  )
}
