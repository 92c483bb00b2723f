import { createSignal, createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js'
import { HandsPanel } from '../live/hands-panel.tsx'
import { StagePanel } from '../live/stage-panel.tsx'
import type { LiveProps } from '../run/run-session.ts'
import { railText } from '../text/agenda.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { VotePanel } from '../vote/vote-panel.tsx'
import { AgendaPanel } from './agenda-panel.tsx'
import { CockpitPanel } from './cockpit-panel.tsx'
import './moderation-rail.css'
import { type RailSection, rail, railSections, showSection, toggleRail } from './rail-memory.ts'

const icons: Record<RailSection, IconName> = {
  agenda: 'checklist',
  lanes: 'account-circle',
  hands: 'hand',
  stage: 'lectern',
  vote: 'success',
}

/** The moderation's rail: agenda with clock and timer, Ämter, hands, stage, vote. Collapsible; nobody else has it. On a phone a page of its own. */
export function ModerationRail(props: LiveProps) {
  const isNarrow = createMediaQuery('(max-width: 719px)')
  const [isSheetOpen, setSheetOpen] = createSignal(false)
  return (
    <Show
      when={isNarrow()}
      fallback={
        <aside class="rail" classList={{ 'is-closed': !rail().isOpen }} aria-label={railText.title}>
          <Show when={rail().isOpen} fallback={<ClosedRail {...props} />}>
            <Sections {...props} head={<RailToggle />} />
          </Show>
        </aside>
      }
    >
      <aside class="rail-button" aria-label={railText.title}>
        <Button size="small" icon="checklist" onClick={() => setSheetOpen(true)}>
          {railText.title}
        </Button>
        <span>{props.run.run().hands.length > 0 ? railText.hands(props.run.run().hands.length) : ''}</span>
      </aside>
      <Dialog open={isSheetOpen()} title={railText.title} size="wide" onClose={() => setSheetOpen(false)}>
        <Sections {...props} />
      </Dialog>
    </Show>
  )
}

function RailToggle() {
  return (
    <Button
      class="rail__toggle"
      variant="tertiary"
      size="small"
      icon={rail().isOpen ? 'keyboard-double-arrow-left' : 'keyboard-double-arrow-right'}
      iconOnly
      title={rail().isOpen ? railText.close : railText.open}
      aria-expanded={rail().isOpen}
      onClick={toggleRail}
      ref={(button) => {
        // the two are one button to whoever uses it
        if (document.activeElement === document.body && wasToggled) queueMicrotask(() => button.focus())
        wasToggled = false
      }}
    >
      {rail().isOpen ? railText.close : railText.open}
    </Button>
  )
}
let wasToggled = false
