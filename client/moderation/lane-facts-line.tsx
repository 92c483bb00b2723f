import { For, Show } from 'solid-js'
import { cockpitText } from '../text/cockpit.ts'
import { Popover } from '../ui/popover.tsx'
import { type CockpitRow, isLate } from './cockpit-rows.ts'

/** Mark and word: an Amt that needs help, one that is ready, and nothing for those in between. */
export function StandingMark(props: { row: CockpitRow }) {
  const words = () => cockpitText.standing[props.row.standing]
  return (
    <Show when={words().word}>
      <span class="cockpit-standing" classList={{ 'is-late': isLate(props.row) }}>
        <Show when={words().mark}>
          <span aria-hidden="true">{words().mark} </span>
        </Show>
        {words().word}
      </span>
    </Show>
  )
}

/** The bar with its numbers; red ones are marked by `StandingMark`, too. */
export function LaneBar(props: { row: CockpitRow }) {
  const share = () => (props.row.cards === 0 ? 0 : props.row.done / props.row.cards)
  return (
    <span class="cockpit-bar-line">
      <span
        class="cockpit-bar"
        classList={{ 'is-late': isLate(props.row), 'is-done': props.row.standing === 'done' }}
        style={{ '--share': String(share()) }}
        aria-hidden="true"
      />
      <span class="cockpit-number" aria-hidden="true">
        {cockpitText.doneShort(props.row.done, props.row.cards)}
      </span>
      <span class="kern-sr-only">{cockpitText.done(props.row.done, props.row.cards)}</span>
    </span>
  )
}

/** How many of the Amt are here, and behind the number their names. */
export function LanePeople(props: { row: CockpitRow }) {
  const count = () => props.row.present.length
  const name = () => cockpitText.inBoard(props.row.lane, props.row.boardName)
  return (
    <Popover
      label={cockpitText.whoIsHere(name(), count())}
      trigger={
        <span class="cockpit-people">
          <span class="kern-icon kern-icon--account-circle kern-icon--small" />
          {cockpitText.hereShort(count())}
        </span>
      }
    >
      <p class="cockpit-popover-title">{name()}</p>
      <Show when={count() > 0} fallback={<p>{cockpitText.nobodyHere}</p>}>
        <ul class="cockpit-popover-list">
          <For each={props.row.present}>{(person) => <li>{cockpitText.person(person)}</li>}</For>
        </ul>
      </Show>
    </Popover>
  )
}

/** What is open at an Amt, in a few words: waiting saves, disputes, offers, what the moderation set. */
export function openPoints({ waiting, disputed, offered, access, isCalled }: CockpitRow): string[] {
  return [
    waiting > 0 ? cockpitText.waiting(waiting) : '',
    disputed > 0 ? cockpitText.disputed(disputed) : '',
    offered > 0 ? cockpitText.offered(offered) : '',
    access === null ? '' : cockpitText.access[access],
    isCalled ? cockpitText.called : '',
  ].filter((part) => part !== '')
}

export function lastAction({ lastActionAt }: CockpitRow, now: number): string {
  return lastActionAt === null ? cockpitText.noAction : cockpitText.ago(now - lastActionAt)
}
