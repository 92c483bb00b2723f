import { createMemo, For, Show } from 'solid-js'
import { roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import type { ApiFailure } from '../app/api.ts'
import { newWorkshopText } from '../text/start.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatDate } from '../ui/format.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { sectionId } from './form-section.tsx'
import { parseMunicipalities, usableMunicipalities } from './parse-municipalities.ts'
import { textOfDraftProblem } from './problem-text.ts'
import type { SubmitStep } from './submit-workshop.ts'
import { type DraftProblem, parseQuarter, type WorkshopDraft } from './workshop-draft.ts'

const words = newWorkshopText.summary

interface DraftSummaryProps {
  draft: WorkshopDraft
  /** Services in the chosen list; null: none chosen yet. */
  serviceCount: number | null
  problems: readonly DraftProblem[]
  failure: ApiFailure | null
  step: SubmitStep | null
}

/** What the form will make, beside it all the time, with the button that makes it. */
export function DraftSummary(props: DraftSummaryProps) {
  const boards = createMemo(() => usableMunicipalities(parseMunicipalities(props.draft.municipalities)).length)
  const lanes = () => props.draft.lanes.filter((lane) => lane.name.trim() !== '').length
  const roadmap = createMemo(() => {
    const quarters = roadmapColumnsFrom(parseQuarter(props.draft.firstQuarter), props.draft.quarterCount)
    const names = quarters.flatMap((column) =>
      column.kind === 'quarter' ? [newWorkshopText.roadmap.quarterShort(column.year, column.quarter)] : [],
    )
    return words.roadmapValue(names[0] ?? '', names.at(-1) ?? '')
  })
  const rows = (): [string, string | null][] => [
    [words.title, props.draft.title.trim() || null],
    [words.date, props.draft.date === '' ? null : formatDate(props.draft.date)],
    [words.boards, boards() === 0 ? null : newWorkshopText.municipalities.boards(boards())],
    [words.lanes, lanes() === 0 ? null : newWorkshopText.lanes.count(lanes())],
    [words.roadmap, roadmap()],
    [words.list, props.serviceCount === null ? null : newWorkshopText.list.services(props.serviceCount)],
  ]
  return (
    <aside class="draft-summary" aria-labelledby="draft-summary-title">
      <h2 id="draft-summary-title" class="draft-summary__title">
        {words.heading}
      </h2>
      <dl class="draft-summary__rows">
        <For each={rows()}>
          {([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd classList={{ muted: value === null }}>{value ?? words.open}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.problems.length > 0}>
        <Alert kind="danger" urgent title={words.problems(props.problems.length)}>
          <ul class="draft-summary__problems">
            <For each={props.problems}>
              {(problem) => (
                <li>
                  <a
                    class="kern-link kern-link--no-visited-state"
                    href={`#${sectionId(problem.field)}`}
                    onClick={(event) => {
                      event.preventDefault()
                      focusProblem(problem)
                    }}
                  >
                    {textOfDraftProblem(problem)}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Alert>
      </Show>
      <FailureAlert title={words.failed} failure={props.failure} />
      <Show when={props.step}>
        {(step) => (
          <div role="status">
            <ProgressBar value={null} label={words.saving[step()]} />
          </div>
        )}
      </Show>
      <Button variant="primary" type="submit" class="kern-btn--block" disabled={props.step !== null}>
        {words.submit}
      </Button>
    </aside>
  )
}

/** To the wrong field itself; where it has none, to its section. */
function focusProblem(problem: DraftProblem): void {
  const section = document.getElementById(sectionId(problem.field))
  const target = section?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? section
  target?.focus()
}
