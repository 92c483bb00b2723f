import { createMemo, For, Show } from 'solid-js'
import { developmentOf, type Measure, type Measurement, seriesOf } from '../../shared/aftercare/indicator-series.ts'
import { indicatorText as words } from '../text/aftercare.ts'
import { pictureHeight, pictureWidth, trendDots } from './trend-geometry.ts'

/** One indicator of a service over time: a small picture and the same in a sentence. The table of measurements has each number. */
export function TrendPicture(props: { measure: Measure; measurements: readonly Measurement[] }) {
  const series = createMemo(() => seriesOf(props.measurements, props.measure))
  const development = createMemo(() => developmentOf(series(), props.measure))
  const dots = createMemo(() => (series().length > 0 ? trendDots(series()) : []))
  const latest = () => series().at(-1)
  const sentence = () => {
    const change = development()
    if (change) {
      const { first, latest: last, trend } = change
      return words.development(props.measure, first.value, last.value, first.day, trend)
    }
    const only = latest()
    return only ? words.single(props.measure, only.value, only.day) : words.notMeasured(props.measure)
  }
  return (
    <figure class="trend" data-trend={development()?.trend}>
      <Show when={latest()} fallback={<div class="trend__nothing" aria-hidden="true" />}>
        {(point) => (
          <div class="trend__picture">
            <svg
              role="img"
              aria-label={sentence()}
              viewBox={`0 0 ${pictureWidth} ${pictureHeight}`}
              width={pictureWidth}
              height={pictureHeight}
            >
              <line class="trend__foot" x1="0" x2={pictureWidth} y1={pictureHeight - 1} y2={pictureHeight - 1} />
              <polyline
                class="trend__line"
                points={dots()
                  .map(({ x, y }) => `${x},${y}`)
                  .join(' ')}
              />
              <For each={dots()}>{({ x, y }) => <circle class="trend__dot" cx={x} cy={y} r="3.5" />}</For>
            </svg>
            <strong class="trend__latest" aria-hidden="true">
              {words.amount(props.measure, point().value)}
            </strong>
          </div>
        )}
      </Show>
      {/* the picture says it to screen readers */}
      <figcaption aria-hidden={latest() ? 'true' : undefined}>{sentence()}</figcaption>
    </figure>
  )
}
