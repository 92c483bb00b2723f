import { createEffect, type JSX, on } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import { commonText } from '../text/common.ts'
import { stageText } from '../text/stage.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import type { RunAction } from './create-run-action.ts'

/** The frame of what the Klärung asks about a card; a failure is told below the fields, which keep what was typed. */
export function StageDialog(props: {
  open: boolean
  card: CardId
  words: { title: (name: string) => string; confirm: string; next: string }
  name: string
  action: RunAction
  /** Fills the fields for a card that is asked about anew. */
  onFresh: () => void
  onConfirm: () => void
  onClose: () => void
  children: JSX.Element
}) {
  createEffect(
    on(
      () => props.open && props.card,
      (isFresh) => {
        if (!isFresh) return
        props.onFresh()
        props.action.forget()
      },
    ),
  )
  return (
    <Dialog
      open={props.open}
      title={props.words.title(props.name)}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button variant="primary" disabled={props.action.isBusy()} onClick={() => props.onConfirm()}>
            {props.words.confirm}
          </Button>
        </>
      }
    >
      <div class="stage-form">
        {props.children}
        <p class="stage-form__next">{props.words.next}</p>
        <FailureAlert title={stageText.failed} failure={props.action.failure()} />
      </div>
    </Dialog>
  )
}
