import { createEffect, createSignal, on, Show } from 'solid-js'
import { type Phase, phaseSchema } from '../../shared/domain/phase.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { errorText } from '../text/errors.ts'
import { phaseText } from '../text/phase.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuChoice } from '../ui/menu.tsx'
import './phase-line.css'

/** Where the workshop stands and what is open for whom; for the moderation also the way to the other phases. */
export function PhaseLine(props: { session: BoardSession; onView: (view: WorkshopView) => void }) {
  const phase = () => props.session.workshop().phase
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  createEffect(on(phase, (now) => announce(phaseText.changed(now)), { defer: true }))

  const choose = async (chosen: Phase) => {
    if (chosen === phase()) return
    const changed = await api.setPhase(props.session.workshop().id, chosen)
    if (changed.ok) props.onView(changed.value)
    else setFailure(changed.error)
  }
  return (
    <div class="phase-line">
      <Show
        when={props.session.login().role === 'moderator'}
        fallback={<span class="phase-line__name">{phaseText.name[phase()]}</span>}
      >
        <Menu
          label={phaseText.choose(phase())}
          trigger={
            <>
              <span class="kern-label phase-line__name">{phaseText.current(phase())}</span>
              <Icon name="arrow-down" size="small" />
            </>
          }
        >
          <MenuChoice
            label={phaseText.choices}
            value={phase()}
            onChange={(chosen) => void choose(chosen)}
            closes
            options={phaseSchema.options.map((value) => ({
              value,
              label: phaseText.name[value],
              hint: phaseText.open(value),
            }))}
          />
        </Menu>
      </Show>
      <span class="phase-line__open" title={phaseText.open(phase())}>
        {phaseText.open(phase())}
      </span>
      <Dialog
        open={failure() !== null}
        title={phaseText.failed}
        onClose={() => setFailure(null)}
        footer={
          <Button variant="primary" autofocus onClick={() => setFailure(null)}>
            {commonText.close}
          </Button>
        }
      >
        <Show when={failure()}>{(shown) => <p>{errorText[shown().code]}</p>}</Show>
      </Dialog>
    </div>
  )
}
