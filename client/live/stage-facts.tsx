import { Show } from 'solid-js'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { topicAreaOf } from '../../shared/domain/topic-area.ts'
import { boardText } from '../text/board.ts'
import { stageText } from '../text/stage.ts'
import '../board/topic-colours.css'
import './stage-area.css'

/** What the list knows, in the size of a stage. */
export function StageFacts(props: { service: PublicService }) {
  const topic = () => topicAreaOf(props.service.topicArea)
  const facts = () =>
    [
      props.service.bundles.map(({ name }) => name).join(', '),
      props.service.lifeSituation ?? '',
      props.service.usualDepartment ? stageText.usual(props.service.usualDepartment) : '',
    ].filter((fact) => fact !== '')
  return (
    <div class="stage-facts">
      <p class="stage-facts__name">{props.service.name}</p>
      <p class="stage-facts__line">
        <span class="topic-mark" data-topic={topic()?.code} aria-hidden="true" />
        {props.service.topicArea ?? boardText.noTopic}
        {' · '}
        <code>{props.service.leikaKey ?? boardText.noKey}</code>
      </p>
      <Show when={facts().length > 0}>
        <p class="stage-facts__line stage-facts__more">{facts().join(' · ')}</p>
      </Show>
    </div>
  )
}
