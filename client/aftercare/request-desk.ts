import { createMemo, createRoot } from 'solid-js'
import {
  type ChangeRequest,
  cardOfPair,
  type RequestKey,
  type RequestState,
  requestKey,
} from '../../shared/domain/aftercare.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import { fail, type Result } from '../../shared/kit/result.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'
import type { BoardSession } from '../sync/board-session.ts'

type DeskSession = Pick<BoardSession, 'boardId' | 'facts' | 'model' | 'login' | 'write' | 'mayWrite'>

/** What somebody wishes, as it was written; its state is asked for apart. */
export interface CardRequest extends ChangeRequest {
  key: RequestKey
  card: CardId
}

/** What somebody has typed and not sent. `target`: the id of an Amt or a column. */
export interface RequestDraft {
  kind: ChangeRequest['wish']['kind']
  target: string
  text: string
}

/** The change requests of a board. What reads is reactive. */
export interface RequestDesk {
  /** Oldest first. What is known already stays the very same object: requests are written once. */
  all(): readonly CardRequest[]
  ofCard(card: CardId): readonly CardRequest[]
  ofLane(lane: LaneId | null): readonly CardRequest[]
  state(key: RequestKey): RequestState | undefined
  isOpen(request: CardRequest): boolean
  openCount(requests: readonly CardRequest[]): number
  /** Why I may not ask for a change of this card; null: I may. */
  refusal(card: CardId): WriteRefusal | null
  /** `at`: epoch ms. */
  ask(card: CardId, wish: ChangeRequest['wish'], said: { text: string; at: number }): Result<true, WriteRefusal>
  readonly drafts: Map<CardId, RequestDraft>
}

const desks = new WeakMap<DeskSession, RequestDesk>()

/** One for each open board; it goes with the session, whose signals are all that it holds. */
export function requestDeskOf(session: DeskSession): RequestDesk {
  const known = desks.get(session)
  if (known) return known
  const desk = createRoot(() => createRequestDesk(session))
  desks.set(session, desk)
  return desk
}

/** Needs an owner. */
export function createRequestDesk(session: DeskSession): RequestDesk {
  const { facts } = session
  const all = createMemo<readonly CardRequest[]>((before) => {
    const known = new Map(before.map((request) => [request.key, request]))
    const requests = [...facts.entries('request')].map(
      ([key, request]) => known.get(key) ?? { ...request, key, card: cardOfPair(key) },
    )
    return requests.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  }, [])
  const state = (key: RequestKey) => facts.value('requestState', key)
  const isOpen = ({ key }: CardRequest) => (state(key)?.state ?? 'open') === 'open'
  const me = () => session.login().participant?.id
  const wishOf = (card: CardId, wish: ChangeRequest['wish'], said: { text: string; at: number }) => {
    const by = me()
    if (by === undefined) return null
    return { register: 'request', key: requestKey(card, newName()), value: { wish, by, ...said } } as const
  }
  return {
    all,
    ofCard: (card) => all().filter((request) => request.card === card),
    ofLane: (lane) => all().filter(({ card }) => (session.model.assignment(card)?.lane ?? null) === lane),
    state,
    isOpen,
    openCount: (requests) => requests.filter(isOpen).length,
    refusal(card) {
      const example = wishOf(card, { kind: 'other' }, { text: '…', at: 0 })
      const answer = example ? session.mayWrite(example) : fail('observers-read' as const)
      return answer.ok ? null : answer.error
    },
    ask(card, wish, said) {
      const request = wishOf(card, wish, { ...said, text: said.text.trim() })
      return request ? session.write([request]) : fail('observers-read')
    },
    drafts: new Map(),
  }
}

/** 80 random bits: two requests never share a name, and the board would refuse the second. Works without TLS, unlike `randomUUID`. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return `r-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
