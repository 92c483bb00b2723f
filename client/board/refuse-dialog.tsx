import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { AssignmentAction } from '../../shared/rules/assignment-actions.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { noSelection } from '../sync/select-cards.ts'
import { actionText } from '../text/actions.ts'
import { boardText } from '../text/board.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { actAndTell, obstacleFor } from './card-commands.ts'
import { ChoiceRow } from './choice-row.tsx'
import './refuse-dialog.css'
import { foldText } from './search-text.ts'

/** The questions behind "Nicht wir …" and "Zurückgeben …", for the cards of `session.asking()`. */
export function RefuseDialog(props: { session: BoardSession }) {
  const asked = () => props.session.asking()
  const close = () => props.session.ask(null)
  const title = () => {
    const { type = 'offer', cards = [] } = asked() ?? {}
    const [first] = cards
    const name = first === undefined ? undefined : props.session.services.get(first)?.name
    return type === 'offer' ? actionText.refuseTitle(cards.length, name) : actionText.giveBackTitle(cards.length, name)
  }
  const act = (cards: readonly CardId[], action: AssignmentAction) => {
    if (actAndTell(props.session, cards, action)) props.session.select(noSelection)
    close()
  }
  return (
    <Dialog open={asked() !== null} title={title()} onClose={close}>
      <Show when={asked()} keyed>
        {({ type, cards }) => (
          <Show
            when={type === 'offer'}
            fallback={<GiveBackForm onSend={(reason) => act(cards, { type: 'give-back', reason })} />}
          >
            <OwnerForm
              session={props.session}
              cards={cards}
              onSend={(target, reason) => act(cards, { type: 'offer', target, reason })}
            />
          </Show>
        )}
      </Show>
    </Dialog>
  )
}

const clarify = 'clarify'

function OwnerForm(props: {
  session: BoardSession
  cards: readonly CardId[]
  onSend: (target: LaneId | null, reason: string) => void
}) {
  const [text, setText] = createSignal('')
  const [reason, setReason] = createSignal('')
  const holders = createMemo(() => {
    const own = props.session.login().participant?.laneId
    return new Set([own, ...props.cards.map((card) => props.session.model.assignment(card)?.lane)])
  })
  /** What is suggested for these cards comes first. */
  const options = createMemo(() => {
    const suggested = new Set(props.cards.map((card) => props.session.suggestions.laneFor(card)))
    const lanes = props.session
      .workshop()
      .lanes.filter(({ id }) => props.cards.length > 1 || !holders().has(id))
      .map((lane) => {
        const isSuggested = suggested.has(lane.id) && !holders().has(lane.id)
        const name = boardText.laneOrInbox(lane)
        return {
          value: lane.id as string,
          lane,
          isSuggested,
          label: isSuggested ? actionText.suggestedOwner(name) : name,
        }
      })
    const first = lanes.filter(({ isSuggested }) => isSuggested)
    const others = lanes.filter(({ isSuggested }) => !isSuggested)
    return [...first, { value: clarify, lane: null, isSuggested: false, label: actionText.clarify }, ...others]
  })
  const found = createMemo(() => options().filter(({ label }) => foldText(label).includes(foldText(text().trim()))))
  const obstacleOf = (target: LaneId | null) =>
    obstacleFor(props.session, props.cards, { type: 'offer', target, reason: reason() })
  const [chosen, choose] = createSignal<string>(options()[0]?.value ?? clarify)
  const search = (typed: string) => {
    setText(typed)
    choose((typed.trim() === '' ? options() : found())[0]?.value ?? clarify)
  }
  const choice = () => options().find(({ value }) => value === chosen())
  const obstacle = () => (choice() ? obstacleOf(choice()?.lane?.id ?? null) : actionText.noOwner(text()))
  return (
    <form
      class="refuse-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (obstacle() === undefined) props.onSend(choice()?.lane?.id ?? null, reason())
      }}
    >
      <fieldset>
        <legend>{actionText.betterOwner}</legend>
        <TextField
          label={actionText.searchOwner}
          labelHidden
          compact
          autofocus
          type="search"
          placeholder={actionText.searchOwner}
          value={text()}
          onInput={search}
        />
        <div class="move-choices">
          <For each={found()} fallback={<p class="move-note">{actionText.noOwner(text())}</p>}>
            {(option) => (
              <ChoiceRow
                name="better-owner"
                label={option.label}
                checked={chosen() === option.value}
                refusal={obstacleOf(option.lane?.id ?? null)}
                onChoose={() => choose(option.value)}
              />
            )}
          </For>
        </div>
      </fieldset>
      <TextArea
        label={actionText.reason}
        hint={actionText.reasonHint}
        rows={2}
        maxLength={1000}
        value={reason()}
        onInput={setReason}
      />
      <div class="move-actions">
        <Button type="submit" variant="primary" disabledReason={obstacle()}>
          {actionText.sendOffer(choice()?.lane ?? null)}
        </Button>
        <Show when={obstacle()}>{(why) => <p class="move-note">{why()}</p>}</Show>
      </div>
    </form>
  )
}

function GiveBackForm(props: { onSend: (reason: string) => void }) {
  const [reason, setReason] = createSignal('')
  const obstacle = () => (reason().trim() === '' ? actionText.reasonMissing : undefined)
  const send = () => {
    if (obstacle() === undefined) props.onSend(reason())
  }
  return (
    <form
      class="refuse-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextField
        label={actionText.giveBackReason}
        hint={actionText.giveBackHint}
        autofocus
        maxLength={1000}
        value={reason()}
        onInput={setReason}
      />
      <div class="move-actions">
        <Button type="submit" variant="primary" disabledReason={obstacle()}>
          {actionText.giveBack2}
        </Button>
      </div>
    </form>
  )
}
