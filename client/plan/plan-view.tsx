import { createEffect, createMemo, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { errorText } from '../text/errors.ts'
import { planViewText } from '../text/plan.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ComparePanel } from './compare-panel.tsx'
import { createLoaded } from './create-loaded.ts'
import { FreezeDialog } from './freeze-dialog.tsx'
import { freezeObstacle } from './freeze-obstacle.ts'
import './plan.css'
import type { PlanApi } from './plan-api.ts'
import { PlanPage } from './plan-page.tsx'
import { PlanVersions } from './plan-versions.tsx'
import { PublishPanel } from './publish-panel.tsx'

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
  const plans = createLoaded(() => session.boardId, api.getPlans)
  let main: HTMLDivElement | undefined
  const [isFreezing, setFreezing] = createSignal(false)
  const [frozen, setFrozen] = createSignal<number | null>(null)
  onCleanup(session.onControl((message) => message.type === 'plan-frozen' && plans.reload()))

  const known = createMemo((): readonly PlanSummary[] | undefined => {
    const state = plans.loaded()
    return state.name === 'ready' ? state.value : undefined
  })
  const current = createMemo(
    () => (props.planId === undefined ? known()?.[0] : known()?.find(({ id }) => id === props.planId)),
    undefined,
    { equals: (a, b) => a?.id === b?.id }, // a version never changes: loading the list again changes nothing here
  )
  const pathOf = (plan: PlanId) => `/workshop/${session.workshop().id}/${session.boardId}/plan/${plan}`
  const afterFreeze = (plan: PlanSummary) => {
    setFreezing(false)
    setFrozen(plan.number)
    announce(planViewText.freeze.done(plan.number))
    plans.reload()
    props.navigateTo(pathOf(plan.id))
    main?.scrollIntoView({ block: 'start' }) // on a phone the versions stand above it
  }
  createEffect(on(current, () => main?.scrollTo({ top: 0 }), { defer: true }))

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
        <PlanVersions plans={known() ?? []} current={current()?.id} pathOf={pathOf} />
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
          <Match when={plans.loaded().name === 'loading'}>
            <Waiting label={planViewText.loading} />
          </Match>
          <Match when={failureOf(plans.loaded())}>
            {(failure) => <LoadFailed code={failure().code} onRetry={plans.reload} />}
          </Match>
          <Match when={current()}>
            {(plan) => <OpenedPlan session={session} api={api} summary={plan()} plans={known() ?? []} />}
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
        onFailed={plans.reload}
      />
    </div>
  )
}

function OpenedPlan(props: {
  session: BoardSession
  api: PlanApi
  summary: PlanSummary
  plans: readonly PlanSummary[]
}) {
  const plan = createLoaded(() => props.summary.id, props.api.getPlan)
  const ready = () => {
    const state = plan.loaded()
    return state.name === 'ready' ? state.value : undefined
  }
  return (
    <Switch fallback={<Waiting label={planViewText.loading} />}>
      <Match when={failureOf(plan.loaded())}>
        {(failure) => <LoadFailed code={failure().code} onRetry={plan.reload} />}
      </Match>
      <Match when={ready()}>
        {(loaded) => (
          <>
            <PlanPage id={props.summary.id} plan={loaded()} hash={props.summary.hash} />
            <ComparePanel api={props.api} current={props.summary} plans={props.plans} />
            <PublishPanel session={props.session} plan={props.summary} />
          </>
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

function failureOf<E>(state: { name: string } | { name: 'failed'; error: E }): E | undefined {
  return 'error' in state ? state.error : undefined
}
