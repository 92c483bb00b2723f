import type { LaneId } from '../../shared/domain/ids.ts'
import { CardStrip } from '../board/card-strip.tsx'
import type { StripListData } from '../board/strip-list.tsx'
import { judgeCard, judgeCardLift } from '../sync/judge-card.ts'
import { boardText } from '../text/board.ts'
import { practiceText } from '../text/practice.ts'
import type { Practice } from './create-practice.ts'

/** Two lists and one card, with the board's own hands. */
export function PracticeStrip(props: { practice: Practice }) {
  const { practice } = props
  const { board, lane } = practice
  const places: readonly (LaneId | null)[] = [null, lane.id]
  const lists: StripListData[] = [
    {
      key: 'practice-inbox',
      name: practiceText.list(boardText.inbox),
      cards: () => board.model.laneCards(null),
      total: () => board.model.laneCards(null).length,
      isOwn: false,
      empty: boardText.emptyInbox,
      facts: () => null,
    },
    {
      key: 'practice-lane',
      name: practiceText.list(boardText.laneOrInbox(lane)),
      cards: () => board.model.laneCards(lane.id),
      total: () => board.model.laneCards(lane.id).length,
      isOwn: true,
      empty: boardText.emptyLane,
      facts: () => null,
    },
  ]
  const placeAt = (column: number) => places[column] ?? null
  return (
    <div
      class="board-view practice__board"
      ref={(element) => {
        // heard before the board hears them: which hand is at work
        element.addEventListener('keydown', () => practice.use('keyboard'), { capture: true })
        element.addEventListener(
          'pointerdown',
          ({ pointerType }) => practice.use(pointerType === 'touch' ? 'touch' : 'mouse'),
          { capture: true },
        )
      }}
    >
      <CardStrip
        session={board}
        lists={lists}
        startAt={practice.isThere() ? 1 : 0}
        chooseLabel={boardText.chooseLane}
        laneAt={placeAt}
        columnOf={(id) => (id === null ? 0 : 1)}
        landing={() => 0}
        judgeLift={(card) => judgeCardLift(board, card, ['assignment'])}
        judge={(card, column) => judgeCard(board, card, { lane: placeAt(column) })}
        drop={(card, origin, target) => {
          if (target.column === origin.column) return false
          board.assign([card], placeAt(target.column))
          return true
        }}
      />
    </div>
  )
}
