import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { RoadmapColumn } from '../../shared/domain/roadmap-column.ts'
import type { WishedPlace } from '../../shared/rules/judge-place.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { type CardsJudgement, judgeCards } from '../sync/judge-card.ts'
import { boardText } from '../text/board.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ChoiceRow } from './choice-row.tsx'
import './move-menu.css'
import { foldText } from './search-text.ts'
import { slotAtEnd } from './slot-in-cell.ts'

/** "Verschieben nach …" for the cards of `session.movingCards()`: the way without dragging, for one card or for many. */
export function MoveMenu(props: { session: BoardSession }) {
  const cards = () => props.session.movingCards()
  const close = () => props.session.startMoving([])
  const firstName = () => {
    const [first] = cards()
    return first === undefined ? undefined : props.session.services.get(first)?.name
  }
  return (
    <Dialog
      open={cards().length > 0}
      title={boardText.menu.title(cards().length, firstName())}
      onClose={close}
      size="wide"
    >
      <MoveForm session={props.session} cards={cards()} onDone={close} />
    </Dialog>
  )
}

/** `keep` leaves it as it is; `none` takes it off. */
type Choice = string
const keep: Choice = 'keep'
const none: Choice = 'none'

function MoveForm(props: { session: BoardSession; cards: readonly CardId[]; onDone: () => void }) {
  const { model } = props.session
  const [text, setText] = createSignal('')
  const [lane, setLane] = createSignal<Choice>(keep)
  const [column, setColumn] = createSignal<Choice>(keep)
  const lanes = createMemo(() => [
    { value: none, id: null as LaneId | null, label: boardText.inbox },
    ...props.session.workshop().lanes.map((known) => ({
      value: known.id as string,
      id: known.id as LaneId | null,
      label: boardText.laneOrInbox(known),
    })),
  ])
  const columns = createMemo(() => [
    { value: none, column: null as RoadmapColumn | null, label: boardText.unscheduled },
    ...props.session.workshop().columns.map((known) => ({
      value: known.id as string,
      column: known as RoadmapColumn | null,
      label: boardText.columnOrNone(known),
    })),
  ])
  const found = createMemo(() => lanes().filter(({ label }) => foldText(label).includes(foldText(text().trim()))))
  const search = (typed: string) => {
    setText(typed)
    const first = found().find(({ value }) => refusalOf(laneJudgements().get(value)) === undefined)
    setLane(typed.trim() === '' ? keep : (first?.value ?? keep))
  }
  /** Where a single card lies now. */
  const here = () => {
    const [card, ...others] = props.cards
    if (card === undefined || others.length > 0) return { lane: undefined, column: undefined }
    return { lane: model.assignment(card)?.lane ?? none, column: model.schedule(card)?.column ?? none }
  }

  function move(): void {
    const { moved, offered } = chosen()
    const toLane = lanes().find(({ value }) => value === lane())
    const toColumn = columns().find(({ value }) => value === column())
    const laneOf = (card: CardId) => (toLane ? toLane.id : (model.assignment(card)?.lane ?? null))
    const slot = toColumn?.column ? slotAtEnd(model, new Set(props.cards.map(laneOf)), toColumn.column.id) : undefined
    const at = slot === undefined ? {} : { slot }
    if (toLane && toColumn) props.session.moveToCell(props.cards, { lane: toLane.id, column: toColumn.column, ...at })
    else if (toLane) props.session.assign(props.cards, toLane.id)
    else if (toColumn) props.session.schedule(props.cards, toColumn.column, slot)
    const place =
      toLane && toColumn ? boardText.menu.andColumn(toLane.label, toColumn.label) : (toLane ?? toColumn)?.label
    if (place !== undefined && moved > 0) announce(boardText.menu.moved(moved, place))
    else if (toLane && offered > 0) announce(boardText.menu.offered(offered, toLane.label))
    props.onDone()
  }
  const nothingChosen = () => lane() === keep && column() === keep
  const chosenLane = () => {
    const found = lanes().find(({ value }) => value === lane())
    return found ? { lane: found.id } : {}
  }
  const chosenColumn = () => {
    const found = columns().find(({ value }) => value === column())
    return found ? { column: found.column?.id ?? null } : {}
  }
  const judge = (place: WishedPlace) => judgeCards(props.session, props.cards, place)
  const laneJudgements = createMemo(() => new Map(lanes().map(({ value, id }) => [value, judge({ lane: id })])))
  const columnJudgements = createMemo(
    () =>
      new Map(columns().map((option) => [option.value, judge({ ...chosenLane(), column: option.column?.id ?? null })])),
  )
  const chosen = createMemo(() => judge({ ...chosenLane(), ...chosenColumn() }))
  const obstacle = () => (nothingChosen() ? boardText.menu.nothingChosen : refusalOf(chosen()))
  const remark = () => {
    const { refused, reason } = chosen()
    if (nothingChosen() || reason === null) return obstacle()
    if (refused === props.cards.length) return refusalText[reason]
    return boardText.menu.someRefused(refused, refusalText[reason])
  }

  return (
    <form
      class="move-menu"
      onSubmit={(event) => {
        event.preventDefault()
        if (obstacle() === undefined) move()
      }}
    >
      <div class="move-columns">
        <fieldset>
          <legend>{boardText.menu.lane}</legend>
          <TextField
            label={boardText.menu.filter}
            labelHidden
            compact
            autofocus
            type="search"
            placeholder={boardText.menu.filter}
            value={text()}
            onInput={search}
          />
          <div class="move-choices">
            <Show when={text().trim() === ''}>
              <ChoiceRow
                name="move-lane"
                label={boardText.menu.keepLane}
                checked={lane() === keep}
                onChoose={() => setLane(keep)}
              />
            </Show>
            <For each={found()} fallback={<p class="move-note">{boardText.menu.noLane(text())}</p>}>
              {(option) => (
                <ChoiceRow
                  name="move-lane"
                  label={option.label}
                  checked={lane() === option.value}
                  isHere={here().lane === option.value}
                  note={(laneJudgements().get(option.value)?.offered ?? 0) > 0 ? boardText.menu.offers : undefined}
                  refusal={refusalOf(laneJudgements().get(option.value))}
                  onChoose={() => setLane(option.value)}
                />
              )}
            </For>
          </div>
          <RefusalLines judgements={[...laneJudgements().values()]} />
        </fieldset>
        <fieldset>
          <legend>{boardText.menu.column}</legend>
          <div class="move-choices">
            <ChoiceRow
              name="move-column"
              label={boardText.menu.keepColumn}
              checked={column() === keep}
              onChoose={() => setColumn(keep)}
            />
            <For each={columns()}>
              {(option) => (
                <ChoiceRow
                  name="move-column"
                  label={option.label}
                  checked={column() === option.value}
                  isHere={here().column === option.value}
                  refusal={refusalOf(columnJudgements().get(option.value))}
                  onChoose={() => setColumn(option.value)}
                />
              )}
            </For>
          </div>
          <RefusalLines judgements={[...columnJudgements().values()]} />
        </fieldset>
      </div>
      <div class="move-actions">
        <Button type="submit" variant="primary" disabledReason={obstacle()}>
          {boardText.menu.move}
        </Button>
        <Show when={remark()}>{(text) => <p class="move-note">{text()}</p>}</Show>
      </div>
    </form>
  )
}

/** Why the greyed options of a list are greyed, each reason once. */
function RefusalLines(props: { judgements: readonly CardsJudgement[] }) {
  const reasons = createMemo(() => [...new Set(props.judgements.flatMap((each) => refusalOf(each) ?? []))])
  return <For each={reasons()}>{(reason) => <p class="move-note">{boardText.menu.refused(reason)}</p>}</For>
}

/** Why none of the cards can go there. */
function refusalOf(judgement: CardsJudgement | undefined): string | undefined {
  if (!judgement || judgement.reason === null || judgement.moved + judgement.offered > 0) return undefined
  return refusalText[judgement.reason]
}
