import { createSignal, Match, Show, Switch } from 'solid-js'
import { daysAfter } from '../../shared/aftercare/due-dates.ts'
import { createRunAction } from '../live/create-run-action.ts'
import type { LiveProps } from '../run/run-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { commonText } from '../text/common.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'

const words = aftercareText.corrections
const usualDays = 14

/** Whether the plan can be corrected now and until when, in one line for everybody; the moderation opens and closes it here. */
export function CorrectionWindow(props: LiveProps & { today: string }) {
  const phase = () => props.session.workshop().phase
  const until = () => props.run.run().correctionsUntil
  const isOpen = () => props.session.correctionsOpen()
  return (
    <section class="correction-window" data-open={isOpen()} aria-label={aftercareText.title}>
      <p>
        <Switch>
          <Match when={phase() === 'free'}>{words.free}</Match>
          <Match when={phase() !== 'followup'}>{words.later}</Match>
          <Match when={isOpen() && until()}>
            {(day) => (
              <>
                <strong>{words.open(day())}</strong> {words.openHint}
              </>
            )}
          </Match>
          <Match when={true}>
            <strong>{until() === null ? words.closed : words.over(until() ?? '')}</strong> {words.closedHint}
          </Match>
        </Switch>
      </p>
      <Show when={phase() === 'followup' && props.session.login().role === 'moderator'}>
        <Controls {...props} isOpen={isOpen()} until={until()} />
      </Show>
    </section>
  )
}

/** One button, and behind it the last day: the line stays one line. */
function Controls(props: LiveProps & { today: string; isOpen: boolean; until: string | null }) {
  const action = createRunAction(props.run)
  const [isAsking, setAsking] = createSignal(false)
  const [day, setDay] = createSignal('')
  const [isTried, setTried] = createSignal(false)
  const ask = () => {
    setDay(props.isOpen && props.until !== null ? props.until : daysAfter(props.today, usualDays))
    setTried(false)
    action.forget()
    setAsking(true)
  }
  const send = async (until: string | null) => {
    setTried(true)
    if (until === '') return
    if (!(await action.send({ type: 'set-corrections', until }))) return
    setAsking(false)
    announce(until === null ? words.wasClosed : words.wasOpened(until))
  }
  return (
    <>
      <Button size="small" variant={props.isOpen ? 'secondary' : 'primary'} onClick={ask}>
        {props.isOpen ? words.change : words.openAsk}
      </Button>
      <Dialog
        open={isAsking()}
        title={words.title}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{commonText.cancel}</Button>
            <Show when={props.isOpen}>
              <Button disabled={action.isBusy()} onClick={() => void send(null)}>
                {words.close}
              </Button>
            </Show>
            <Button variant="primary" disabled={action.isBusy()} onClick={() => void send(day())}>
              {props.isOpen ? words.move : words.openUntil}
            </Button>
          </>
        }
      >
        <TextField
          type="date"
          label={words.until}
          hint={words.untilHint}
          min={props.today}
          value={day()}
          error={isTried() && day() === '' ? words.dayMissing : undefined}
          autofocus
          onInput={setDay}
          onEnter={() => void send(day())}
        />
        <FailureAlert title={words.failed} failure={action.failure()} />
      </Dialog>
    </>
  )
}
