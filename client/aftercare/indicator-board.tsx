import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { developmentOf, type Measure, measures, seriesOf } from '../../shared/aftercare/indicator-series.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { indicatorText as words } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { saveAsFile } from '../ui/save-as-file.ts'
import { CardFinder } from './card-finder.tsx'
import { indicatorCsv } from './indicator-csv.ts'
import { indicatorDeskOf } from './indicator-desk.ts'
import './indicators.css'
import { mayMeasure } from './may-measure.ts'

/** All services that were measured, with the latest number of each indicator, and the way to measure another one. */
export function IndicatorBoard(props: {
  session: BoardSession
  today: string
  lane: LaneId | null
  /** The choice of the Amt. */
  filter: JSX.Element
  onShow: (card: CardId) => void
}) {
  const desk = indicatorDeskOf(props.session)
  const nameOf = (card: CardId) => props.session.services.get(card)?.name ?? card
  const laneOf = (card: CardId) => props.session.model.assignment(card)?.lane ?? null
  const laneName = (card: CardId) =>
    boardText.laneOrInbox(props.session.workshop().lanes.find(({ id }) => id === laneOf(card)) ?? null)
  const cards = createMemo(() =>
    desk
      .cards()
      .filter((card) => props.lane === null || laneOf(card) === props.lane)
      .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'de')),
  )
  const download = () => {
    const municipality = props.session.board().municipality.name
    const named = cards().flatMap((card) =>
      desk.ofCard(card).map(({ day, indicator }) => ({
        day,
        indicator,
        service: nameOf(card),
        leikaKey: props.session.services.get(card)?.leikaKey ?? '',
        lane: laneName(card),
      })),
    )
    saveAsFile(words.fileName(municipality, props.today), indicatorCsv(municipality, named), 'text/csv')
  }
  return (
    <div class="aftercare-indicators" tabindex="-1">
      <div class="aftercare-bar">
        {props.filter}
        <AddButton session={props.session} onShow={props.onShow} />
        <Show when={cards().length > 0}>
          <Button variant="tertiary" icon="download" onClick={download}>
            {words.download}
          </Button>
        </Show>
      </div>
      <Show
        when={cards().length > 0}
        fallback={
          <div class="aftercare-empty">
            <h3>{desk.cards().length === 0 ? words.empty : words.emptyLane}</h3>
            <p>{words.emptyHint}</p>
          </div>
        }
      >
        <section class="aftercare-scroll" tabindex="0" aria-label={words.tableLabel}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.service}</th>
                <th scope="col">{words.lane}</th>
                <th scope="col">{words.latest}</th>
                <For each={measures}>{(measure) => <th scope="col">{words.names[measure]}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={cards()}>
                {(card) => (
                  <tr>
                    <th scope="row">
                      <button
                        type="button"
                        class="aftercare-link"
                        aria-label={words.show(nameOf(card))}
                        onClick={() => props.onShow(card)}
                      >
                        {nameOf(card)}
                      </button>
                    </th>
                    <td>{laneName(card)}</td>
                    <td class="aftercare-day">
                      {words.day(
                        desk
                          .ofCard(card)
                          .filter(({ indicator }) => !indicator.isRemoved)
                          .at(-1)?.day ?? '',
                      )}
                    </td>
                    <For each={measures}>
                      {(measure) => <Cell session={props.session} card={card} measure={measure} />}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
    </div>
  )
}

function Cell(props: { session: BoardSession; card: CardId; measure: Measure }) {
  const series = createMemo(() => seriesOf(indicatorDeskOf(props.session).ofCard(props.card), props.measure))
  const development = () => developmentOf(series(), props.measure)
  const latest = () => series().at(-1)
  return (
    <td>
      <Show when={latest()} fallback={words.none}>
        {(point) => <span>{words.amount(props.measure, point().value)}</span>}
      </Show>
      <Show when={development()}>
        {(change) => (
          <span class="indicator-change" data-trend={change().trend}>
            {words.change(props.measure, change().first.value, change().trend)}
          </span>
        )}
      </Show>
    </td>
  )
}

/** Which service is measured: the own ones of an Amt, all for the moderation. */
function AddButton(props: { session: BoardSession; onShow: (card: CardId) => void }) {
  const [isOpen, setOpen] = createSignal(false)
  const me = () => props.session.login().participant
  const cards = () => {
    const { allCards } = props.session.model
    const own = me()?.laneId ?? null
    return me()?.role === 'moderator'
      ? allCards
      : allCards.filter((card) => (props.session.model.assignment(card)?.lane ?? null) === own)
  }
  /** Who may measure one of hers may measure all. */
  const refusal = () => {
    const [first] = cards()
    const why = first === undefined ? null : mayMeasure(props.session, first)
    return why === null ? undefined : refusalText[why]
  }
  return (
    <>
      <Button icon="add" disabledReason={refusal()} onClick={() => setOpen(true)}>
        {words.add}
      </Button>
      <Dialog open={isOpen()} title={words.addTitle} onClose={() => setOpen(false)}>
        <CardFinder
          session={props.session}
          cards={cards()}
          onChoose={(card) => {
            setOpen(false)
            props.onShow(card)
          }}
        />
      </Dialog>
    </>
  )
}
