import type { WorkshopId } from '../../shared/domain/ids.ts'
import { ok } from '../../shared/kit/result.ts'
import type { JoinedPerson } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { removePersonText } from '../text/people.ts'
import { announce } from '../ui/live-region.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface RemovePersonDialogProps {
  workshopId: WorkshopId
  person: JoinedPerson
  onRemoved: () => void
  onClose: () => void
}

export function RemovePersonDialog(props: RemovePersonDialogProps) {
  const remove = async () => {
    const removed = await api.removePerson(props.workshopId, props.person.id)
    const isGone = removed.ok || removed.error.code === 'not-found' // a colleague was quicker
    if (!isGone) return removed
    props.onRemoved()
    announce(removePersonText.done(props.person))
    return ok(true)
  }
  return (
    <ConfirmDialog
      title={removePersonText.title(props.person.name)}
      confirm={removePersonText.confirm}
      failed={removePersonText.failed}
      act={remove}
      onClose={props.onClose}
    >
      <p>{removePersonText.body}</p>
      <p>{removePersonText.comeBack}</p>
    </ConfirmDialog>
  )
}
