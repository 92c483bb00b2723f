import { For, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { endTimeOf } from '../../shared/run/planned-appointment.ts'
import { routes } from '../app/routes.ts'
import { handoutsText as words } from '../text/handouts.ts'
import { formatDate } from '../ui/format.ts'
import { QrCode } from '../ui/qr-code.tsx'
import { BeforeTable } from './before-table.tsx'
import type { BeforeSheet } from './build-before.ts'
import type { Handouts } from './create-handouts.ts'
import { SheetHead } from './sheet-head.tsx'

interface BeforeSheetProps {
  view: WorkshopView
  municipality: string
  sheet: BeforeSheet
  handouts: Handouts
  /** Name of its pages in print. */
  page: string
}

/** What an Amt gets before the workshop: when, who, what we see with it, and what it decides. */
export function BeforeSheetView(props: BeforeSheetProps) {
  const { before } = words
  const titleId = () => `handout-${props.sheet.lane.id}`
  const all = () => props.sheet.unsure.length + props.sheet.sure.length
  const laneOf = (id: LaneId) => props.view.workshop.lanes.find((lane) => lane.id === id)
  return (
    <article class="handout" style={{ page: props.page }} aria-labelledby={titleId()}>
      <SheetHead
        id={titleId()}
        lane={props.sheet.lane}
        kind={before.kind}
        municipality={props.municipality}
        line={words.asOf(props.view.workshop.title, formatDate(props.handouts.asOf))}
        aside={<Access {...props} />}
      />
      <p class="handout-summary">{before.summary(all(), props.sheet.unsure.length)}</p>
      <p class="handout-small">
        {all() === 0 ? before.emptyHint : before.proposal}
        <Show when={props.sheet.unsure.length > 0}> {before.unsureMeans}</Show>
        <Show when={props.handouts.before.withoutLane > 0}>
          {' '}
          {before.withoutLane(props.handouts.before.withoutLane)}
        </Show>
      </p>
      <Facts {...props} />
      <div class="handout-columns">
        <section>
          <h3>{before.decide.title}</h3>
          <ol>
            <For each={before.decide.points}>
              {([name, question]) => (
                <li>
                  <b>{name}.</b> {question}
                </li>
              )}
            </For>
          </ol>
        </section>
        <section>
          <h3>{before.prepare.title}</h3>
          <ol>
            <li>{before.prepare.list}</li>
            <li>{before.prepare.systems}</li>
            <li>
              {before.prepare.test} <a href={routes.connectionTest}>{shortUrl(routes.connectionTest)}</a>
            </li>
          </ol>
        </section>
      </div>
      <Show when={all() > 0}>
        <BeforeTable sheet={props.sheet} laneOf={laneOf} />
      </Show>
    </article>
  )
}

function Facts(props: BeforeSheetProps) {
  const { facts } = words
  const appointment = () => props.handouts.appointment
  const end = () => {
    const { startTime, minutes } = appointment()
    return startTime !== null && minutes !== null ? endTimeOf(startTime, minutes) : null
  }
  return (
    <dl class="handout-facts">
      <dt>{facts.when}</dt>
      <dd>
        {words.when(words.day(props.view.workshop.date), appointment().startTime, end())}
        <span class="handout-small">
          {' '}
          <Show when={appointment().startTime !== null} fallback={words.timeUnknown}>
            <Show when={appointment().opensTime}>{(at) => `${words.opens(at())} `}</Show>
            <a
              class="handout-screen"
              href={`/api/workshops/${props.view.workshop.id}/invitation.ics`}
              download=""
              rel="external"
            >
              {words.ics}
            </a>
          </Show>
        </span>
      </dd>
      <dt>{facts.where}</dt>
      <dd>
        <Show when={props.view.video.meetingUrl} fallback={facts.whereUnknown}>
          {(url) => <a href={url()}>{url()}</a>}
        </Show>
      </dd>
      <dt>{facts.who}</dt>
      <dd>{words.people}</dd>
      <dt>{facts.contact}</dt>
      <dd>{props.view.appointment?.contact || facts.contactUnknown}</dd>
    </dl>
  )
}

/** The link opens the board without an account, so it stands only where the moderation prints it. */
function Access(props: BeforeSheetProps) {
  const { access } = words.before
  const url = () => (props.handouts.link.name === 'ready' ? props.handouts.link.url : undefined)
  return (
    <section class="handout-access">
      <Show when={url()} fallback={<p class="handout-small">{access.byModeration}</p>}>
        {(link) => (
          <>
            <QrCode text={link()} label={access.qr(props.sheet.lane)} />
            <div>
              <h3>{access.title}</h3>
              <p class="handout-small">{access.how}</p>
              <p class="handout-small">
                <a href={link()}>{access.link}</a> · {access.secret}
              </p>
            </div>
          </>
        )}
      </Show>
    </section>
  )
}

/** As people read it out: without `https://`. */
const shortUrl = (path: string) => `${window.location.host}${path}`
