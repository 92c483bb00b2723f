import { For, type JSX } from 'solid-js'
import type { FilterCounts, ServiceFilter } from '../../shared/catalogue/filter-services.ts'
import { type Executor, executors } from '../../shared/catalogue/leika-type.ts'
import { importText } from '../text/import.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { formatNumber } from '../ui/format.ts'

interface FilterChoicesProps {
  counts: FilterCounts
  filter: ServiceFilter
  onFilter: (filter: ServiceFilter) => void
}

const text = importText.filter
/** What no municipality executes. A service without a type may be municipal, so it stays. */
const notMunicipal: readonly Executor[] = executors.filter((who) => ['state', 'federal', 'internal'].includes(who))

/** Which part of the file becomes the list, by topic area and by who executes. */
export function FilterChoices(props: FilterChoicesProps) {
  const leaveOutTopics = (topics: Iterable<string | null>) =>
    props.onFilter({ ...props.filter, leftOutTopics: new Set(topics) })
  const leaveOutExecutors = (who: Iterable<Executor>) =>
    props.onFilter({ ...props.filter, leftOutExecutors: new Set(who) })
  return (
    <section class="import__filter" aria-label={text.heading}>
      <Choices
        legend={text.executors}
        hint={text.hint}
        actions={
          <>
            <Button size="small" variant="tertiary" onClick={() => leaveOutExecutors([])}>
              {text.all}
            </Button>
            <Button size="small" variant="tertiary" onClick={() => leaveOutExecutors(notMunicipal)}>
              {text.municipal}
            </Button>
          </>
        }
      >
        <For each={props.counts.executors}>
          {({ executor, count }) => (
            <Checkbox
              label={labelWith(text.executor(executor), count)}
              checked={!props.filter.leftOutExecutors.has(executor)}
              onChange={(isKept) => leaveOutExecutors(toggled(props.filter.leftOutExecutors, executor, isKept))}
            />
          )}
        </For>
      </Choices>
      <Choices
        legend={text.topics}
        actions={
          <>
            <Button size="small" variant="tertiary" onClick={() => leaveOutTopics([])}>
              {text.all}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              onClick={() => leaveOutTopics(props.counts.topics.map(({ topic }) => topic))}
            >
              {text.none}
            </Button>
          </>
        }
      >
        <For each={props.counts.topics}>
          {({ topic, count }) => (
            <Checkbox
              label={labelWith(topic ?? text.noTopic, count)}
              checked={!props.filter.leftOutTopics.has(topic)}
              onChange={(isKept) => leaveOutTopics(toggled(props.filter.leftOutTopics, topic, isKept))}
            />
          )}
        </For>
      </Choices>
    </section>
  )
}

function Choices(props: { legend: string; hint?: string; actions: JSX.Element; children: JSX.Element }) {
  return (
    <fieldset class="kern-fieldset import__choices">
      <legend class="kern-label">{props.legend}</legend>
      {props.hint && <div class="kern-hint">{props.hint}</div>}
      <div class="import__quick">{props.actions}</div>
      <div class="import__boxes">{props.children}</div>
    </fieldset>
  )
}

const labelWith = (label: string, count: number) => `${label} (${formatNumber(count)})`

function toggled<T>(leftOut: ReadonlySet<T>, choice: T, isKept: boolean): Set<T> {
  const next = new Set(leftOut)
  if (isKept) next.delete(choice)
  else next.add(choice)
  return next
}
