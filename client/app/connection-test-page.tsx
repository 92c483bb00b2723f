import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { concernText, connectionCheckText, connectionTestText, verdictText } from '../text/connection-test.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { api } from './api.ts'
import {
  type ConnectionFacts,
  concernsOf,
  connectionChecks,
  gradeOf,
  type Verdict,
  verdictOf,
} from './connection-facts.ts'
import { connectionReport, findingOf } from './connection-report.ts'
import './connection-test.css'
import { Page } from './page.tsx'
import { createPageTitle } from './page-title.ts'
import { runConnectionTest } from './run-connection-test.ts'

const alertKinds = {
  ready: 'success',
  stream: 'success',
  poll: 'warning',
  blocked: 'danger',
  offline: 'danger',
} as const satisfies Record<Verdict, string>
const gradeIcons = { fine: 'success', worse: 'warning', bad: 'danger' } as const satisfies Record<string, IconName>

/** Tells people a week before the workshop whether it will work where they sit, and what to do when not. */
export function ConnectionTestPage() {
  createPageTitle(() => connectionTestText.title)
  const [facts, setFacts] = createSignal<ConnectionFacts>({})
  const [isRunning, setRunning] = createSignal(false)
  const [finishedAt, setFinishedAt] = createSignal(0)
  const [version, setVersion] = createSignal<string | null>(null)
  let run = new AbortController()

  const start = async () => {
    run.abort()
    run = new AbortController()
    const { signal } = run
    setFacts({})
    setRunning(true)
    await runConnectionTest((found) => setFacts((known) => ({ ...known, ...found })), signal)
    if (signal.aborted) return
    setFinishedAt(Date.now())
    setRunning(false)
  }
  onMount(() => {
    void start()
    void api.getStart().then((answer) => answer.ok && setVersion(answer.value.version))
  })
  onCleanup(() => run.abort())
  const verdict = () => (isRunning() ? null : verdictOf(facts()))
  const report = () =>
    connectionReport(facts(), {
      version: version(),
      origin: window.location.origin,
      userAgent: navigator.userAgent,
      at: finishedAt(),
    })

  return (
    <Page>
      <div class="connection-test">
        <h1 class="page__heading">{connectionTestText.heading}</h1>
        <p>{connectionTestText.lead}</p>
        <div class="connection-test__verdict">
          <Show
            when={verdict()}
            keyed
            fallback={
              <p class="connection-test__running" role="status">
                <Icon name="autorenew" />
                {connectionTestText.running}
              </p>
            }
          >
            {(known) => (
              <Alert kind={alertKinds[known]} title={verdictText[known].title}>
                <p>{verdictText[known].body}</p>
              </Alert>
            )}
          </Show>
        </div>
        <Show when={!isRunning() && concernsOf(facts()).length > 0}>
          <section>
            <h2 class="connection-test__subheading">{connectionTestText.concernsHeading}</h2>
            <ul class="connection-test__concerns">
              <For each={concernsOf(facts())}>{(concern) => <li>{concernText[concern]}</li>}</For>
            </ul>
          </section>
        </Show>
        <section>
          <h2 class="connection-test__subheading">{connectionTestText.checksHeading}</h2>
          <dl class="connection-test__checks">
            <For each={connectionChecks}>
              {(check) => (
                <div>
                  <dt>
                    <Icon name={gradeIcon(gradeOf(check, facts()))} size="small" />
                    {connectionCheckText[check]}
                  </dt>
                  <dd>{findingOf(check, facts())}</dd>
                </div>
              )}
            </For>
          </dl>
          <Button size="small" onClick={() => void start()} disabled={isRunning()}>
            {connectionTestText.again}
          </Button>
        </section>
        <Show when={!isRunning()}>
          <section>
            <h2 class="connection-test__subheading">{connectionTestText.reportHeading}</h2>
            <p class="muted">{connectionTestText.reportHint}</p>
            <textarea
              class="connection-test__report"
              readonly
              rows={report().split('\n').length + 3}
              aria-label={connectionTestText.report}
              value={report()}
            />
            <CopyButton text={report()} what={connectionTestText.copyReport} />
          </section>
        </Show>
      </div>
    </Page>
  )
}

function gradeIcon(grade: ReturnType<typeof gradeOf>): IconName {
  return grade === null ? 'autorenew' : gradeIcons[grade]
}
