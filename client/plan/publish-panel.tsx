import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { errorText } from '../text/errors.ts'
import { publishText } from '../text/publish.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { announce } from '../ui/live-region.tsx'
import type { createPublished, PublishedPlan } from './create-published.ts'
import { EndPublicationDialog } from './end-publication-dialog.tsx'
import './publish.css'
import { PublishDialog } from './publish-dialog.tsx'

/** Shows a plan to everybody, or takes it back; who does not lead sees whether and where. */
export function PublishPanel(props: {
  session: BoardSession
  plan: PlanSummary
  published: ReturnType<typeof createPublished>
}) {
  const { session, published } = props // one board for as long as the panel lives
  const [asking, setAsking] = createSignal<'publish' | 'end' | null>(null)

  const shown = createMemo(() => published.ready() ?? null)
  const isThis = () => shown()?.publication.planId === props.plan.id
  const obstacle = () => {
    const { isExample, rehearsalOf } = session.workshop()
    if (session.login().role !== 'moderator') return publishText.moderationOnly
    return isExample ? publishText.example : rehearsalOf !== null ? publishText.rehearsal : undefined
  }
  const finish = (sentence: string) => {
    setAsking(null)
    announce(sentence)
    published.refresh()
  }

  return (
    <section class="publish-panel" aria-labelledby="publish-title">
      <h2 id="publish-title" class="publish-title">
        {publishText.title}
      </h2>
      <Switch fallback={<p class="plan-muted">{publishText.loading}</p>}>
        <Match when={published.failure()}>{(failed) => <p role="status">{errorText[failed().code]}</p>}</Match>
        <Match when={published.state().name === 'ready'}>
          <Show when={shown()} fallback={<p class="plan-muted">{publishText.none}</p>}>
            {(found) => <Where shown={found()} isThis={isThis()} />}
          </Show>
          <Show when={session.login().role === 'moderator'}>
            <Button size="small" disabledReason={obstacle()} onClick={() => setAsking('publish')}>
              {isThis()
                ? publishText.change
                : shown()
                  ? publishText.replace(props.plan.number)
                  : publishText.publish(props.plan.number)}
            </Button>
            <Show when={shown()}>
              <Button size="small" variant="tertiary" onClick={() => setAsking('end')}>
                {publishText.end}
              </Button>
            </Show>
            <Show when={obstacle()}>{(reason) => <p class="plan-muted">{reason()}</p>}</Show>
          </Show>
        </Match>
      </Switch>
      <Show when={asking() === 'publish'}>
        <PublishDialog
          boardId={session.boardId}
          municipality={municipalityOf(session)}
          plan={props.plan}
          present={shown()?.publication ?? null}
          onClose={() => setAsking(null)}
          onPublished={() => finish(publishText.dialog.done(props.plan.number))}
        />
      </Show>
      <Show when={asking() === 'end'}>
        <EndPublicationDialog
          boardId={session.boardId}
          onClose={() => setAsking(null)}
          onEnded={() => finish(publishText.endDialog.done)}
        />
      </Show>
    </section>
  )
}

function Where(props: { shown: PublishedPlan; isThis: boolean }) {
  const link = () => `${window.location.origin}/oeffentlich/${props.shown.publication.address}`
  return (
    <>
      <p classList={{ 'publish-live': props.isThis }}>
        {props.isThis ? publishText.thisOne(props.shown.number) : publishText.otherOne(props.shown.number)}
      </p>
      <p class="publish-link">
        <a href={link()} target="_blank" rel="external noreferrer" aria-label={publishText.viewHint}>
          {publishText.view}
        </a>
        <CopyButton text={link()} what={publishText.link} />
      </p>
      {/* A random address is nothing to read. */}
      <Show when={props.shown.publication.isListed}>
        <p class="plan-muted publish-address">{link()}</p>
      </Show>
      <p class="plan-muted">{props.shown.publication.isListed ? publishText.listed : publishText.unlisted}</p>
    </>
  )
}

function municipalityOf(session: BoardSession): string {
  return session.workshop().boards.find(({ id }) => id === session.boardId)?.municipality.name ?? ''
}
