import { type JSX, Show } from 'solid-js'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { topicAreaOf } from '../../shared/domain/topic-area.ts'
import { boardText } from '../text/board.ts'
import './card.css'
import type { CardState } from './card-state.ts'
import { shortenName } from './shorten-name.ts'
import './topic-colours.css'

const laneRoom = 50 // characters in two lines of 14 px in a lane of 240 px
const compactRoom = 40 // in two lines of 13 px in a cell of 188 px

interface CardFaceProps {
  service: PublicService
  /** Undefined: nobody has it yet, so there is nothing to say about a state. */
  state: CardState | undefined
  /** For the matrix: smaller type and no key. */
  compact?: boolean | undefined
  /** Characters that two lines have room for; the matrix and a lane know theirs. */
  nameRoom?: number | undefined
  /** Something small in its last line. */
  mark?: JSX.Element
}

/** What one sees of a card, without anything to press: on the board, and in the hand. */
export function CardFace(props: CardFaceProps) {
  const topic = () => topicAreaOf(props.service.topicArea)
  const topicName = () => topic()?.short ?? props.service.topicArea ?? boardText.noTopic
  const shortName = () => shortenName(props.service.name, props.nameRoom ?? (props.compact ? compactRoom : laneRoom))
  return (
    <span class="card-face" classList={{ 'is-compact': props.compact ?? false }} data-topic={topic()?.code}>
      <Show when={shortName() !== props.service.name} fallback={<span class="card-name">{props.service.name}</span>}>
        <span class="card-name" title={props.service.name} aria-hidden="true">
          {shortName()}
        </span>
        <span class="kern-sr-only">{props.service.name}</span>
      </Show>
      <span class="card-facts">
        <span class="card-topic" title={props.service.topicArea ?? undefined}>
          {topicName()}
        </span>
        <Show when={props.compact}>{props.mark}</Show>
        <Show when={props.state}>
          {(state) => (
            <span class="card-state" data-state={state().state} title={state().title}>
              <span aria-hidden="true">{state().mark}</span> {state().word}
            </span>
          )}
        </Show>
      </span>
      <Show when={!props.compact}>
        <span class="card-last">
          <span class="card-key">{props.service.leikaKey ?? boardText.noKey}</span>
          {props.mark}
        </span>
      </Show>
    </span>
  )
}
