import { createHash, createHmac } from 'node:crypto'
import type { InvitationId } from '../../shared/domain/ids.ts'
import type { Invitation } from '../../shared/protocol/api.ts'
import type { StoredInvitation } from '../store/workshop-store.ts'

const secretBytes = 16 // 128 bits

/** Makes secrets from invitation ids, so that moderators can see a link again although only its hash is stored. */
export interface InvitationSecrets {
  secretOf(id: InvitationId): string
  hashOf(id: InvitationId): string
}

export function createInvitationSecrets(instanceKey: Uint8Array): InvitationSecrets {
  const secretOf = (id: InvitationId) =>
    createHmac('sha256', instanceKey).update(id).digest().subarray(0, secretBytes).toString('base64url')
  return { secretOf, hashOf: (id) => hashSecret(secretOf(id)) }
}

/** SHA-256, hex. Enough for random 128-bit secrets; passwords would need more. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The link to hand out; the fragment never reaches a server or its logs. */
export function invitationLink(invitation: StoredInvitation, secrets: InvitationSecrets): Invitation {
  const { id, role, boardId } = invitation
  return { role, boardId, path: `/einladung#${secrets.secretOf(id)}` }
}
