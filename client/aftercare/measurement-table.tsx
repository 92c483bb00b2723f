import { For, type JSX, Show } from 'solid-js'
import { type Measurement, measures } from '../../shared/aftercare/indicator-series.ts'
import { indicatorText as words } from '../text/aftercare.ts'

/** Every measurement of a service with all its numbers and words, the latest first. */
export function MeasurementTable(props: {
  measurements: readonly Measurement[]
  refusal: string | undefined
  actions: (measurement: Measurement) => JSX.Element
}) {
  return (
    <section class="aftercare-scroll" tabindex="0" aria-label={words.measurements}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <For each={measures}>{(measure) => <th scope="col">{words.names[measure]}</th>}</For>
            <th scope="col">
              <span class="kern-sr-only">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={[...props.measurements].reverse()}>
            {(measurement) => (
              <tr>
                <th scope="row" class="aftercare-day">
                  {words.day(measurement.day)}
                </th>
                <For each={measures}>
                  {(measure) => {
                    const value = measurement.indicator[measure]
                    return (
                      <td>
                        {value === null ? words.none : words.amount(measure, value)}
                        <Show when={measure === 'abortShare' && measurement.indicator.abortPlace}>
                          {(place) => <span class="aftercare-note">{place()}</span>}
                        </Show>
                        <Show when={measure === 'errorShare' && measurement.indicator.errorKind}>
                          {(kind) => <span class="aftercare-note">{kind()}</span>}
                        </Show>
                      </td>
                    )
                  }}
                </For>
                <td class="aftercare-actions">{props.actions(measurement)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
