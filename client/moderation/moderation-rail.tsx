import { createMemo, createSignal, createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js'
import { HandsPanel } from '../live/hands-panel.tsx'
import { StagePanel } from '../live/stage-panel.tsx'
import { PracticeProgress } from '../practice/practice-progress.tsx'
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

/** The moderation's rail: agenda with clock and timer, Ämter, hands, stage, vote. Collapsible; nobody else has it. On a phone it is a sheet. */
export function ModerationRail(props: LiveProps) {
  const isNarrow = createMediaQuery('(max-width: 719px)')
  const [isSheetOpen, setSheetOpen] = createSignal(false)
  return (
    <Show
      when={isNarrow()}
      fallback={
        <aside class="rail" classList={{ 'is-closed': !rail().isOpen }} aria-label={railText.title}>
          <div class="rail__head">
            <h2 class="rail__title">{railText.title}</h2>
            <Button
              variant="tertiary"
              size="small"
              icon={rail().isOpen ? 'keyboard-double-arrow-left' : 'keyboard-double-arrow-right'}
              iconOnly
              title={rail().isOpen ? railText.close : railText.open}
              aria-expanded={rail().isOpen}
              onClick={toggleRail}
            >
              {rail().isOpen ? railText.close : railText.open}
            </Button>
          </div>
          <Show when={!rail().isOpen}>
            <ul class="rail__strip">
              <For each={railSections}>
                {(section) => (
                  <li>
                    <Button
                      variant="tertiary"
                      size="small"
                      icon={icons[section]}
                      iconOnly
                      title={railText.sections[section]}
                      onClick={() => showSection(section)}
                    >
                      {railText.sections[section]}
                    </Button>
                    <Badge {...props} section={section} />
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <div class="rail__sections" hidden={!rail().isOpen}>
            <Sections {...props} />
          </div>
        </aside>
      }
    >
      <aside class="rail-bar" aria-label={railText.title}>
        <Button size="small" icon="checklist" onClick={() => setSheetOpen(true)}>
          {railText.title}
        </Button>
        <Show when={props.run.run().hands.length > 0}>
          <span>{railText.hands(props.run.run().hands.length)}</span>
        </Show>
      </aside>
      <Dialog open={isSheetOpen()} title={railText.title} size="wide" onClose={() => setSheetOpen(false)}>
        <div class="rail__sections">
          <Sections {...props} />
        </div>
      </Dialog>
    </Show>
  )
}

/** One is open. What was opened once stays as it was left: half a vote is not lost by a look at the hands. */
function Sections(props: LiveProps) {
  const id = createUniqueId()
  const panels: Record<RailSection, () => JSX.Element> = {
    agenda: () => <AgendaPanel session={props.session} run={props.run} />,
    lanes: () => <CockpitPanel session={props.session} run={props.run} />,
    hands: () => <HandsPanel session={props.session} run={props.run} />,
    stage: () => <StagePanel session={props.session} run={props.run} />,
    vote: () => <VotePanel session={props.session} run={props.run} />,
  }
  return (
    <>
      <PracticeProgress session={props.session} run={props.run} />
      <For each={railSections}>
        {(section) => {
          const isOpen = () => rail().section === section
          const wasOpen = createMemo((before: boolean) => before || isOpen(), false)
          return (
            <div class="rail__section" classList={{ 'is-open': isOpen() }}>
              <h3>
                <button
                  type="button"
                  id={`${id}-${section}`}
                  class="rail__section-head"
                  aria-expanded={isOpen()}
                  aria-controls={wasOpen() ? `${id}-${section}-panel` : undefined}
                  onClick={() => showSection(section)}
                >
                  <Icon name={icons[section]} size="small" />
                  {railText.sections[section]}
                  <Badge {...props} section={section} />
                </button>
              </h3>
              <Show when={wasOpen()}>
                <section
                  id={`${id}-${section}-panel`}
                  class="rail__panel"
                  aria-labelledby={`${id}-${section}`}
                  hidden={!isOpen()}
                >
                  {panels[section]()}
                </section>
              </Show>
            </div>
          )
        }}
      </For>
    </>
  )
}

/** What goes on in a section that is not open. */
function Badge(props: LiveProps & { section: RailSection }) {
  const run = () => props.run.run()
  const badge = (): { mark: string; words: string } | undefined => {
    const hands = run().hands.length
    if (props.section === 'hands' && hands > 0) return { mark: String(hands), words: railText.hands(hands) }
    if (props.section === 'stage' && run().stage) return { mark: '●', words: railText.staged }
    if (props.section === 'vote' && run().vote?.outcome === null) return { mark: '●', words: railText.voting }
    return undefined
  }
  return (
    <Show when={badge()}>
      {(shown) => (
        <span class="rail__badge">
          <span aria-hidden="true">{shown().mark}</span>
          <span class="kern-sr-only">, {shown().words}</span>
        </span>
      )}
    </Show>
  )
}

function createMediaQuery(query: string): () => boolean {
  const media = window.matchMedia(query)
  const [matches, setMatches] = createSignal(media.matches)
  const follow = () => setMatches(media.matches)
  media.addEventListener('change', follow)
  onCleanup(() => media.removeEventListener('change', follow))
  return matches
}
