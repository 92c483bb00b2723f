import { createMemo, createSignal, onMount, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import { ownFirst } from '../board/board-view.tsx'
import type { CardFilter } from '../board/card-filter.ts'
import { CardStrip } from '../board/card-strip.tsx'
import { createSize } from '../board/create-size.ts'
import { slotAtEnd, slotBefore } from '../board/slot-in-cell.ts'
import type { StripListData } from '../board/strip-list.tsx'
import type { BoardSession } from '../sync/board-session.ts'
import { insertionIndex } from '../sync/card-lists.ts'
import { judgeCard, judgeCardLift } from '../sync/judge-card.ts'
import { boardText } from '../text/board.ts'
import { SelectField } from '../ui/select-field.tsx'
import { MatrixView } from './matrix-view.tsx'
import { slotAt } from './row-layout.ts'

const phoneBelow = 600 // px; then one lane at a time, its columns to swipe through

/** Fahrplan: when each service goes online. */
export function RoadmapView(props: { session: BoardSession; filter: CardFilter }) {
  const [size, followSize] = createSize()
  let view: HTMLDivElement | undefined
  onMount(() => {
    if (view) followSize(view)
  })
  return (
    <div class="roadmap-view" ref={view}>
      <h2 class="kern-sr-only">{boardText.roadmap}</h2>
      <Show when={size().width > 0}>
        <Show when={size().width < phoneBelow} fallback={<MatrixView session={props.session} filter={props.filter} />}>
          <LaneRoadmap session={props.session} filter={props.filter} />
        </Show>
      </Show>
    </div>
  )
}

/** The roadmap of one lane. */
function LaneRoadmap(props: { session: BoardSession; filter: CardFilter }) {
  const { model } = props.session
  const own = props.session.login().participant?.laneId ?? null
  const lanes = createMemo(() => ownFirst(props.session.workshop().lanes, own))
  const [lane, setLane] = createSignal<LaneId | null>(own)
  const columns = createMemo(() => [null, ...props.session.workshop().columns])
  const lists = createMemo(() =>
    columns().map((column): StripListData => {
      const all = () => model.cellCards(lane(), column?.id ?? null)
      return {
        key: column?.id ?? 'unscheduled',
        name: boardText.columnOrNone(column),
        cards: createMemo(() => (props.filter.isActive() ? all().filter(props.filter.matches) : all())),
        total: () => all().length,
        isOwn: false,
        empty: boardText.emptyColumn,
        facts: () => null,
      }
    }),
  )
  const position = (card: Parameters<typeof model.position>[0]) => model.position(card) ?? 0
  return (
    <div class="lane-roadmap">
      <div class="strip-chooser">
        <SelectField
          label={boardText.laneOfRoadmap}
          labelHidden
          compact
          value={lane() ?? ''}
          onChange={(value) => setLane(lanes().find(({ id }) => id === value)?.id ?? null)}
          options={[null, ...lanes()].map((known) => ({ value: known?.id ?? '', label: boardText.laneOrInbox(known) }))}
        />
      </div>
      <CardStrip
        session={props.session}
        lists={lists()}
        startAt={0}
        chooseLabel={boardText.chooseColumn}
        laneAt={lane}
        columnOf={(shown) => {
          setLane(shown) // its columns are the lists
          return null
        }}
        landing={(at, card, y) => {
          const cards = lists()[at]?.cards() ?? []
          if (columns()[at] === null) {
            return insertionIndex(
              cards.filter((other) => other !== card),
              card,
              (a, b) => position(a) - position(b),
            )
          }
          return y === null ? cards.length : slotAt(y, 90, cards.length)
        }}
        judgeLift={(card) => judgeCardLift(props.session, card, ['schedule'])}
        judge={(card, at) => judgeCard(props.session, card, { column: columns()[at]?.id ?? null })}
        drop={(card, origin, target) => {
          const column = columns()[target.column] ?? null
          if (column === null) {
            if (origin.column === target.column) return false
            props.session.schedule([card], null)
            return true
          }
          const stays = target.index === origin.index || target.index === origin.index + 1
          if (origin.column === target.column && stays) return false
          const cell = model.cellCards(lane(), column.id)
          const next = lists()[target.column]?.cards()[target.index]
          const slot =
            next === undefined
              ? slotAtEnd(model, [lane()], column.id)
              : slotBefore(model, cell, cell.indexOf(next), card)
          props.session.schedule([card], column, slot)
          return true
        }}
      />
    </div>
  )
}
