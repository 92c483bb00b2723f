import { createMemo, createSignal, For, onMount, Show } from 'solid-js'
import { type Measurement, measures } from '../../shared/aftercare/indicator-series.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { createFactWriter } from '../planning/create-fact-writer.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { aftercareText, indicatorText as words } from '../text/aftercare.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { announce } from '../ui/live-region.tsx'
import { indicatorDeskOf } from './indicator-desk.ts'
import { draftOf } from './indicator-draft.ts'
import { IndicatorForm } from './indicator-form.tsx'
import './indicators.css'
import { mayMeasure } from './may-measure.ts'
import { MeasurementTable } from './measurement-table.tsx'
import { TrendPicture } from './trend-picture.tsx'

/** One service: its five indicators over time, every measurement, and the form for the next one. */
export function IndicatorDetail(props: { session: BoardSession; today: string; card: CardId; onBack: () => void }) {
  const desk = indicatorDeskOf(props.session)
  const write = createFactWriter(props.session)
  const all = createMemo(() => desk.ofCard(props.card))
  const counted = () => all().filter(({ indicator }) => !indicator.isRemoved)
  const removed = () => all().filter(({ indicator }) => indicator.isRemoved)
  const name = () => props.session.services.get(props.card)?.name ?? props.card
  const refusal = () => {
    const why = mayMeasure(props.session, props.card)
    return why === null ? undefined : refusalText[why]
  }
  /** New whenever the form starts with something else. */
  const [start, setStart] = createSignal({ draft: desk.drafts.get(props.card) })
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  const edit = ({ day, indicator }: Measurement) => {
    const draft = draftOf(day, indicator)
    desk.drafts.set(props.card, draft)
    setStart({ draft })
  }
  const mark = (measurement: Measurement, isRemoved: boolean) => {
    const value = { ...measurement.indicator, isRemoved }
    if (write({ register: 'indicator', key: measurement.key, value }) !== null) return
    announce((isRemoved ? words.wasRemoved : words.wasRestored)(measurement.day))
    heading?.focus()
  }
  return (
    <div class="indicator-detail">
      <div class="aftercare-bar">
        <Button size="small" variant="tertiary" icon="arrow-back" onClick={() => props.onBack()}>
          {words.all}
        </Button>
        <Button size="small" variant="tertiary" onClick={() => props.session.openCard(props.card)}>
          {aftercareText.openCard}
        </Button>
      </div>
      <h3 tabindex="-1" ref={heading}>
        {name()}
      </h3>
      <div class="indicator-detail__parts">
        <div class="indicator-detail__past">
          <section class="trends" aria-label={words.pictures}>
            <For each={measures}>{(measure) => <TrendPicture measure={measure} measurements={counted()} />}</For>
          </section>
          <Show when={counted().length > 0}>
            <MeasurementTable
              measurements={counted()}
              refusal={refusal()}
              actions={(measurement) => (
                <>
                  <Button
                    size="small"
                    variant="tertiary"
                    disabledReason={refusal()}
                    aria-label={words.editOf(measurement.day)}
                    onClick={() => edit(measurement)}
                  >
                    {words.edit}
                  </Button>
                  <Button
                    size="small"
                    variant="tertiary"
                    disabledReason={refusal()}
                    aria-label={words.removeOf(measurement.day)}
                    onClick={() => mark(measurement, true)}
                  >
                    {words.remove}
                  </Button>
                </>
              )}
            />
          </Show>
          <Show when={removed().length > 0}>
            <Disclosure summary={words.removed(removed().length)}>
              <MeasurementTable
                measurements={removed()}
                refusal={refusal()}
                actions={(measurement) => (
                  <Button
                    size="small"
                    variant="tertiary"
                    icon="undo"
                    disabledReason={refusal()}
                    aria-label={words.restoreOf(measurement.day)}
                    onClick={() => mark(measurement, false)}
                  >
                    {words.restore}
                  </Button>
                )}
              />
            </Disclosure>
          </Show>
        </div>
        <Show when={start()} keyed>
          {(from) => (
            <IndicatorForm
              session={props.session}
              today={props.today}
              card={props.card}
              start={from.draft}
              refusal={refusal()}
              onEnd={() => {
                setStart({ draft: undefined })
                heading?.focus()
              }}
            />
          )}
        </Show>
      </div>
    </div>
  )
}
