import { For, Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { boardPath } from '../app/routes.ts'
import { handoutsText } from '../text/handouts.ts'
import { afterText as words } from '../text/handouts-after.ts'
import { AwayTable, OpenTable, ScheduleTable } from './after-tables.tsx'
import type { AfterSheet } from './build-after.ts'
import type { Handouts } from './create-handouts.ts'
import { SheetHead } from './sheet-head.tsx'

interface AfterSheetProps {
  view: WorkshopView
  boardId: BoardId
  municipality: string
  sheet: AfterSheet
  handouts: Handouts
  /** Name of its pages in print. */
  page: string
}

/** What an Amt takes home: what it has, when it comes, what is open, what comes next. */
export function AfterSheetView(props: AfterSheetProps) {
  const titleId = () => `handout-${props.sheet.lane.id}`
  const given = () => props.sheet.away.filter(({ how }) => how === 'given').length
  const counts = () => {
    const { confirmed, takenOver, open } = props.sheet
    return [
      confirmed > 0 && words.counts.confirmed(confirmed),
      takenOver > 0 && words.counts.takenOver(takenOver),
      given() > 0 && words.counts.givenAway(given()),
      open.length > 0 && words.counts.open(open.length),
    ].filter((text) => text !== false)
  }
  return (
    <article class="handout" style={{ page: props.page }} aria-labelledby={titleId()}>
      <SheetHead
        id={titleId()}
        lane={props.sheet.lane}
        kind={words.kind}
        municipality={props.municipality}
        line={handoutsText.workshop(props.view.workshop.title, props.view.workshop.date)}
        aside={<Source handouts={props.handouts} />}
      />
      <p class="handout-summary">{words.summary(props.sheet.all, props.sheet.scheduled)}</p>
      <Show when={counts().length > 0}>
        <ul class="handout-counts">
          <For each={counts()}>{(text) => <li>{text}</li>}</For>
        </ul>
      </Show>
      <div class="handout-columns">
        <NextSteps {...props} />
        <section>
          <h3>{words.decideTitle}</h3>
          <p>{decisionOf(props.handouts)}</p>
        </section>
      </div>
      <section>
        <h3>{words.openTitle}</h3>
        <Show when={props.sheet.open.length > 0} fallback={<p>{words.openNone}</p>}>
          <OpenTable sheet={props.sheet} />
        </Show>
      </section>
      <Show when={props.sheet.groups.length > 0}>
        <section>
          <h3>{words.scheduleTitle}</h3>
          <ScheduleTable sheet={props.sheet} />
        </section>
      </Show>
      <Show when={props.sheet.away.length > 0}>
        <section>
          <h3>{words.awayTitle}</h3>
          <p class="handout-small">{words.awayHint}</p>
          <AwayTable sheet={props.sheet} />
        </section>
      </Show>
    </article>
  )
}

/** Which version, so that two sheets can be told apart. */
function Source(props: { handouts: Handouts }) {
  return (
    <p class="handout-source">
      <Show when={props.handouts.plan} fallback={words.draftOfBoard(planText.moment(props.handouts.asOf))}>
        {(plan) => (
          <>
            {words.source(plan().number, planText.moment(plan().frozenAt))}
            <code class="handout-key">{words.hash(plan().hash)}</code>
          </>
        )}
      </Show>
    </p>
  )
}

function decisionOf({ plan }: Handouts): string {
  if (plan === null) return words.beforePlan
  return plan.resolution ? words.adopted(plan.resolution.body, plan.resolution.decidedOn) : words.draft
}

function NextSteps(props: AfterSheetProps) {
  const { next } = words
  const steps = () => {
    const { open, all, scheduled, lacking, reviewAt } = props.sheet
    return [
      open.length > 0 && next.open(open.length),
      all > scheduled && next.schedule(all - scheduled),
      lacking > 0 && next.needs(lacking),
      reviewAt !== null && next.review(reviewAt),
    ].filter((text) => text !== false)
  }
  return (
    <section>
      <h3>{words.nextTitle}</h3>
      <ol>
        <For each={steps()}>{(text) => <li>{text}</li>}</For>
        <Show when={props.sheet.all > 0}>
          <li>
            {next.deliver(props.sheet.all)}{' '}
            <a href={boardPath(props.view.workshop.id, props.boardId, 'delivery')}>{next.deliverLink}</a>
          </li>
        </Show>
        <Show when={props.sheet.all === 0 && steps().length === 0}>
          <li>{next.nothing}</li>
        </Show>
      </ol>
    </section>
  )
}
