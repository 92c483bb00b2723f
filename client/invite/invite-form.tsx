import { createMemo, createSignal, For, Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { Page } from '../app/page.tsx'
import { handoutsPath, workshopPath } from '../app/routes.ts'
import { errorText } from '../text/errors.ts'
import { inviteText } from '../text/invite.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatTimeWithSeconds } from '../ui/format.ts'
import { SelectField } from '../ui/select-field.tsx'
import { AppointmentFields } from './appointment-fields.tsx'
import { createAutosave } from './create-autosave.ts'
import { createInviteDraft } from './invite-draft.ts'
import type { InviteFacts } from './invite-page.tsx'
import { Letters } from './letters.tsx'
import { WhoTable } from './who-table.tsx'

/** The whole preparation of the invitation; saved as one goes. */
export function InviteForm(props: { view: WorkshopView; facts: InviteFacts }) {
  const { facts } = props // edited as it was when the page was opened
  const workshop = () => props.view.workshop
  const autosave = createAutosave(async () => {
    // what others prepare meanwhile, on this page too, is not overwritten with what was there when it was opened
    const latest = await api.getSetup(workshop().id)
    if (!latest.ok) return latest
    const { part, takeBack } = draft.over(latest.value)
    const answer = await api.saveSetup(workshop().id, { ...latest.value, ...part })
    if (answer.ok) draft.show(part)
    else takeBack()
    return answer
  })
  const draft = createInviteDraft(facts.setup, autosave.touch)
  const [boardId, setBoardId] = createSignal<BoardId | undefined>(workshop().boards[0]?.id)
  const board = createMemo(() => workshop().boards.find(({ id }) => id === boardId()))
  const choose = (id: string) => setBoardId(workshop().boards.find((one) => one.id === id)?.id)
  const failure = () => {
    const status = autosave.status()
    return status.name === 'failed' ? status.failure : undefined
  }
  return (
    <Page wide>
      <div class="invite">
        <header class="invite-head">
          <div>
            <p class="muted">{workshop().title}</p>
            <h1 class="page__heading">{inviteText.title}</h1>
          </div>
          <div class="actions">
            <span class="muted" role="status">
              {statusText(autosave.status())}
            </span>
            <Show when={boardId()}>
              {(id) => (
                <a class="kern-btn kern-btn--secondary kern-btn--compact" href={handoutsPath(workshop().id, id())}>
                  <span class="kern-label">{inviteText.toHandouts}</span>
                </a>
              )}
            </Show>
            <a class="kern-btn kern-btn--secondary kern-btn--compact" href={workshopPath(workshop().id)}>
              <span class="kern-label">{inviteText.toBoard}</span>
            </a>
          </div>
        </header>
        <Show when={failure()}>
          {(shown) => (
            <Alert kind="danger" urgent title={inviteText.notSaved}>
              <p>{errorText[shown().code]}</p>
              <Button size="small" onClick={() => void autosave.saveNow()}>
                {inviteText.again}
              </Button>
            </Alert>
          )}
        </Show>
        <AppointmentFields workshop={workshop()} run={facts.run} draft={draft} status={autosave.status()} />
        <Show when={board()}>
          {(shown) => (
            <>
              <section class="invite-part" aria-labelledby="invite-who">
                <h2 id="invite-who">{inviteText.who}</h2>
                <Show when={workshop().boards.length > 1}>
                  <div class="invite-board">
                    <SelectField
                      label={inviteText.board}
                      value={shown().id}
                      onChange={choose}
                      options={workshop().boards.map(({ id, municipality }) => ({
                        value: id,
                        label: municipality.name,
                      }))}
                    />
                  </div>
                </Show>
                {/* another Kommune is another list: nothing typed wanders over */}
                <For each={[shown().id]}>
                  {(id) => <WhoTable workshop={workshop()} boardId={id} facts={facts} draft={draft} />}
                </For>
              </section>
              <Letters workshop={workshop()} board={shown()} facts={facts} draft={draft} />
            </>
          )}
        </Show>
      </div>
    </Page>
  )
}

function statusText(status: ReturnType<ReturnType<typeof createAutosave>['status']>): string {
  switch (status.name) {
    case 'saved':
      return inviteText.saved(formatTimeWithSeconds(status.at))
    case 'waiting':
    case 'saving':
      return inviteText.saving
    case 'idle':
    case 'failed':
      return ''
  }
}
