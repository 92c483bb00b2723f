import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { Answer, ApiFailure } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'

export interface PeopleNow {
  /** Null until they are here. What was known stays while it is asked for anew. */
  people: Accessor<readonly JoinedPerson[] | null>
  /** Why they are not here. */
  failure: Accessor<ApiFailure | null>
  refresh: () => void
  /** The server's own answer to what was changed here. */
  change: (change: (people: readonly JoinedPerson[]) => readonly JoinedPerson[]) => void
}

/** Everybody who joined, for the moderation; asks again whenever the server says that something changed. Needs an owner. */
export function followPeople(session: Pick<BoardSession, 'onControl'>, load: () => Answer<JoinedPerson[]>): PeopleNow {
  const [people, setPeople] = createSignal<readonly JoinedPerson[] | null>(null)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  let isGone = false
  let isAsking = false
  let wasToldMeanwhile = false
  const ask = async () => {
    isAsking = true
    do {
      wasToldMeanwhile = false
      const answer = await load()
      if (isGone) return
      if (answer.ok) setPeople((known) => keepEqual(known ?? [], answer.value))
      setFailure(answer.ok ? null : answer.error)
    } while (wasToldMeanwhile)
    isAsking = false
  }
  const refresh = () => {
    if (isAsking)
      wasToldMeanwhile = true // the answer on its way may be older than the news
    else void ask()
  }
  onCleanup(session.onControl(({ type }) => (type === 'workshop-changed' || type === 'welcome') && refresh()))
  onCleanup(() => {
    isGone = true
  })
  refresh()
  return {
    people,
    failure,
    refresh,
    change: (change) => setPeople((known) => known && change(known)),
  }
}

/** Who is unchanged stays the very same object, so that her row with what has the focus in it is not made anew. */
function keepEqual(known: readonly JoinedPerson[], latest: readonly JoinedPerson[]): readonly JoinedPerson[] {
  const byId = new Map(known.map((person) => [person.id, person]))
  return latest.map((person) => {
    const before = byId.get(person.id)
    return before && canonicalJson(before) === canonicalJson(person) ? before : person
  })
}
