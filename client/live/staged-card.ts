import type { BoardId, CardId, LaneId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { LiveProps } from '../run/run-session.ts'
import { concernedLanes } from './concerned-lanes.ts'

export interface StagedCard {
  boardId: BoardId
  card: CardId
  since: number
  /** All boards of a workshop share one list. */
  service: PublicService | undefined
  /** False: a card of another Kommune, of which this screen knows the list's facts only. */
  isHere: boolean
  isMine: boolean
}

/** The card on stage, and what it is to the person here. Reactive. */
export function stagedCard({ session, run }: LiveProps): StagedCard | null {
  const { stage } = run.run()
  if (!stage) return null
  const own: LaneId | null = session.login().participant?.laneId ?? null
  const isHere = stage.boardId === session.boardId
  const isMine = isHere && own !== null && concernedLanes(session.model.assignment(stage.card)).includes(own)
  return { ...stage, service: session.services.get(stage.card), isHere, isMine }
}
