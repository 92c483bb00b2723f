import type { LaneId } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'

/** Before or after the workshop, for which Ämter (null: nobody chose, the page's own choice). */
export interface HandoutChoice {
  when: 'before' | 'after'
  lanes: readonly LaneId[] | 'all' | null
}

/** In the address as people read it out: `?wann=nachher&amt=amt-32,amt-33`. */
const names = { before: 'vorher', after: 'nachher', all: 'alle' } as const

/** Total: what the workshop does not have counts for nothing. */
export function readChoice(
  query: { wann?: string | undefined; amt?: string | undefined },
  lanes: readonly Lane[],
): HandoutChoice {
  const when = query.wann === names.after ? 'after' : 'before'
  if (query.amt === names.all) return { when, lanes: 'all' }
  const asked = query.amt?.split(',') ?? []
  const known = lanes.flatMap(({ id }) => (asked.includes(id) ? [id] : []))
  return { when, lanes: known.length === 0 ? null : known }
}

export function choiceQuery({ when, lanes }: HandoutChoice): { wann: string; amt: string | undefined } {
  return { wann: names[when], amt: lanes === null ? undefined : lanes === 'all' ? names.all : lanes.join(',') }
}

/** A representative gets the sheet of her own Amt, everybody else those of all Ämter. */
export function chosenLanes(choice: HandoutChoice, lanes: readonly Lane[], own: LaneId | null): readonly Lane[] {
  const wanted = choice.lanes ?? (own === null ? 'all' : [own])
  return wanted === 'all' ? lanes : lanes.filter(({ id }) => wanted.includes(id))
}
