import { createMemo, createSignal, Show } from 'solid-js'
import { type DueItem, dueItems } from '../../shared/aftercare/due-dates.ts'
import type { CardId, LaneId } from '../../shared/domain/ids.ts'
import { berlinDay } from '../../shared/kit/berlin-day.ts'
import type { LiveProps } from '../run/run-session.ts'
import { aftercareText } from '../text/aftercare.ts'
import { boardText } from '../text/board.ts'
import { SelectField } from '../ui/select-field.tsx'
import { Tabs } from '../ui/tabs.tsx'
import './aftercare.css'
import { CorrectionWindow } from './correction-window.tsx'
import { DueList } from './due-list.tsx'
import { IndicatorBoard } from './indicator-board.tsx'
import { IndicatorDetail } from './indicator-detail.tsx'
import { requestDeskOf } from './request-desk.ts'
import { RequestQueue } from './request-queue.tsx'

type Part = 'requests' | 'due' | 'indicators'

/** What comes after the workshop: requests, reviews that are due, indicators. */
export function AftercareView(props: LiveProps) {
  const desk = requestDeskOf(props.session)
  const today = createMemo(() => berlinDay(props.run.now()))
  const [part, setPart] = createSignal<Part>('requests')
  const [lane, setLane] = createSignal<LaneId | null>(props.session.login().participant?.laneId ?? null)
  const [measured, setMeasured] = createSignal<CardId | null>(null)
  const due = createMemo<readonly DueItem[]>((before) => {
    const { facts, services } = props.session
    const known = new Map(before.map((item) => [JSON.stringify(item), item])) // rows of what did not change stay
    const board = {
      assignments: facts.entries('assignment'),
      schedules: facts.entries('schedule'),
      parkings: facts.entries('parking'),
      projects: facts.entries('project'),
    }
    const items = dueItems(board, today()).filter(({ card }) => services.has(card))
    return items.map((item) => known.get(JSON.stringify(item)) ?? item)
  }, [])
  const overdue = () => due().filter(({ state }) => state === 'overdue').length
  let view: HTMLDivElement | undefined
  const goBack = () => {
    setMeasured(null)
    view?.querySelector<HTMLElement>('.aftercare-indicators')?.focus()
  }
  const laneField = () => (
    <div class="aftercare-lane">
      <SelectField
        compact
        label={aftercareText.lane}
        value={lane() ?? ''}
        options={[
          { value: '', label: aftercareText.allLanes },
          ...props.session.workshop().lanes.map((each) => ({ value: each.id, label: boardText.laneOrInbox(each) })),
        ]}
        onChange={(chosen) => setLane(props.session.workshop().lanes.find(({ id }) => id === chosen)?.id ?? null)}
      />
    </div>
  )
  return (
    <div class="aftercare-view" ref={view}>
      <h2 class="kern-sr-only">{aftercareText.title}</h2>
      <CorrectionWindow {...props} today={today()} />
      <Tabs<Part>
        label={aftercareText.parts}
        value={part()}
        onChange={setPart}
        options={[
          {
            value: 'requests',
            label: () => aftercareText.tabs.requests(desk.openCount(desk.all())),
            content: () => <RequestQueue session={props.session} today={today()} />,
          },
          {
            value: 'due',
            label: () => aftercareText.tabs.due(overdue()),
            content: () => (
              <div class="aftercare-tab">
                {laneField()}
                <DueList session={props.session} today={today()} items={due()} lane={lane()} />
              </div>
            ),
          },
          {
            value: 'indicators',
            label: () => aftercareText.tabs.indicators,
            content: () => (
              <Show
                when={measured()}
                fallback={
                  <IndicatorBoard
                    session={props.session}
                    today={today()}
                    lane={lane()}
                    filter={laneField()}
                    onShow={setMeasured}
                  />
                }
                keyed
              >
                {(card) => <IndicatorDetail session={props.session} today={today()} card={card} onBack={goBack} />}
              </Show>
            ),
          },
        ]}
      />
    </div>
  )
}
