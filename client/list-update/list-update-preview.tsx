import { For, type JSX, Show } from 'solid-js'
import type { ListUpdate } from '../../shared/catalogue/list-update.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { listUpdateText } from '../text/list-update.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import './list-update.css'

const maxShown = 200 // rows; the rest is a number

/** What a newer list would change, kind by kind. */
export function ListUpdatePreview(props: { session: BoardSession; update: ListUpdate }) {
  const { model } = props.session
  const isDecided = (card: CardId) =>
    (model.assignment(card)?.lane ?? null) !== null || (model.schedule(card)?.column ?? null) !== null
  const changes = () => props.update.renamed.length + props.update.added.length + props.update.vanished.length
  return (
    <section class="list-update" aria-live="polite">
      <p>{changes() === 0 ? listUpdateText.same : listUpdateText.unchanged(props.update.unchanged)}</p>
      <Kind name={listUpdateText.renamed} rows={props.update.renamed}>
        {(row) => listUpdateText.renamedRow(row.before, row.after)}
      </Kind>
      <Kind name={listUpdateText.vanished} hint={listUpdateText.vanishedHint} rows={props.update.vanished}>
        {(row) => (
          <>
            {row.name}
            <Show when={isDecided(row.id)}>
              <span class="list-update__mark">{listUpdateText.decidedMark}</span>
            </Show>
          </>
        )}
      </Kind>
      <Kind name={listUpdateText.split} hint={listUpdateText.splitHint} rows={props.update.split}>
        {(row) =>
          listUpdateText.splitRow(
            row.from.name,
            row.into.map(({ name }) => name),
          )
        }
      </Kind>
      <Kind name={listUpdateText.sameName} hint={listUpdateText.sameNameHint} rows={props.update.sameName}>
        {(row) => `${row.before.name} (${row.before.leikaKey ?? '–'} → ${row.after.leikaKey ?? '–'})`}
      </Kind>
      <Kind name={listUpdateText.added} rows={props.update.added}>
        {(row) => row.name}
      </Kind>
    </section>
  )
}

function Kind<T>(props: { name: string; hint?: string; rows: readonly T[]; children: (row: T) => JSX.Element }) {
  return (
    <Show when={props.rows.length > 0}>
      <Disclosure summary={listUpdateText.count(props.name, props.rows.length)}>
        <Show when={props.hint}>
          <p class="list-update__hint">{props.hint}</p>
        </Show>
        <ul>
          <For each={props.rows.slice(0, maxShown)}>{(row) => <li>{props.children(row)}</li>}</For>
        </ul>
        <Show when={props.rows.length > maxShown}>
          <p class="list-update__hint">{listUpdateText.more(props.rows.length - maxShown)}</p>
        </Show>
      </Disclosure>
    </Show>
  )
}
