import { createSignal } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { InvitationEntry } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { invitationChangeText } from '../text/people.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { announce } from '../ui/live-region.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface InvitationChangeProps {
  workshopId: WorkshopId
  invitation: InvitationEntry
  action: 'renew' | 'revoke'
  onChanged: (invitation: InvitationEntry) => void
  onClose: () => void
}

/** Asks what becomes of those who came by a link, and renews or withdraws it. */
export function InvitationChange(props: InvitationChangeProps) {
  const [endLogins, setEndLogins] = createSignal(false)
  const isRenewal = () => props.action === 'renew'
  const change = async () => {
    const changed = await api.changeInvitation(props.workshopId, props.invitation.id, {
      action: props.action,
      endLogins: endLogins(),
    })
    if (changed.ok) {
      props.onChanged(changed.value)
      announce(isRenewal() ? invitationChangeText.renewed : invitationChangeText.revokedDone)
    }
    return changed
  }
  return (
    <ConfirmDialog
      title={isRenewal() ? invitationChangeText.renewTitle : invitationChangeText.revokeTitle}
      confirm={isRenewal() ? invitationChangeText.confirmRenew : invitationChangeText.confirmRevoke}
      failed={invitationChangeText.failed}
      act={change}
      onClose={props.onClose}
    >
      <p>{isRenewal() ? invitationChangeText.renewBody : invitationChangeText.revokeBody}</p>
      <Checkbox
        label={invitationChangeText.endLogins}
        hint={invitationChangeText.endLoginsHint}
        checked={endLogins()}
        onChange={setEndLogins}
      />
    </ConfirmDialog>
  )
}
