import { For, Show } from 'solid-js'
import type { BoardId, LaneId } from '../../shared/domain/ids.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { boardPath } from '../app/routes.ts'
import { handoutsText as words } from '../text/handouts.ts'
import { afterText } from '../text/handouts-after.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { formatDate, formatTime } from '../ui/format.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import type { Handouts } from './create-handouts.ts'
import './handout-choice.css'
import type { HandoutChoice } from './read-choice.ts'

interface HandoutChoiceBarProps {
  view: WorkshopView
  boardId: BoardId
  handouts: Handouts
  choice: HandoutChoice
  chosen: readonly Lane[]
  own: LaneId | null
  isLost: boolean
  onChoose: (change: Partial<HandoutChoice>) => void
  onRefresh: () => void
}

/** Which sheets, for whom, and the way to the printer. Not on paper. */
export function HandoutChoiceBar(props: HandoutChoiceBarProps) {
  const lanes = () => props.view.workshop.lanes
  const countOf = (lane: Lane) => {
    const { before, after } = props.handouts
    if (props.choice.when === 'after') return after.find((sheet) => sheet.lane.id === lane.id)?.all ?? 0
    const sheet = before.sheets.find((found) => found.lane.id === lane.id)
    return sheet ? sheet.sure.length + sheet.unsure.length : 0
  }
  const filled = () => lanes().filter((lane) => countOf(lane) > 0)
  const isChosen = (lane: Lane) => props.chosen.some(({ id }) => id === lane.id)
  const toggle = (lane: Lane, isOn: boolean) =>
    props.onChoose({
      lanes: lanes().flatMap(({ id }) =>
        (id === lane.id ? isOn : props.chosen.some((one) => one.id === id)) ? [id] : [],
      ),
    })
  return (
    <div class="handout-choice">
      <div class="handout-choice__head">
        <div>
          <p class="muted">{props.view.workshop.title}</p>
          <h1 class="page__heading">{words.title}</h1>
        </div>
        <div class="actions">
          <a
            class="kern-btn kern-btn--secondary kern-btn--compact"
            href={boardPath(props.view.workshop.id, props.boardId, 'assignment')}
          >
            <span class="kern-label">{words.toBoard}</span>
          </a>
          <Button size="small" variant="tertiary" icon="autorenew" onClick={props.onRefresh}>
            {words.choice.refresh}
          </Button>
          <Button size="small" variant="primary" onClick={() => window.print()}>
            {words.choice.print(props.chosen.length)}
          </Button>
        </div>
      </div>
      <div class="handout-choice__when">
        <RadioGroup
          legend={words.choice.when}
          value={props.choice.when}
          onChange={(when) => props.onChoose({ when })}
          options={[
            { value: 'before', label: words.choice.before },
            { value: 'after', label: words.choice.after },
          ]}
        />
        <div class="handout-choice__notes">
          <p class="muted">
            {words.choice.asOf(formatDate(props.handouts.asOf), formatTime(props.handouts.asOf))}. {words.choice.hint}
          </p>
          <Show when={noteOf(props)}>{(note) => <p class="muted">{note()}</p>}</Show>
          <p class="muted" role="status">
            {props.isLost ? words.offline : ''}
          </p>
        </div>
      </div>
      <Disclosure summary={words.choice.lanes(props.chosen.length, lanes().length)}>
        <div class="actions">
          <Button size="small" onClick={() => props.onChoose({ lanes: 'all' })}>
            {words.choice.all}
          </Button>
          <Show when={filled().length > 0 && filled().length < lanes().length}>
            <Button size="small" onClick={() => props.onChoose({ lanes: filled().map(({ id }) => id) })}>
              {words.choice.withCards(filled().length)}
            </Button>
          </Show>
          <Show when={props.own}>
            {(own) => (
              <Button size="small" onClick={() => props.onChoose({ lanes: [own()] })}>
                {words.choice.own}
              </Button>
            )}
          </Show>
        </div>
        <fieldset class="handout-choice__lanes">
          <legend class="kern-sr-only">{words.choice.lanesLegend}</legend>
          <For each={lanes()}>
            {(lane) => (
              <Checkbox
                label={words.choice.laneWith(lane, countOf(lane))}
                checked={isChosen(lane)}
                onChange={(isOn) => toggle(lane, isOn)}
              />
            )}
          </For>
        </fieldset>
      </Disclosure>
    </div>
  )
}

/** Why something is missing on the sheets. */
function noteOf({ choice, handouts }: Pick<HandoutChoiceBarProps, 'choice' | 'handouts'>): string | undefined {
  if (choice.when === 'after') return handouts.plan === null ? afterText.noPlan : undefined
  switch (handouts.link.name) {
    case 'ready':
      return undefined
    case 'hidden':
      return words.choice.linkHidden
    case 'revoked':
      return words.choice.linkRevoked
    case 'failed':
      return words.choice.linkFailed
  }
}
