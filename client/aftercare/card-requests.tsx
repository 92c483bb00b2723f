import { createMemo, createSignal, Show, untrack } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { refusalText } from '../text/refusals.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import './aftercare.css'
import './requests.css'
import { requestDeskOf } from './request-desk.ts'
import { RequestForm } from './request-form.tsx'
import { RequestList } from './request-list.tsx'

const words = aftercareText.requests

/** What people wish to be different about a card, in the drawer of its details: after the workshop, and where somebody wished something. */
export function CardRequests(props: { session: BoardSession; card: CardId; today: string }) {
  const desk = requestDeskOf(props.session)
  const requests = createMemo(() => desk.ofCard(props.card))
  const isShown = () => props.session.workshop().phase === 'followup' || requests().length > 0
  const isOpenAtFirst = untrack(() => desk.openCount(requests()) > 0)
  const [isAsking, setAsking] = createSignal(untrack(() => desk.drafts.has(props.card)))
  const isFormOpen = untrack(() => requests().length === 0 || desk.drafts.has(props.card))
  const refusal = () => desk.refusal(props.card)
  return (
    <Show when={isShown()}>
      <section class="card-requests" aria-label={words.title}>
        <Disclosure
          summary={words.summary(requests().length, desk.openCount(requests()))}
          open={isOpenAtFirst || isAsking()}
          onToggle={(isOpen) => isOpen && setAsking(true)}
        >
          <RequestList
            session={props.session}
            today={props.today}
            requests={requests()}
            heading={(ref) => (
              <h3 class="kern-sr-only" tabindex="-1" ref={ref}>
                {words.title}
              </h3>
            )}
          />
          <Show
            when={refusal()}
            fallback={
              <Disclosure summary={words.ask} open={isFormOpen}>
                <RequestForm session={props.session} card={props.card} />
              </Disclosure>
            }
          >
            {(why) => <p class="aftercare-note">{refusalText[why()]}</p>}
          </Show>
        </Disclosure>
      </section>
    </Show>
  )
}
