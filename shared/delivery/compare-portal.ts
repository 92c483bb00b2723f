import { foldWord } from '../catalogue/source-row.ts'
import type { PublicService } from '../domain/public-service.ts'
import type { DeliveryRow } from './delivery-list.ts'
import { serviceFinder } from './link-pages.ts'
import { isSamePage } from './page-url.ts'
import type { NamedService, PageLine } from './read-lines.ts'

/** A service that the portal shows with our page. `day`: when it was seen, where the portal says so. */
export interface SeenService {
  row: DeliveryRow
  line: number
  day: string | null
  /** The portal names another unit than we do; null: it names none or the same. */
  otherUnit: string | null
}

/** What the portal shows beside what we know. Every row of ours and every line of the portal stands in one list at most. */
export interface PortalComparison {
  /** Our page, and we have delivered it: seen as expected. */
  seen: SeenService[]
  /** Our page, but nobody has entered that it was delivered. */
  early: SeenService[]
  otherPage: { row: DeliveryRow; line: number; portal: string; ours: string }[]
  /** Delivered, and the portal does not have it. */
  missing: DeliveryRow[]
  /** In the portal, and no Amt of ours delivers it. */
  notOurs: { line: number; service: NamedService; url: string; name: string | null }[]
}

/** `unitName`: who citizens turn to about a row, as we call it; empty: nobody knows. */
export function comparePortal(options: {
  lines: readonly PageLine[]
  services: readonly PublicService[]
  rows: readonly DeliveryRow[]
  unitName: (row: DeliveryRow) => string
}): PortalComparison {
  const find = serviceFinder(options.services)
  const serviceOf = new Map(options.services.map((service) => [service.id, service]))
  const rowOf = new Map(options.rows.map((row) => [row.service.id, row]))
  const shown = new Map<DeliveryRow, PageLine[]>()
  const result: PortalComparison = { seen: [], early: [], otherPage: [], missing: [], notOurs: [] }
  for (const line of options.lines) {
    const card = find(line.service)
    const row = card.ok ? rowOf.get(card.value) : undefined
    if (row) shown.set(row, [...(shown.get(row) ?? []), line])
    else {
      const name = card.ok ? (serviceOf.get(card.value)?.name ?? null) : null
      result.notOurs.push({ line: line.line, service: line.service, url: line.url, name })
    }
  }
  for (const row of options.rows) {
    const lines = shown.get(row) ?? []
    const ours = row.delivery?.url ?? ''
    const isDelivered = row.state === 'delivered' || row.state === 'seen'
    const same = lines.find(({ url }) => isSamePage(url, ours))
    const [first] = lines
    if (same) {
      const entry = { row, line: same.line, day: same.day, otherUnit: otherUnit(same.unit, options.unitName(row)) }
      result[isDelivered ? 'seen' : 'early'].push(entry)
    } else if (first) result.otherPage.push({ row, line: first.line, portal: first.url, ours })
    else if (isDelivered) result.missing.push(row)
  }
  return result
}

function otherUnit(portal: string, ours: string): string | null {
  return portal === '' || foldWord(portal) === foldWord(ours) ? null : portal
}
