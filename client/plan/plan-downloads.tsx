import { createUniqueId, For, Show } from 'solid-js'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { exportsText } from '../text/exports.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { type DownloadFormat, DownloadLink } from './download-link.tsx'
import './plan-downloads.css'
import { XzufiDownload } from './xzufi-download.tsx'

/** What most people take stands in front, the rest below with what it is for. */
const moreFormats = ['csv', 'md', 'ics', 'openproject.csv', 'json'] as const satisfies readonly DownloadFormat[]

/** The ways to take a plan along. */
export function PlanDownloads(props: { id: PlanId; plan: Plan }) {
  const titleId = createUniqueId()
  return (
    <section class="plan-downloads" aria-labelledby={titleId}>
      <h3 id={titleId}>{exportsText.title}</h3>
      <DownloadLink id={props.id} format="xlsx" />
      <Button size="small" variant="tertiary" onClick={() => window.print()}>
        {exportsText.print}
      </Button>
      <Disclosure summary={exportsText.more}>
        <ul class="plan-formats">
          <For each={moreFormats}>{(format) => <FormatRow id={props.id} format={format} />}</For>
          <XzufiDownload id={props.id} municipality={props.plan.municipality} />
        </ul>
      </Disclosure>
    </section>
  )
}

function FormatRow(props: { id: PlanId; format: DownloadFormat }) {
  const purposeId = createUniqueId()
  return (
    <li>
      <DownloadLink id={props.id} format={props.format} describedBy={purposeId} />
      <span class="plan-format-purpose" id={purposeId}>
        {exportsText.formats[props.format].purpose}
        <Show when={props.format === 'json'}>
          {' '}
          <a
            class="kern-link kern-link--no-visited-state"
            href="/api/plan-schema.json"
            target="_blank"
            rel="external noopener"
          >
            {exportsText.schema}
          </a>
        </Show>
      </span>
    </li>
  )
}
