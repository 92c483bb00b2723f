import { createMemo, createSignal, For, Show } from 'solid-js'
import { dependencySchema } from '../../shared/domain/card-facts.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { dependencyWarnings } from '../../shared/roadmap/dependencies.ts'
import { planningText } from '../text/planning.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter } from './create-fact-writer.ts'

const maxFound = 8 // more are not read; a longer word finds them

/** What must be online before this card, and what speaks against the present order. */
export function DependencyFields(props: CardFactProps) {
  const write = createFactWriter(props.session)
  const [search, setSearch] = createSignal('')
  const after = () => props.session.facts.value('dependency', props.card)?.after ?? []
  const nameOf = (card: CardId) => props.session.services.get(card)?.name ?? card
  const setAfter = (cards: readonly CardId[]) =>
    write({ register: 'dependency', key: props.card, value: { after: [...cards] } })
  const isFull = () => !dependencySchema.safeParse({ after: [...after(), props.card] }).success
  const warnings = () =>
    dependencyWarnings(props.card, {
      columns: props.session.workshop().columns,
      columnOf: (card) => props.session.model.schedule(card)?.column ?? null,
      needsOf: (card) => props.session.facts.value('dependency', card)?.after ?? [],
    })
  const found = createMemo(() => {
    const words = search().trim().toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const cards: CardId[] = []
    for (const card of props.session.model.allCards) {
      if (card === props.card || after().includes(card)) continue
      const name = nameOf(card).toLowerCase()
      if (words.every((word) => name.includes(word))) cards.push(card)
      if (cards.length === maxFound) break
    }
    return cards
  })
  return (
    <div class="card-planning__fields">
      <Show when={after().length > 0} fallback={<p class="card-planning__note">{planningText.noDependencies}</p>}>
        <ul>
          <For each={after()}>
            {(card) => (
              <li>
                {nameOf(card)}
                <Button
                  size="small"
                  variant="tertiary"
                  icon="close"
                  iconOnly
                  disabledReason={props.refusal}
                  onClick={() => setAfter(after().filter((other) => other !== card))}
                >
                  {planningText.remove(nameOf(card))}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <For each={warnings()}>
        {({ kind, needs }) => <p class="card-planning__warning">{planningText.warning(kind, nameOf(needs))}</p>}
      </For>
      <Show when={isFull()}>
        <p class="card-planning__note">{planningText.dependenciesFull}</p>
      </Show>
      <Show when={props.refusal === undefined && !isFull()}>
        <TextField
          compact
          type="search"
          label={planningText.dependencySearch}
          hint={planningText.dependencyHint}
          value={search()}
          onInput={setSearch}
        />
        <ul>
          <For each={found()}>
            {(card) => (
              <li>
                {nameOf(card)}
                <Button
                  size="small"
                  onClick={() => {
                    if (setAfter([...after(), card]) === null) setSearch('')
                  }}
                >
                  {planningText.add}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
