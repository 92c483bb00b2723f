import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { foldText, searchWords } from '../board/search-text.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText as words } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'

const maxFound = 8 // more are not read; a longer word finds them

/** One service of the list, by a part of its name. `cards`: among which; all of the list by default. */
export function CardFinder(props: {
  session: BoardSession
  cards?: readonly CardId[] | undefined
  error?: string | undefined
  onChoose: (card: CardId) => void
}) {
  const [search, setSearch] = createSignal('')
  const nameOf = (card: CardId) => props.session.services.get(card)?.name ?? card
  const folded = createMemo(() =>
    (props.cards ?? props.session.model.allCards).map((card) => ({ card, text: foldText(nameOf(card)) })),
  )
  const found = createMemo(() => {
    const parts = searchWords(search())
    if (parts.length === 0) return null
    return folded().flatMap(({ card, text }) => (parts.every((part) => text.includes(part)) ? [card] : []))
  })
  createEffect(on(found, (cards) => cards && announce(words.searchFound(cards.length)), { defer: true }))
  const laneOf = (card: CardId) => {
    const lane = props.session.model.assignment(card)?.lane ?? null
    return boardText.laneOrInbox(props.session.workshop().lanes.find(({ id }) => id === lane) ?? null)
  }
  return (
    <div class="card-finder">
      <TextField
        type="search"
        label={words.search}
        hint={words.searchHint}
        error={props.error}
        value={search()}
        autofocus
        onInput={setSearch}
      />
      <Show when={found()}>
        {(cards) => (
          <Show when={cards().length > 0} fallback={<p class="aftercare-note">{words.searchNone}</p>}>
            <ul>
              <For each={cards().slice(0, maxFound)}>
                {(card) => (
                  <li>
                    <span>
                      {nameOf(card)}
                      <span class="aftercare-note"> {laneOf(card)}</span>
                    </span>
                    <Button size="small" aria-label={words.chooseOf(nameOf(card))} onClick={() => props.onChoose(card)}>
                      {words.choose}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
            <Show when={cards().length > maxFound}>
              <p class="aftercare-note">{words.searchMany(maxFound)}</p>
            </Show>
          </Show>
        )}
      </Show>
    </div>
  )
}
