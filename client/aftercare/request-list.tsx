import { createSignal, For, type JSX, Show } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { type CardRequest, requestDeskOf } from './request-desk.ts'
import { RequestEntry } from './request-entry.tsx'

const words = aftercareText.requests

/** Requests that belong together: the open ones, and folded what is answered. With the heading that says which they are. */
export function RequestList(props: {
  session: BoardSession
  today: string
  requests: readonly CardRequest[]
  /** Where the focus goes when the button that answered is gone. */
  heading: (ref: (element: HTMLElement) => void) => JSX.Element
  withCard?: boolean
  /** What stands there while nobody wishes anything. */
  empty?: string | undefined
}) {
  const desk = requestDeskOf(props.session)
  const [answering, setAnswering] = createSignal<CardRequest | null>(null)
  let heading: HTMLElement | undefined
  const open = () => props.requests.filter(desk.isOpen)
  const answered = () => props.requests.filter((request) => !desk.isOpen(request))
  const entries = (list: () => readonly CardRequest[]) => (
    <ul class="request-list">
      <For each={list()}>
        {(request) => (
          <RequestEntry
            session={props.session}
            request={request}
            withCard={props.withCard ?? false}
            onAnswer={() => setAnswering(request)}
            onReopened={() => heading?.focus()}
          />
        )}
      </For>
    </ul>
  )
  return (
    <>
      {props.heading((element) => {
        heading = element
      })}
      <Show when={props.requests.length === 0 && props.empty}>{(text) => <p class="aftercare-note">{text()}</p>}</Show>
      <Show when={open().length > 0}>{entries(open)}</Show>
      <Show when={answered().length > 0}>
        <Disclosure summary={words.answered(answered().length)}>{entries(answered)}</Disclosure>
      </Show>
      <AnswerDialog
        session={props.session}
        today={props.today}
        request={answering()}
        onClose={() => setAnswering(null)}
        onAnswered={() => {
          setAnswering(null)
          heading?.focus()
        }}
      />
    </>
  )
}
