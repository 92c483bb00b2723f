import { createMemo, Show } from 'solid-js'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { insertionIndex } from '../sync/card-lists.ts'
import { judgeCard, judgeCardLift } from '../sync/judge-card.ts'
import { actionText } from '../text/actions.ts'
import { boardText } from '../text/board.ts'
import type { CardFilter } from './card-filter.ts'
import { CardStrip } from './card-strip.tsx'
import { LaneFacts } from './lane-facts.tsx'
import { createLaneQueues, LaneQueuesBar, QueueBar } from './lane-queues.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { StripListData } from './strip-list.tsx'

/** Zuordnung: what nobody has yet, and the lanes side by side, the own one first. */
export function BoardView(props: { session: BoardSession; filter: CardFilter }) {
  const { model } = props.session
  const ownLane = () => props.session.login().participant?.laneId ?? null
  const lanes = createMemo(() => ownFirst(props.session.workshop().lanes, ownLane()))
  const queues = createLaneQueues(props.session, ownLane)
  /** Whether cards come here by the own hand. */
  const mayFill = (lane: LaneId | null) =>
    props.session.login().role === 'moderator' || (lane !== null && lane === ownLane())
  const lists = createMemo(() => [null, ...lanes()].map((lane) => listOf(lane)))

  function listOf(lane: Lane | null): StripListData {
    const id = lane?.id ?? null
    const isOwn = id !== null && id === ownLane()
    const all = createMemo(() => {
      if (isOwn) return queues.cardsOf(queues.shown())
      const cards = model.laneCards(id)
      return queues.hasElsewhere() ? cards.filter((card) => !queues.isElsewhere(card)) : cards
    })
    return {
      key: id ?? 'inbox',
      name: boardText.laneOrInbox(lane),
      cards: createMemo(() => (props.filter.isActive() ? all().filter(props.filter.matches) : all())),
      total: () => all().length,
      isOwn,
      get empty() {
        if (isOwn && queues.shown() === 'suggested') return actionText.emptySuggested
        if (isOwn && queues.shown() === 'offers') return actionText.emptyOffers
        if (lane === null) return boardText.emptyInbox
        return mayFill(id) ? boardText.emptyLane : boardText.emptyForeignLane
      },
      bar: isOwn ? (enter) => <LaneQueuesBar queues={queues} onChosen={enter} /> : undefined,
      facts: () => <Show when={lane}>{(known) => <LaneFacts session={props.session} lane={known().id} />}</Show>,
    }
  }
  /** The list in which one marks: there the marked cards may be the exceptions. */
  const markedList = createMemo(() => {
    const { anchor } = props.session.selection()
    const list = anchor === null ? undefined : lists().find(({ cards }) => cards().includes(anchor))
    return list?.cards() ?? []
  })
  const ownShown = () =>
    lists()
      .find(({ isOwn }) => isOwn)
      ?.cards() ?? []
  const laneAt = (column: number): LaneId | null => lanes()[column - 1]?.id ?? null
  const position = (card: Parameters<typeof model.position>[0]) => model.position(card) ?? 0

  return (
    <div class="board-view" data-board={props.session.boardId}>
      <h2 class="kern-sr-only">{boardText.assignment}</h2>
      <CardStrip
        session={props.session}
        lists={lists()}
        startAt={ownLane() === null ? 0 : 1}
        chooseLabel={boardText.chooseLane}
        laneAt={laneAt}
        columnOf={(lane) => (lane === null ? 0 : lanes().findIndex(({ id }) => id === lane) + 1)}
        landing={(column, card) => {
          const cards = lists()[column]?.cards() ?? []
          return insertionIndex(
            cards.filter((other) => other !== card),
            card,
            (a, b) => position(a) - position(b),
          )
        }}
        judgeLift={(card) => judgeCardLift(props.session, card, ['assignment'])}
        judge={(card, column) => judgeCard(props.session, card, { lane: laneAt(column) })}
        drop={(card, origin, target) => {
          if (target.column === origin.column) return false
          props.session.assign([card], laneAt(target.column))
          return true
        }}
      />
      <Show
        when={props.session.selection().cards.size > 0}
        fallback={<QueueBar session={props.session} queues={queues} shown={ownShown()} />}
      >
        <SelectionBar
          session={props.session}
          cards={[...props.session.selection().cards].filter((card) => props.filter.matches(card))}
          list={markedList()}
        />
      </Show>
    </div>
  )
}

/** The lanes of a workshop with the own one at the front. */
export function ownFirst(lanes: readonly Lane[], own: LaneId | null): readonly Lane[] {
  const mine = lanes.find((lane) => lane.id === own)
  return mine ? [mine, ...lanes.filter((lane) => lane !== mine)] : lanes
}
