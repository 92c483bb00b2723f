import { onCleanup, onMount } from 'solid-js'
import type { BoardSession } from '../sync/board-session.ts'
import { actionText } from '../text/actions.ts'
import { Button } from '../ui/button.tsx'
import { stepBack } from './card-commands.ts'
import { boardCommand } from './card-keys.ts'

/** Taking back one's own actions and doing them again, by button and by key; the key for help is heard here, too. */
export function UndoButtons(props: { session: BoardSession; onHelp: () => void }) {
  onMount(() => {
    const hear = (event: KeyboardEvent) => {
      const command = boardCommand(event)
      if (command === null || event.defaultPrevented || isBusy(event.target)) return
      event.preventDefault()
      if (command === 'help') props.onHelp()
      else if (command === 'undo' || command === 'redo') stepBack(props.session, command)
    }
    document.addEventListener('keydown', hear)
    onCleanup(() => document.removeEventListener('keydown', hear))
  })
  const last = () => {
    const entry = props.session.undo.last()
    return entry && actionText.done[entry.name](entry.count)
  }
  const next = () => {
    const entry = props.session.undo.next()
    return entry && actionText.done[entry.name](entry.count)
  }
  return (
    <div class="undo-buttons">
      <Button
        variant="tertiary"
        size="small"
        icon="undo"
        iconOnly
        title={actionText.undoName(last() ?? '')}
        disabledReason={last() === null ? actionText.nothingToUndo : undefined}
        onClick={() => stepBack(props.session, 'undo')}
      >
        {last() === null ? actionText.undo : actionText.undoName(last() ?? '')}
      </Button>
      <Button
        variant="tertiary"
        size="small"
        icon="redo"
        iconOnly
        title={actionText.redoName(next() ?? '')}
        disabledReason={next() === null ? actionText.nothingToRedo : undefined}
        onClick={() => stepBack(props.session, 'redo')}
      >
        {next() === null ? actionText.redo : actionText.redoName(next() ?? '')}
      </Button>
      <Button
        variant="tertiary"
        size="small"
        icon="question-mark"
        iconOnly
        title={actionText.helpOpen}
        onClick={() => props.onHelp()}
      >
        {actionText.helpOpen}
      </Button>
    </div>
  )
}

/** In a text these keys are the browser's, and a dialog stands between one and the board. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof HTMLElement && (target.isContentEditable || isText(target))
}

function isText(element: HTMLElement): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type)
}
