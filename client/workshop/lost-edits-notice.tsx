import { createSignal, For, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession, LostEdit } from '../sync/board-session.ts'
import { cardOf, lostEditFacts } from '../sync/lost-edit-facts.ts'
import { lostEditsText } from '../text/lost-edits.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatTime } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import './lost-edits-notice.css'
import './save-status.css'

/** Own edits that the board did not take: a line that stays until somebody has seen them, and the list behind it. */
export function LostEditsNotice(props: { session: BoardSession }) {
  const [isOpen, setOpen] = createSignal(false)
  const edits = () => props.session.lostEdits()
  const showCard = (card: CardId) => {
    setOpen(false)
    props.session.openCard(card)
  }
  const forgetAll = () => {
    setOpen(false)
    props.session.forgetLostEdits()
  }
  return (
    <>
      <div class="notice-line notice-line--danger lost-edits" hidden={edits().length === 0}>
        <Icon name="danger" size="small" />
        {/* always in the page, so that screen readers hear what appears in it */}
        <span role="alert">{edits().length === 0 ? '' : lostEditsText.notice(edits().length)}</span>
        <Button size="small" onClick={() => setOpen(true)}>
          {lostEditsText.show}
        </Button>
      </div>
      <Dialog
        open={isOpen()}
        title={lostEditsText.title}
        size="wide"
        onClose={() => setOpen(false)}
        footer={
          <Button variant="primary" onClick={forgetAll}>
            {lostEditsText.allSeen}
          </Button>
        }
      >
        <p>{lostEditsText.lead}</p>
        <table class="lost-edits__table">
          <thead>
            <tr>
              <th scope="col">{lostEditsText.heads.card}</th>
              <th scope="col">{lostEditsText.heads.wish}</th>
              <th scope="col">{lostEditsText.heads.why}</th>
            </tr>
          </thead>
          <tbody>
            <For each={edits()}>{(edit) => <LostEditRow session={props.session} edit={edit} onShow={showCard} />}</For>
          </tbody>
        </table>
      </Dialog>
    </>
  )
}

function LostEditRow(props: { session: BoardSession; edit: LostEdit; onShow: (card: CardId) => void }) {
  const card = () => cardOf(props.edit)
  const service = () => {
    const id = card()
    return id === null ? undefined : props.session.services.get(id)
  }
  const name = () => service()?.name ?? card() ?? lostEditsText.noCard
  const facts = () => ({ ...lostEditFacts(props.session, props.edit), time: formatTime(props.edit.at) })
  return (
    <tr>
      <th scope="row">
        {name()}
        <Show when={service()}>
          {(known) => (
            <Button
              size="small"
              aria-label={lostEditsText.showCardNamed(name())}
              onClick={() => props.onShow(known().id)}
            >
              {lostEditsText.showCard}
            </Button>
          )}
        </Show>
      </th>
      <td>{lostEditsText.wish(facts())}</td>
      <td>{lostEditsText.why(facts())}</td>
    </tr>
  )
}
