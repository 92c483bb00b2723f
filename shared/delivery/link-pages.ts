import { foldWord } from '../catalogue/source-row.ts'
import type { CardId } from '../domain/ids.ts'
import type { PublicService } from '../domain/public-service.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { DeliveryRow } from './delivery-list.ts'
import type { NamedService, PageLine, ProblemLine } from './read-lines.ts'

/** A line that sets the page of a service. `before`: what stands there now; empty: nothing. */
export interface PageLink {
  line: number
  row: DeliveryRow
  url: string
  before: string
}

export type LinkProblem<R> =
  | { code: 'key-unknown' | 'name-unknown' | 'name-ambiguous' }
  /** No Amt is sure of it, or nobody has it. */
  | { code: 'not-delivered' }
  /** The same service, the same page as in that line. */
  | { code: 'duplicate'; line: number }
  /** The same service with another page: nobody can tell which one is meant. */
  | { code: 'conflict'; line: number }
  | { code: 'refused'; reason: R }

/** What a paste would do, before it does it. */
export interface LinkRun<R> {
  links: PageLink[]
  /** Lines that say what stands there already. */
  unchanged: number
  problems: ProblemLine<LinkProblem<R>>[]
}

/** `refusal`: why the rules do not let this row be changed; null: they do. `textOf`: what the line looked like. */
export function linkPages<R>(options: {
  lines: readonly PageLine[]
  textOf: (line: number) => string
  services: Iterable<PublicService>
  rows: readonly DeliveryRow[]
  refusal: (row: DeliveryRow) => R | null
}): LinkRun<R> {
  const find = serviceFinder(options.services)
  const rowOf = new Map(options.rows.map((row) => [row.service.id, row]))
  const run: LinkRun<R> = { links: [], unchanged: 0, problems: [] }
  const tell = (line: number, problem: LinkProblem<R>) =>
    run.problems.push({ line, text: options.textOf(line), problem })
  const found = new Map<DeliveryRow, PageLine[]>()
  for (const line of options.lines) {
    const card = find(line.service)
    const row = card.ok ? rowOf.get(card.value) : undefined
    if (!card.ok) tell(line.line, { code: card.error })
    else if (!row) tell(line.line, { code: 'not-delivered' })
    else found.set(row, [...(found.get(row) ?? []), line])
  }
  for (const [row, [line, ...others]] of found) {
    if (!line) continue
    const contrary = others.find(({ url }) => url !== line.url)
    const reason = options.refusal(row)
    for (const other of others) tell(other.line, { code: contrary ? 'conflict' : 'duplicate', line: line.line })
    if (contrary) tell(line.line, { code: 'conflict', line: contrary.line })
    else if (row.delivery?.url === line.url && row.delivery.linkedAt !== null) run.unchanged++
    else if (reason !== null) tell(line.line, { code: 'refused', reason })
    else run.links.push({ line: line.line, row, url: line.url, before: row.delivery?.url ?? '' })
  }
  run.problems.sort((a, b) => a.line - b.line)
  return run
}

/** Names are compared without capitals, blanks and signs. A key leads to a service also where the card has another id. */
export function serviceFinder(
  services: Iterable<PublicService>,
): (named: NamedService) => Result<CardId, 'key-unknown' | 'name-unknown' | 'name-ambiguous'> {
  const byKey = new Map<string, CardId>()
  const byName = new Map<string, CardId[]>()
  for (const { id, leikaKey, name } of services) {
    if (leikaKey !== null) byKey.set(leikaKey, id)
    const folded = foldWord(name)
    byName.set(folded, [...(byName.get(folded) ?? []), id])
  }
  return (named) => {
    if (named.kind === 'key') {
      const card = byKey.get(named.key)
      return card === undefined ? fail('key-unknown') : ok(card)
    }
    const [card, ...others] = byName.get(foldWord(named.name)) ?? []
    if (card === undefined) return fail('name-unknown')
    return others.length > 0 ? fail('name-ambiguous') : ok(card)
  }
}
