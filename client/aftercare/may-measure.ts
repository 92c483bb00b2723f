import { type Indicator, indicatorKey } from '../../shared/domain/aftercare.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'
import type { BoardSession } from '../sync/board-session.ts'

const example: Indicator = {
  onlineShare: null,
  abortShare: null,
  abortPlace: '',
  errorShare: null,
  errorKind: '',
  handlingDays: null,
  usageShare: null,
  isRemoved: false,
}

/** Why I may not write down how a service does; null: I may. Reactive. */
export function mayMeasure(session: Pick<BoardSession, 'mayWrite'>, card: CardId): WriteRefusal | null {
  const answer = session.mayWrite({ register: 'indicator', key: indicatorKey(card, '2000-01-01'), value: example })
  return answer.ok ? null : answer.error
}
