import { createEffect, createMemo, Index, on } from 'solid-js'
import type { LiveProps } from '../run/run-session.ts'
import { boardText } from '../text/board.ts'
import { liveText } from '../text/live.ts'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { groupReactions, type ReactionGroup } from './group-reactions.ts'
import { reactionIcons } from './reaction-icons.ts'

/** What people just showed, for a few seconds; told to screen readers once for each kind. */
export function ReactionStrip(props: LiveProps) {
  const groups = createMemo(() => groupReactions(props.run.reactions()))
  const whoIn = ({ person, people }: ReactionGroup) => {
    if (!person) return liveText.people(people)
    const lane = props.session.workshop().lanes.find(({ id }) => id === person.laneId)
    return lane ? `${person.name} (${boardText.laneOrInbox(lane)})` : person.name
  }
  createEffect(
    on(groups, (now, before) => {
      const isNew = ({ reaction }: ReactionGroup) => !before?.some((known) => known.reaction === reaction)
      const fresh = now.filter(isNew)
      if (fresh.length > 0) {
        announce(fresh.map((group) => liveText.reacted(liveText.reactions[group.reaction], whoIn(group))).join('. '))
      }
    }),
  )
  return (
    <ul class="reaction-strip" aria-hidden="true">
      <Index each={groups()}>
        {(group) => (
          <li class="reaction-strip__item">
            <Icon name={reactionIcons[group().reaction]} size="small" />
            <span>{liveText.reacted(liveText.reactions[group().reaction], whoIn(group()))}</span>
          </li>
        )}
      </Index>
    </ul>
  )
}
