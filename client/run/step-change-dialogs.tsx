import { Show } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import { commonText } from '../text/common.ts'
import { errorText } from '../text/errors.ts'
import { stepChangeText } from '../text/run.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { StepChange } from './create-step-change.ts'
import { WaitingChanges } from './waiting-changes.tsx'

/** What stands in the way of another step: changes that are not saved, or a failure. */
export function StepChangeDialogs(props: { workshopId: WorkshopId; change: StepChange }) {
  return (
    <>
      <Show when={props.change.blocked()}>
        {(event) => (
          <WaitingChanges
            workshopId={props.workshopId}
            onEnd={(override) => void props.change.go({ ...event(), override })}
            onClose={props.change.forget}
          />
        )}
      </Show>
      <Dialog
        open={props.change.failure() !== null}
        title={stepChangeText.failed}
        onClose={props.change.forget}
        footer={
          <Button variant="primary" autofocus onClick={props.change.forget}>
            {commonText.close}
          </Button>
        }
      >
        <Show when={props.change.failure()}>{(shown) => <p>{errorText[shown().code]}</p>}</Show>
      </Dialog>
    </>
  )
}
