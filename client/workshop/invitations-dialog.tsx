import type { Workshop } from '../../shared/domain/workshop.ts'
import { invitationsText } from '../text/workshop.ts'
import { Dialog } from '../ui/dialog.tsx'
import { InvitationsLoader } from './invitations-loader.tsx'

export function InvitationsDialog(props: { workshop: Workshop; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} title={invitationsText.title} size="wide" onClose={props.onClose}>
      <p class="muted">{invitationsText.lead}</p>
      <InvitationsLoader workshop={props.workshop} />
    </Dialog>
  )
}
