import { createMemo, For, Show, untrack } from 'solid-js'
import { executors } from '../../shared/catalogue/leika-type.ts'
import { assignmentStateSchema } from '../../shared/domain/decisions.ts'
import { topicAreas } from '../../shared/domain/topic-area.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText, filterText } from '../text/board.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import { type CardFilter, type Facet, facets } from './card-filter.ts'
import './card-filter-bar.css'

interface FilterProps {
  filter: CardFilter
  session: BoardSession
}

const facetLabels: Record<Facet, string> = {
  topics: filterText.topics,
  states: filterText.states,
  executors: filterText.executors,
  lanes: filterText.lanes,
  suggested: filterText.suggested,
}

/** Search, filter, and what of it is active, in the bar above every view of the board. */
export function CardFilterBar(props: FilterProps) {
  const chips = createMemo(() =>
    facets.flatMap((facet) =>
      optionsOf(props.session, facet)
        .filter(({ value }) => props.filter.chosen(facet).has(value))
        .map((option) => ({
          facet,
          ...option,
          label: facet === 'suggested' ? filterText.suggestedTo(option.label) : option.label,
        })),
    ),
  )
  const mineCount = () => {
    const lane = props.filter.ownLane()
    const { model } = props.session
    if (lane === null) return 0
    return model.laneCards(lane).length + model.offersTo(lane) + props.session.suggestions.cardsFor(lane).length
  }
  return (
    <search class="filter-bar">
      <div class="filter-search">
        <Icon name="search" size="small" />
        <input
          type="search"
          aria-label={filterText.search}
          title={filterText.searchHint}
          placeholder={filterText.search}
          autocomplete="off"
          spellcheck={false}
          value={props.filter.text()}
          onFocus={() => props.filter.prepare()}
          onInput={(event) => props.filter.setText(event.currentTarget.value)}
        />
      </div>
      <Popover label={filterText.filter(chips().length)}>
        <FilterPanel filter={props.filter} session={props.session} />
      </Popover>
      <Show when={props.filter.ownLane() !== null}>
        <button
          type="button"
          class="kern-btn kern-btn--tertiary kern-btn--compact filter-mine"
          aria-pressed={props.filter.onlyMine()}
          onClick={() => props.filter.setOnlyMine(!props.filter.onlyMine())}
        >
          <span class="kern-label">{filterText.onlyMine(mineCount())}</span>
        </button>
      </Show>
      <p class="filter-count" role="status">
        {props.filter.isActive() ? filterText.found(props.filter.count(), props.session.model.allCards.length) : ''}
      </p>
      <Show when={props.filter.isActive()}>
        <Button variant="tertiary" size="small" icon="close" onClick={() => props.filter.reset()}>
          {filterText.reset}
        </Button>
      </Show>
      <Show when={chips().length > 0}>
        <ul class="filter-chips" aria-label={filterText.active}>
          <For each={chips()}>
            {(chip) => (
              <li>
                <button
                  type="button"
                  class="filter-chip"
                  aria-label={filterText.remove(chip.label)}
                  onClick={() => props.filter.toggle(chip.facet, chip.value)}
                >
                  {chip.label}
                  <Icon name="close" size="small" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </search>
  )
}

function FilterPanel(props: FilterProps) {
  return (
    <div class="filter-panel">
      <For each={['topics', 'states', 'executors', 'lanes', 'suggested'] as const}>
        {(facet) => {
          // As it was when the panel opened: options that come and go under the pointer help nobody.
          const counts = untrack(() => props.filter.counts(facet))
          const options = untrack(() =>
            optionsOf(props.session, facet).filter(
              ({ value }) => (counts.get(value) ?? 0) > 0 || props.filter.chosen(facet).has(value),
            ),
          )
          return (
            <fieldset class="filter-facet">
              <legend>{facetLabels[facet]}</legend>
              <For each={options}>
                {(option) => (
                  <Checkbox
                    label={`${option.label} (${filterText.count(counts.get(option.value) ?? 0)})`}
                    checked={props.filter.chosen(facet).has(option.value)}
                    onChange={() => props.filter.toggle(facet, option.value)}
                  />
                )}
              </For>
            </fieldset>
          )
        }}
      </For>
    </div>
  )
}

interface FilterOption {
  value: string
  label: string
}

function optionsOf(session: BoardSession, facet: Facet): FilterOption[] {
  switch (facet) {
    case 'topics':
      return [
        ...topicAreas.map(({ code, name }) => ({ value: code, label: name })),
        { value: 'other', label: filterText.otherTopic },
        { value: 'none', label: filterText.noTopic },
      ]
    case 'states':
      return [
        { value: 'undecided', label: filterText.undecided },
        ...assignmentStateSchema.options.map((state) => ({
          value: state,
          label: `${boardText.states[state].mark} ${boardText.states[state].word}`,
        })),
      ]
    case 'executors':
      return executors.map((executor) => ({ value: executor, label: filterText.executorNames[executor] }))
    case 'suggested':
      return session.workshop().lanes.map((lane) => ({ value: lane.id, label: boardText.laneOrInbox(lane) }))
    case 'lanes':
      return [
        { value: 'none', label: boardText.inbox },
        ...session.workshop().lanes.map((lane) => ({ value: lane.id, label: boardText.laneOrInbox(lane) })),
      ]
  }
}
