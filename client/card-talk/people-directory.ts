import { batch, createRoot, createSignal, untrack } from 'solid-js'
import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { DirectoryPerson } from '../../shared/protocol/history-api.ts'
import { type Api, api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'

type DirectorySession = Pick<BoardSession, 'boardId' | 'login' | 'others' | 'onControl'>

/** Who the people behind the ids on a board are. */
export interface PeopleDirectory {
  /** Undefined: not known yet; null: the person was removed. Reactive; an unknown one is asked for. */
  find(id: ParticipantId): DirectoryPerson | null | undefined
}

const directories = new WeakMap<DirectorySession, PeopleDirectory>()

/** One for each open board; it goes with the session. */
export function directoryOf(session: DirectorySession): PeopleDirectory {
  const known = directories.get(session)
  if (known) return known
  const directory = createRoot(() => createPeopleDirectory(session, api))
  directories.set(session, directory)
  return directory
}

export function createPeopleDirectory(session: DirectorySession, from: Pick<Api, 'getBoardPeople'>): PeopleDirectory {
  const [people, setPeople] = createSignal<ReadonlyMap<ParticipantId, DirectoryPerson>>(new Map())
  /** Asked for and not found: they were removed. */
  const [gone, setGone] = createSignal<ReadonlySet<ParticipantId>>(new Set())
  const missing = new Set<ParticipantId>()
  let isAsking = false
  let isOutdated = false
  let isQueued = false

  async function ask(): Promise<void> {
    isAsking = true
    do {
      isOutdated = false
      const asked = [...missing]
      const answer = await from.getBoardPeople(session.boardId)
      if (!answer.ok) break // they are still missing when the line is back
      for (const id of asked) missing.delete(id)
      const wanted = new Set([...asked, ...untrack(gone), ...untrack(people).keys()])
      const found = new Map(answer.value.map((person) => [person.id, person]))
      batch(() => {
        setPeople(found)
        setGone(new Set([...wanted].filter((id) => !found.has(id))))
      })
    } while (isOutdated)
    isAsking = false
  }
  const refresh = () => {
    if (isAsking) isOutdated = true
    else void ask()
  }
  /** Several unknown ones are one question. */
  const refreshSoon = () => {
    if (isQueued) return
    isQueued = true
    queueMicrotask(() => {
      isQueued = false
      refresh()
    })
  }
  session.onControl(({ type }) => {
    const isInUse = untrack(people).size > 0 || missing.size > 0
    if (isInUse && (type === 'workshop-changed' || type === 'welcome')) refresh()
  })

  return {
    find(id) {
      const me = session.login().participant
      if (me?.id === id) return me
      const here = session.others().find(({ person }) => person.id === id)?.person
      const known = people().get(id) ?? here
      if (known) return known
      if (gone().has(id)) return null
      if (!missing.has(id)) {
        missing.add(id)
        refreshSoon()
      }
      return undefined
    },
  }
}
