import { Show } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { personText } from '../text/people.ts'
import { PersonDialog } from './person-dialog.tsx'
import { rememberIntroduction } from './remembered-introduction.ts'

/** Everyone's own name and function. */
export function OwnDetailsDialog(props: {
  session: BoardSession
  open: boolean
  onSaved: () => void
  onClose: () => void
}) {
  const me = () => (props.open ? props.session.login().participant : null)
  return (
    <Show when={me()}>
      {(person) => (
        <PersonDialog
          workshop={props.session.workshop()}
          person={person()}
          title={personText.ownTitle}
          mayChangeLane={person().role === 'moderator'}
          onSaved={(saved) => {
            rememberIntroduction(saved)
            props.onSaved()
          }}
          onClose={props.onClose}
        />
      )}
    </Show>
  )
}
