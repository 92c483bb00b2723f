import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { errorText } from '../text/errors.ts'
import { attendanceText } from '../text/lobby.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { followPeople } from '../workshop/follow-people.ts'
import '../workshop/save-status.css'

/** The line below the header while somebody waits in the lobby; for the moderation. */
export function WaitingNotice(props: { session: BoardSession; onShow: () => void }) {
  const { id } = props.session.workshop()
  const now = followPeople(props.session, () => api.getPeople(id))
  const [problem, setProblem] = createSignal<string | null>(null)
  const count = createMemo(() => now.people()?.filter(({ admittedAt }) => admittedAt === null).length ?? 0)
  const admitAll = async () => {
    setProblem(null)
    const waited = count()
    const answer = await api.admit(id, 'all')
    if (!answer.ok) {
      setProblem(`${attendanceText.admitFailed}. ${errorText[answer.error.code]}`)
      return
    }
    announce(attendanceText.admitted(waited))
    now.refresh()
  }
  createEffect(
    on(count, (waiting, before) => {
      if (waiting > (before ?? 0)) announce(attendanceText.waitingTitle(waiting))
    }),
  )
  return (
    <Show when={count() > 0}>
      <section class="notice-line notice-line--info" aria-label={attendanceText.waitingTitle(count())}>
        <Icon name="account-circle" size="small" />
        <span>{problem() ?? attendanceText.waitingTitle(count())}</span>
        <Button size="small" variant="primary" onClick={() => void admitAll()}>
          {attendanceText.admitAll}
        </Button>
        <Button size="small" onClick={() => props.onShow()}>
          {attendanceText.showWaiting}
        </Button>
      </section>
    </Show>
  )
}
