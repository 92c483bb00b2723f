import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CardFinder } from './card-finder.tsx'
import { requestDeskOf } from './request-desk.ts'
import './requests.css'
import { RequestForm } from './request-form.tsx'
import { RequestList } from './request-list.tsx'

const words = aftercareText.requests

/** All change requests by the Amt that answers them, the own one first, and the way to make one. */
export function RequestQueue(props: { session: BoardSession; today: string }) {
  const desk = requestDeskOf(props.session)
  const own = () => props.session.login().participant?.laneId ?? null
  const laneOf = (card: CardId) => props.session.model.assignment(card)?.lane ?? null
  /** Those with requests, in the order of the board; the own one always. */
  const lanes = createMemo((): (LaneId | null)[] => {
    const wished = new Set(desk.all().map(({ card }) => laneOf(card)))
    const all = [...props.session.workshop().lanes.map(({ id }) => id), null]
    return all.filter((lane) => lane !== own() && wished.has(lane))
  })
  const nameOf = (lane: LaneId | null) =>
    boardText.laneOrInbox(props.session.workshop().lanes.find(({ id }) => id === lane) ?? null)
  const group = (lane: LaneId | null, title: (count: number) => string, empty?: string) => (
    <section class="aftercare-part">
      <RequestList
        session={props.session}
        today={props.today}
        requests={desk.ofLane(lane)}
        withCard
        empty={empty}
        heading={(ref) => (
          <h3 tabindex="-1" ref={ref}>
            {title(desk.openCount(desk.ofLane(lane)))}
          </h3>
        )}
      />
    </section>
  )
  return (
    <div class="aftercare-tab">
      <AskButton session={props.session} />
      <Show
        when={desk.all().length > 0}
        fallback={
          <div class="aftercare-empty">
            <h3>{words.empty}</h3>
            <p>{words.emptyHint}</p>
          </div>
        }
      >
        <Show when={own()} keyed>
          {(lane) => group(lane, words.ours, words.noneForUs)}
        </Show>
        <For each={lanes()}>{(lane) => group(lane, (count) => words.ofLane(nameOf(lane), count))}</For>
      </Show>
    </div>
  )
}

/** A wish about any card of the list. */
function AskButton(props: { session: BoardSession }) {
  const desk = requestDeskOf(props.session)
  const [isOpen, setOpen] = createSignal(false)
  const [card, setCard] = createSignal<CardId | null>(null)
  const nameOf = (id: CardId) => props.session.services.get(id)?.name ?? id
  const refusal = () => {
    const [first] = props.session.model.allCards // who may ask about one may ask about all
    const why = first === undefined ? null : desk.refusal(first)
    return why === null ? undefined : refusalText[why]
  }
  const close = () => setOpen(false)
  let form: HTMLDivElement | undefined
  /** The button that was pressed is gone, and the focus with it. */
  const choose = (id: CardId | null) => {
    setCard(id)
    form?.querySelector<HTMLElement>('select, input')?.focus()
  }
  return (
    <div>
      <Button icon="add" disabledReason={refusal()} onClick={() => setOpen(true)}>
        {words.ask}
      </Button>
      <Dialog open={isOpen()} title={words.askTitle} onClose={close}>
        <div ref={form}>
          <Show when={card()} fallback={<CardFinder session={props.session} onChoose={choose} />} keyed>
            {(chosen) => (
              <div class="request-form">
                <div class="aftercare-chosen">
                  <p>
                    <strong>{nameOf(chosen)}</strong>
                  </p>
                  <Button size="small" variant="tertiary" onClick={() => choose(null)}>
                    {aftercareText.chooseOther}
                  </Button>
                </div>
                <RequestForm
                  session={props.session}
                  card={chosen}
                  onSent={() => {
                    setCard(null)
                    close()
                  }}
                />
              </div>
            )}
          </Show>
        </div>
      </Dialog>
    </div>
  )
}
