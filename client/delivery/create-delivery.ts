import { type Accessor, createMemo, createSignal } from 'solid-js'
import { type DeliveryRow, deliveryList } from '../../shared/delivery/delivery-list.ts'
import { nothingDelivered } from '../../shared/delivery/delivery-state.ts'
import { defaultTemplate, fillTemplate } from '../../shared/delivery/page-snippet.ts'
import { type UnitEntry, unitOf, unitsOfLane } from '../../shared/delivery/units.ts'
import type { Delivery } from '../../shared/domain/delivery.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import { berlinDay } from '../../shared/kit/berlin-day.ts'
import type { WriteRefusal } from '../../shared/rules/may-write.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { deliveryText } from '../text/delivery.ts'
import { announce } from '../ui/live-region.tsx'

/** What all parts of the delivery's page look at. Functions are reactive. */
export interface DeliveryBoard {
  session: BoardSession
  /** `2026-11-21`. */
  today: string
  lanes: Accessor<readonly Lane[]>
  laneName(lane: LaneId): string
  /** All services that are delivered, by Amt and name. */
  rows: Accessor<readonly DeliveryRow[]>
  rowOf(card: CardId): DeliveryRow | undefined
  unsureIn(lane: LaneId | null): number
  unitsOf(lane: LaneId): readonly UnitEntry[]
  unitOf(row: DeliveryRow): UnitEntry | null
  /** Why this row cannot be changed now; null: it can. */
  refusalOf(row: DeliveryRow): WriteRefusal | null
  /** Sets rows as one edit; returns why it cannot, in German. */
  write(changes: readonly { card: CardId; delivery: Delivery }[]): string | null
  template: Accessor<string>
  /** What was saved here just now; others hear of it when they load the page. */
  setSavedTemplate(template: string): void
  /** The snippet for the page of a service; null: it has no key. */
  snippetOf(row: DeliveryRow, template?: string): string | null
}

export function createDelivery(session: BoardSession): DeliveryBoard {
  const { facts, services } = session
  const lanes = createMemo(() => session.workshop().lanes)
  const german = new Intl.Collator('de', { numeric: true })
  // what is in order already is sorted at once whenever something changes
  const inOrder = [...services.values()].sort((a, b) => german.compare(a.name, b.name))
  const list = createMemo(() =>
    deliveryList({
      services: inOrder,
      lanes: lanes(),
      assignments: facts.entries('assignment'),
      parkings: facts.entries('parking'),
      deliveries: facts.entries('delivery'),
    }),
  )
  const rows = () => list().rows
  const byCard = createMemo(() => new Map(rows().map((row) => [row.service.id, row])))
  const unitsByLane = createMemo(() => {
    const entries = [...facts.entries('unit')]
    return new Map(lanes().map(({ id }) => [id, unitsOfLane(entries, id)]))
  })
  const unitsOf = (lane: LaneId) => unitsByLane().get(lane) ?? []
  const [savedTemplate, setSavedTemplate] = createSignal<string | null>(null)
  const template = () => savedTemplate() ?? session.deliveryTemplate() ?? defaultTemplate
  const laneName = (lane: LaneId) => {
    const known = lanes().find(({ id }) => id === lane)
    return known ? deliveryText.laneName(known) : lane
  }
  const unit = (row: DeliveryRow) => unitOf(row.delivery, unitsOf(row.lane))

  return {
    session,
    today: berlinDay(Date.now()),
    lanes,
    laneName,
    rows,
    rowOf: (card) => byCard().get(card),
    unsureIn: (lane) => {
      const { unsure } = list()
      return lane === null ? [...unsure.values()].reduce((sum, count) => sum + count, 0) : (unsure.get(lane) ?? 0)
    },
    unitsOf,
    unitOf: unit,
    refusalOf({ service, delivery }) {
      const answer = session.mayWrite({ register: 'delivery', key: service.id, value: delivery ?? nothingDelivered })
      return answer.ok ? null : answer.error
    },
    write(changes) {
      const written = session.write(
        changes.map(({ card, delivery }) => ({ register: 'delivery' as const, key: card, value: delivery })),
      )
      if (written.ok) return null
      const reason = deliveryText.refusal(written.error)
      announce(reason)
      return reason
    },
    template,
    setSavedTemplate,
    snippetOf(row, given) {
      const { leikaKey, name } = row.service
      if (leikaKey === null) return null
      const [, known] = unit(row) ?? []
      return fillTemplate(given ?? template(), {
        schluessel: leikaKey,
        name,
        url: row.delivery?.url ?? '',
        amt: laneName(row.lane),
        kommune: session.board().municipality.name,
        einheit: known?.name ?? laneName(row.lane),
        strasse: known?.street ?? '',
        plz: known?.postalCode ?? '',
        ort: known?.town ?? '',
        telefon: known?.phone ?? '',
        email: known?.email ?? '',
        einheit_url: known?.url ?? '',
      })
    },
  }
}
