import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { searchableText, searchWords } from '../board/search-text.ts'
import type { LiveProps } from '../run/run-session.ts'
import { voteSetupText } from '../text/vote-setup.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

interface OptionsEditorProps extends LiveProps {
  cards: readonly CardId[]
  lines: string
  onChange: (part: { cards?: readonly CardId[]; lines?: string }) => void
}

const mostShown = 8

/** What is voted on: cards of the board, and lines of text. */
export function OptionsEditor(props: OptionsEditorProps) {
  const { model } = props.session
  const nameOf = (card: CardId) => props.session.services.get(card)?.name ?? card
  const disputed = createMemo(() => model.allCards.filter((card) => model.assignment(card)?.state === 'disputed'))
  const add = (cards: readonly CardId[]) => {
    const fresh = cards.filter((card) => !props.cards.includes(card))
    props.onChange({ cards: [...props.cards, ...fresh] })
    announce(voteSetupText.added(fresh.length))
  }
  const onStage = () => props.run.run().stage?.card
  const opened = () => props.session.openedCard()
  return (
    <fieldset class="kern-fieldset vote-options">
      <legend class="kern-label">{voteSetupText.options}</legend>
      <div class="vote-setup__actions">
        <Button
          size="small"
          disabledReason={disputed().length === 0 ? voteSetupText.noneDisputed : undefined}
          onClick={() => add(disputed())}
        >
          {voteSetupText.takeDisputed(disputed().length)}
        </Button>
        <Show when={onStage()}>
          {(card) => (
            <Button size="small" title={nameOf(card())} onClick={() => add([card()])}>
              {voteSetupText.takeStage}
            </Button>
          )}
        </Show>
        <Show when={opened()}>
          {(card) => (
            <Button size="small" title={nameOf(card())} onClick={() => add([card()])}>
              {voteSetupText.takeOpened}
            </Button>
          )}
        </Show>
      </div>
      <CardSearch {...props} onAdd={(card) => add([card])} />
      <Show when={props.cards.length > 0}>
        <ul class="vote-options__cards" aria-label={voteSetupText.cardsChosen}>
          <For each={props.cards}>
            {(card) => (
              <li>
                <span>{nameOf(card)}</span>
                <Button
                  variant="tertiary"
                  size="small"
                  icon="close"
                  iconOnly
                  onClick={() => props.onChange({ cards: props.cards.filter((other) => other !== card) })}
                >
                  {voteSetupText.removeCard(nameOf(card))}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <TextArea
        label={voteSetupText.lines}
        value={props.lines}
        rows={4}
        maxLength={12_000}
        onInput={(lines) => props.onChange({ lines })}
      />
    </fieldset>
  )
}

function CardSearch(props: OptionsEditorProps & { onAdd: (card: CardId) => void }) {
  const [text, setText] = createSignal('')
  const haystacks = createMemo(() =>
    text() === ''
      ? []
      : [...props.session.services.values()].map((service) => ({ service, text: searchableText(service) })),
  )
  const found = createMemo(() => {
    const words = searchWords(text())
    if (words.length === 0) return []
    return haystacks().filter(
      ({ text, service }) => !props.cards.includes(service.id) && words.every((word) => text.includes(word)),
    )
  })
  return (
    <div class="vote-options__search">
      <TextField compact type="search" label={voteSetupText.searchCard} value={text()} onInput={setText} />
      <div role="status">
        <Show when={searchWords(text()).length > 0}>
          <p class="vote-setup__hint">
            {found().length > mostShown
              ? voteSetupText.firstFound(mostShown, found().length)
              : voteSetupText.found(found().length)}
          </p>
        </Show>
      </div>
      <Show when={found().length > 0}>
        <ul class="vote-options__found">
          <For each={found().slice(0, mostShown)}>
            {({ service }) => (
              <li>
                <span>{service.name}</span>
                <Button variant="tertiary" size="small" icon="add" iconOnly onClick={() => props.onAdd(service.id)}>
                  {voteSetupText.addCard(service.name)}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
