import { createEffect, createMemo, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import { createLoad } from '../app/create-load.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { errorText } from '../text/errors.ts'
import { planViewText } from '../text/plan.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ComparePanel } from './compare-panel.tsx'
import { createPublished } from './create-published.ts'
import { FreezeDialog } from './freeze-dialog.tsx'
import { freezeObstacle } from './freeze-obstacle.ts'
import './plan.css'
import type { PlanApi } from './plan-api.ts'
import { PlanPage } from './plan-page.tsx'
import { PlanVersions } from './plan-versions.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { ResolutionActions } from './resolution-actions.tsx'

interface PlanViewProps {
  session: BoardSession
  api: PlanApi
  /** From the address; undefined: the latest version. */
  planId?: string | undefined
  navigateTo: (path: string) => void
}

/** The board's frozen plans: the versions, one of them opened, and for the moderation the way to the next. */
export function PlanView(props: PlanViewProps) {
  const { session, api } = props // one board and one server for as long as the view lives
  const plans = createLoad(() => session.boardId, api.getPlans)
  const published = createPublished(session)
  let main: HTMLDivElement | undefined
  const [isFreezing, setFreezing] = createSignal(false)
  const [frozen, setFrozen] = createSignal<number | null>(null)
  onCleanup(session.onControl((message) => plansChange(message.type) && plans.refresh()))

  const known = createMemo((): readonly PlanSummary[] | undefined => plans.ready())
  const current = createMemo(
    () => (props.planId === undefined ? known()?.[0] : known()?.find(({ id }) => id === props.planId)),
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) }, // most times that the list is loaded again, this one is as it was
  )
  const pathOf = (plan: PlanId) => `/workshop/${session.workshop().id}/${session.boardId}/plan/${plan}`
  const afterFreeze = (plan: PlanSummary) => {
    setFreezing(false)
    setFrozen(plan.number)
    announce(planViewText.freeze.done(plan.number))
    plans.refresh()
    props.navigateTo(pathOf(plan.id))
    main?.scrollIntoView({ block: 'start' }) // on a phone the versions stand above it
  }
  const currentId = createMemo(() => current()?.id)
  createEffect(on(currentId, () => main?.scrollTo({ top: 0 }), { defer: true }))

  return (
    <div class="plan-view">
      <aside class="plan-side">
        <Button
          variant="primary"
          disabledReason={isFreezing() ? undefined : freezeObstacle(session)}
          onClick={() => setFreezing(true)}
        >
          {planViewText.freeze.button}
        </Button>
        <PlanVersions
          plans={known() ?? []}
          current={current()?.id}
          published={published.ready()?.publication.planId}
          pathOf={pathOf}
        />
        <Show when={current()}>{(plan) => <PublishPanel session={session} plan={plan()} published={published} />}</Show>
      </aside>
      <div class="plan-main" ref={main}>
        <Show when={frozen()}>
          {(number) => (
            <Alert kind="success" title={planViewText.freeze.done(number())}>
              <p>{planViewText.freeze.doneHint}</p>
            </Alert>
          )}
        </Show>
        <Switch>
          <Match when={plans.state().name === 'waiting'}>
            <Waiting label={planViewText.loading} />
          </Match>
          <Match when={plans.failure()}>
            {(failure) => <LoadFailed code={failure().code} onRetry={plans.reload} />}
          </Match>
          <Match when={current()}>
            {(plan) => (
              <OpenedPlan
                session={session}
                api={api}
                summary={plan()}
                plans={known() ?? []}
                onResolved={plans.refresh}
              />
            )}
          </Match>
          <Match when={known()?.length === 0}>
            <div class="plan-empty">
              <h2>{planViewText.empty.title}</h2>
              <p>{planViewText.empty.body}</p>
            </div>
          </Match>
          <Match when={props.planId}>
            <Alert kind="warning" title={planViewText.unknownPlan.title}>
              <p>{planViewText.unknownPlan.body}</p>
            </Alert>
          </Match>
        </Switch>
      </div>
      <FreezeDialog
        session={session}
        api={api}
        nextNumber={(known()?.[0]?.number ?? 0) + 1}
        open={isFreezing()}
        onClose={() => setFreezing(false)}
        onFrozen={afterFreeze}
        onFailed={plans.refresh}
      />
    </div>
  )
}

function OpenedPlan(props: {
  session: BoardSession
  api: PlanApi
  summary: PlanSummary
  plans: readonly PlanSummary[]
  onResolved: () => void
}) {
  const id = createMemo(() => props.summary.id) // its resolution may change, the plan does not
  const plan = createLoad(id, props.api.getPlan)
  return (
    <Switch fallback={<Waiting label={planViewText.loading} />}>
      <Match when={plan.failure()}>{(failure) => <LoadFailed code={failure().code} onRetry={plan.reload} />}</Match>
      <Match when={plan.ready()}>
        {(loaded) => (
          <PlanPage
            plan={loaded()}
            summary={props.summary}
            actions={
              <div class="plan-actions">
                <ResolutionActions
                  session={props.session}
                  api={props.api}
                  plan={props.summary}
                  onSaved={() => props.onResolved()}
                />
              </div>
            }
            compare={
              props.plans.length > 1
                ? () => <ComparePanel api={props.api} current={props.summary} plans={props.plans} />
                : null
            }
          />
        )}
      </Match>
    </Switch>
  )
}

function LoadFailed(props: { code: keyof typeof errorText; onRetry: () => void }) {
  return (
    <Alert kind="danger" title={planViewText.failed}>
      <p>{errorText[props.code]}</p>
      <Button size="small" onClick={() => props.onRetry()}>
        {planViewText.retry}
      </Button>
    </Alert>
  )
}

const plansChange = (type: ControlMessage['type']) => type === 'plan-frozen' || type === 'plan-resolved'
