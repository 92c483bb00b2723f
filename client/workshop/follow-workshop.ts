import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { Answer } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { mergeView } from './merge-view.ts'

/**
 * Keeps the view of an open board up to date: asks when the server says that something changed, and after each lost connection, when that
 * may have been missed. `take` is for a view that somebody got from the server already.
 */
export function followWorkshop(
  session: Pick<BoardSession, 'status' | 'onControl'>,
  view: { current: () => WorkshopView; update: (view: WorkshopView) => void; load: () => Answer<WorkshopView> },
): { isOutdated: () => boolean; take: (latest: WorkshopView) => void; refresh: () => void } {
  const [isOutdated, setOutdated] = createSignal(false)
  let isGone = false
  let isAsking = false
  let wasToldMeanwhile = false
  const take = (latest: WorkshopView) => {
    if (isGone) return
    const merged = mergeView(view.current(), latest)
    view.update(merged.view)
    setOutdated(merged.isOutdated)
  }
  const ask = async () => {
    if (isAsking) {
      wasToldMeanwhile = true // the answer on its way may be older than the news
      return
    }
    isAsking = true
    do {
      wasToldMeanwhile = false
      const answer = await view.load()
      if (answer.ok) take(answer.value)
    } while (wasToldMeanwhile && !isGone)
    isAsking = false
  }
  const refresh = () => void ask()
  onCleanup(session.onControl((message) => message.type === 'workshop-changed' && refresh()))
  createEffect(
    on(
      () => session.status().name,
      (now, before) => {
        if (now === 'live' && before === 'offline') refresh()
      },
    ),
  )
  onCleanup(() => {
    isGone = true
  })
  return { isOutdated, take, refresh }
}
