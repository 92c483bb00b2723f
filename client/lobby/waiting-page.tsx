import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { Run } from '../../shared/run/run.ts'
import { api } from '../app/api.ts'
import { MessagePage } from '../app/message-page.tsx'
import { Page } from '../app/page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { routes } from '../app/routes.ts'
import { connectionTestText } from '../text/connection-test.ts'
import { loadErrorText } from '../text/errors.ts'
import { waitingText } from '../text/lobby.ts'
import { peopleText, roleText } from '../text/workshop.ts'
import { formatDate, formatTime } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import './waiting-page.css'
import { type AdmissionStatus, watchAdmission } from './watch-admission.ts'

/** For who has joined and is not yet admitted: what comes, and when; opens the board by itself. */
export function WaitingPage(props: { view: WorkshopView; onView: (view: WorkshopView) => void }) {
  const [status, setStatus] = createSignal<AdmissionStatus>({ name: 'waiting' })
  const ended = () => {
    const now = status()
    return now.name === 'ended' ? now.code : undefined
  }
  const { id } = props.view.workshop
  onCleanup(
    watchAdmission(
      {
        load: () => api.getWorkshop(id),
        after(ms, then) {
          const timer = setTimeout(then, ms)
          return () => clearTimeout(timer)
        },
        random: Math.random,
        isHidden: () => document.hidden,
        onShown(then) {
          document.addEventListener('visibilitychange', then)
          window.addEventListener('online', then)
          return () => {
            document.removeEventListener('visibilitychange', then)
            window.removeEventListener('online', then)
          }
        },
      },
      {
        view(view) {
          if (view.isAdmitted) announce(waitingText.admitted)
          props.onView(view)
        },
        status: setStatus,
      },
    ),
  )
  return (
    <Show when={ended()} fallback={<WaitingRoom view={props.view} isOffline={status().name === 'offline'} />}>
      {(code) => <MessagePage title={waitingText.ended} body={loadErrorText[code()]} />}
    </Show>
  )
}

function WaitingRoom(props: { view: WorkshopView; isOffline: boolean }) {
  const workshop = () => props.view.workshop
  createPageTitle(() => waitingText.title)
  const [run, setRun] = createSignal<Run | null>(null)
  void api.getRun(workshop().id).then((answer) => answer.ok && setRun(answer.value.run))
  const me = () => props.view.login.participant
  const facts = createMemo(() => {
    const person = me()
    if (!person) return ''
    const lane = workshop().lanes.find(({ id }) => id === person.laneId)
    return [person.function, lane ? peopleText.laneName(lane) : roleText[person.role].name]
      .filter((fact) => fact !== '')
      .join(' · ')
  })
  const steps = () => run()?.agenda.filter(({ isSkipped }) => !isSkipped) ?? []
  return (
    <Page>
      <div class="waiting-room">
        <div>
          <h1 class="page__heading">{waitingText.heading}</h1>
          <p class="waiting-room__workshop">
            <b>{workshop().title}</b> {waitingText.date(formatDate(workshop().date))}
          </p>
          <Show when={run()?.current} fallback={<PlannedStart at={run()?.plannedStart ?? null} />}>
            {(step) => <p>{waitingText.running(step().title)}</p>}
          </Show>
        </div>
        <div class="waiting-room__state" role="status">
          <Icon name={props.isOffline ? 'warning' : 'autorenew'} />
          <div>
            <p>
              <b>{props.isOffline ? waitingText.offline : waitingText.waiting}</b>
            </p>
            <p>{waitingText.lead}</p>
          </div>
        </div>
        <Show when={me()}>
          {(person) => (
            <p>
              {waitingText.as(person().name)}
              <span class="muted waiting-room__facts">{facts()}</span>
            </p>
          )}
        </Show>
        <Show when={props.view.video.meetingUrl}>
          {(url) => (
            <a class="kern-btn kern-btn--primary" href={url()} target="_blank" rel="noopener noreferrer">
              <Icon name="open-in-new" />
              <span class="kern-label">{waitingText.toMeeting}</span>
            </a>
          )}
        </Show>
        <section>
          <h2 class="waiting-room__subheading">{waitingText.prepare}</h2>
          <p>
            {waitingText.selfTest}{' '}
            <a
              class="kern-link kern-link--no-visited-state"
              href={routes.connectionTest}
              target="_blank"
              rel="noopener"
            >
              {connectionTestText.linkNewTab}
            </a>
          </p>
        </section>
        <Show when={steps().length > 0}>
          <section>
            <h2 class="waiting-room__subheading">{waitingText.agenda}</h2>
            <ol class="waiting-room__agenda">
              <For each={steps()}>
                {(item) => (
                  <li aria-current={item.id === run()?.current?.itemId ? 'step' : undefined}>
                    <span>{item.title}</span>
                    <span class="muted">{waitingText.minutes(item.minutes)}</span>
                  </li>
                )}
              </For>
            </ol>
          </section>
        </Show>
      </div>
    </Page>
  )
}

function PlannedStart(props: { at: number | null }) {
  return <Show when={props.at}>{(at) => <p>{waitingText.start(formatTime(at()))}</p>}</Show>
}
