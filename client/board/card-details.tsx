import { For, type JSX, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { topicAreaOf } from '../../shared/domain/topic-area.ts'
import { CardComments } from '../card-talk/card-comments.tsx'
import { CardHistory } from '../card-talk/card-history.tsx'
import type { BoardSession } from '../sync/board-session.ts'
import { judgeCardLift } from '../sync/judge-card.ts'
import { lostEditFacts, lostEditsOf } from '../sync/lost-edit-facts.ts'
import { boardText, detailsText } from '../text/board.ts'
import { lostEditsText } from '../text/lost-edits.ts'
import { refusalText } from '../text/refusals.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Drawer } from '../ui/drawer.tsx'
import { formatTime } from '../ui/format.ts'
import './card-details.css'
import { CardActionButtons } from './card-action-buttons.tsx'
import { cardStateOf } from './card-state.ts'
import { LinkedText } from './linked-text.tsx'
import './topic-colours.css'

/** Everything about one card: what the board says now, and what the service list knows. Stands beside the board, not over it. */
export function CardDetails(props: {
  session: BoardSession
  card: CardId
  onClose: () => void
  /** What else one may do with the card while a workshop is on. */
  actions?: JSX.Element
  /** What follows the card on its way online. */
  planning?: JSX.Element
}) {
  const service = () => props.session.services.get(props.card)
  return (
    <Drawer title={service()?.name ?? detailsText.unknownCard} onClose={() => props.onClose()}>
      <Show when={service()}>
        {(known) => (
          <div class="card-details">
            <LostEdits session={props.session} card={props.card} />
            <Placement session={props.session} card={props.card} />
            {props.actions}
            <CardComments session={props.session} card={props.card} />
            {props.planning}
            <CardHistory session={props.session} card={props.card} />
            <Facts service={known()} />
          </div>
        )}
      </Show>
    </Drawer>
  )
}

/** What somebody wanted of this card and did not get, until it was seen. */
function LostEdits(props: { session: BoardSession; card: CardId }) {
  const edits = () => lostEditsOf(props.session, props.card)
  return (
    <For each={edits()}>
      {(edit) => {
        const facts = () => ({ ...lostEditFacts(props.session, edit), time: formatTime(edit.at) })
        return (
          <Alert kind="warning" title={lostEditsText.cardTitle}>
            <p>{lostEditsText.wished(lostEditsText.wish(facts()))}</p>
            <p>{lostEditsText.why(facts())}</p>
            <Button size="small" onClick={() => props.session.forgetLostEdits([edit])}>
              {lostEditsText.seen}
            </Button>
          </Alert>
        )
      }}
    </For>
  )
}

function Placement(props: { session: BoardSession; card: CardId }) {
  const assignment = () => props.session.model.assignment(props.card)
  const schedule = () => props.session.model.schedule(props.card)
  const lane = () => props.session.workshop().lanes.find(({ id }) => id === assignment()?.lane) ?? null
  const column = () => props.session.workshop().columns.find(({ id }) => id === schedule()?.column) ?? null
  const state = () => cardStateOf(props.session, props.card)
  const refusal = () => {
    const allowed = judgeCardLift(props.session, props.card)
    return allowed.ok ? undefined : refusalText[allowed.error]
  }
  const reasons = () => [assignment()?.reason, schedule()?.reason].filter((reason) => reason !== undefined)
  return (
    <section class="details-placement" aria-label={detailsText.now}>
      <dl>
        <Fact term={detailsText.lane}>{boardText.laneOrInbox(lane())}</Fact>
        <Fact term={detailsText.column}>{boardText.columnOrNone(column())}</Fact>
        <Show when={state()}>
          {(known) => (
            <Fact term={detailsText.state}>
              <span aria-hidden="true">{known().mark}</span> {known().title}
            </Fact>
          )}
        </Show>
        <Show when={reasons().length > 0}>
          <Fact term={detailsText.reason}>{reasons().join(' · ')}</Fact>
        </Show>
      </dl>
      <CardActionButtons session={props.session} card={props.card} />
      <Show when={refusal()}>{(reason) => <p class="details-note">{reason()}</p>}</Show>
    </section>
  )
}

function Facts(props: { service: PublicService }) {
  return (
    <dl>
      <Fact term={detailsText.key}>
        <Show when={props.service.leikaKey} fallback={detailsText.noKey}>
          {(key) => (
            <span class="details-key">
              <code>{key()}</code>
              <CopyButton text={key()} what={detailsText.copyKey} />
            </span>
          )}
        </Show>
      </Fact>
      <Show when={props.service.bundles.length > 0}>
        <Fact term={detailsText.bundles(props.service.bundles.length)}>
          <ul>
            <For each={props.service.bundles}>
              {(bundle) => (
                <li>
                  {bundle.name}
                  <Show when={bundle.ozgId}>{(id) => <span class="details-note"> ({id()})</span>}</Show>
                </li>
              )}
            </For>
          </ul>
        </Fact>
      </Show>
      <Show when={props.service.topicArea}>
        {(topic) => (
          <Fact term={detailsText.topic}>
            <span class="topic-mark" data-topic={topicAreaOf(topic())?.code} aria-hidden="true" />
            {topic()}
          </Fact>
        )}
      </Show>
      <Show when={props.service.lifeSituation}>
        {(situation) => <Fact term={detailsText.lifeSituation}>{situation()}</Fact>}
      </Show>
      <Show when={props.service.usualDepartment}>
        {(department) => <Fact term={detailsText.usualDepartment}>{department()}</Fact>}
      </Show>
      <Show when={props.service.types.length > 0}>
        <Fact term={detailsText.types}>
          <ul>
            <For each={props.service.types}>
              {(type) => (
                <li>
                  {type}: {detailsText.typeMeaning(type)}
                </li>
              )}
            </For>
          </ul>
        </Fact>
      </Show>
      <Show when={props.service.legalBasis}>
        {(basis) => (
          <Fact term={detailsText.legalBasis}>
            <span class="details-text">
              <LinkedText text={basis()} />
            </span>
          </Fact>
        )}
      </Show>
      <Show when={props.service.synonyms.length > 0}>
        <Fact term={detailsText.synonyms}>{props.service.synonyms.join(', ')}</Fact>
      </Show>
      <Show when={props.service.singleDigitalGateway.length > 0}>
        <Fact term={detailsText.gateway}>
          {props.service.singleDigitalGateway.map((annex) => detailsText.gatewayAnnex(annex)).join(', ')}
        </Fact>
      </Show>
    </dl>
  )
}

function Fact(props: { term: string; children: JSX.Element }) {
  return (
    <div class="details-fact">
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
