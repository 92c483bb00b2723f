import { createMemo, createSignal, For, Show } from 'solid-js'
import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import type { Admission } from '../../shared/protocol/live-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { attendanceText } from '../text/lobby.ts'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatTime } from '../ui/format.ts'
import { announce } from '../ui/live-region.tsx'
import { factsOfPerson } from './person-facts.ts'

interface WaitingPeopleProps {
  session: BoardSession
  /** Those who are not yet let in, whoever came first at the top. */
  people: readonly JoinedPerson[]
  /** Null: there is no list of expected people. */
  unknown: ReadonlySet<ParticipantId> | null
  onAdmitted: (people: readonly JoinedPerson[]) => void
  /** Where the focus goes when nobody waits any more. */
  summary: () => HTMLElement | undefined
}

/** The lobby: who waits to be let in, one by one or all. */
export function WaitingPeople(props: WaitingPeopleProps) {
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  let admitAll: HTMLButtonElement | undefined
  const inOrder = createMemo(() => [...props.people].sort((a, b) => a.joinedAt - b.joinedAt))
  const expected = createMemo(() => (props.unknown ? inOrder().filter(({ id }) => !props.unknown?.has(id)) : []))
  const admit = async (people: Admission['people']) => {
    if (isSending()) return
    const waitedBefore = props.people.length
    setSending(true)
    setFailure(null)
    const answer = await api.admit(props.session.workshop().id, people)
    setSending(false)
    if (!answer.ok) {
      setFailure(answer.error)
      return
    }
    const hadFocus = document.activeElement?.closest('.people-list__lobby') !== null
    announce(attendanceText.admitted(people === 'all' ? waitedBefore : people.length))
    props.onAdmitted(answer.value)
    if (hadFocus) (admitAll?.isConnected ? admitAll : props.summary())?.focus() // the button that was pressed is gone
  }
  return (
    <>
      <FailureAlert title={attendanceText.admitFailed} failure={failure()} />
      <Show when={inOrder().length > 0}>
        <section class="people-list__lobby" aria-label={attendanceText.waitingTitle(inOrder().length)}>
          <div class="people-list__lobby-head">
            <h3 class="people-list__summary">{attendanceText.waitingTitle(inOrder().length)}</h3>
            <Show when={expected().length > 0 && expected().length < inOrder().length}>
              <Button size="small" onClick={() => void admit(expected().map(({ id }) => id))}>
                {attendanceText.admitExpected(expected().length)}
              </Button>
            </Show>
            <Button ref={admitAll} size="small" variant="primary" onClick={() => void admit('all')}>
              {attendanceText.admitAll}
            </Button>
          </div>
          <ul class="people-list__rows">
            <For each={inOrder()}>
              {(person) => (
                <li class="people-list__row">
                  <div class="people-list__who">
                    <span>
                      <b>{person.name}</b>
                      <Show when={props.unknown?.has(person.id)}>
                        {' '}
                        <span class="people-list__mark">{attendanceText.notExpected}</span>
                      </Show>
                    </span>
                    <span class="muted">
                      {factsOfPerson(props.session.workshop(), person)} ·{' '}
                      {attendanceText.since(formatTime(person.joinedAt))}
                    </span>
                  </div>
                  <Button
                    size="small"
                    icon="check"
                    aria-label={attendanceText.admitWho(person.name)}
                    onClick={() => void admit([person.id])}
                  >
                    {attendanceText.admit}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}
