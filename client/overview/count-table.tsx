import { createMemo, createUniqueId, Index, Show } from 'solid-js'
import type { Count } from '../../shared/overview/count-services.ts'
import { overviewText } from '../text/overview.ts'
import { formatNumber } from '../ui/format.ts'

/** Counts as a picture and a table at once: each row has its bar, the decided part of it darker. */
export function CountTable<K>(props: {
  title: string
  head: string
  hint?: string
  counts: readonly Count<K>[]
  nameOf: (key: K) => string
}) {
  const id = createUniqueId()
  const counts = createMemo(() => props.counts) // each reading of the property counts thousands of services
  const most = createMemo(() => Math.max(1, ...counts().map(({ count }) => count)))
  return (
    <section class="overview-part" aria-labelledby={id}>
      <h3 id={id}>{props.title}</h3>
      <Show when={props.hint}>
        <p class="overview-hint">{props.hint}</p>
      </Show>
      <Show when={counts().length > 0} fallback={<p class="overview-hint">{overviewText.empty}</p>}>
        <table class="overview-counts" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{props.head}</th>
              <th scope="col" class="is-number">
                {overviewText.count}
              </th>
              <th scope="col" class="is-number">
                {overviewText.decided}
              </th>
              <th scope="col">
                <span class="kern-sr-only">{overviewText.picture}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Index each={counts()}>
              {(row) => (
                <tr>
                  <th scope="row">{props.nameOf(row().key)}</th>
                  <td class="is-number">{formatNumber(row().count)}</td>
                  <td class="is-number">{formatNumber(row().decided)}</td>
                  <td class="overview-bar" aria-hidden="true">
                    <span style={{ width: `${(row().count / most()) * 100}%` }}>
                      <span style={{ width: row().count === 0 ? '0' : `${(row().decided / row().count) * 100}%` }} />
                    </span>
                  </td>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
      </Show>
    </section>
  )
}
