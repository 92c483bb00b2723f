import { createHash, createHmac } from 'node:crypto'
import type { Invitation, InvitationEntry } from '../../shared/protocol/api.ts'
import type { StoredInvitation } from '../store/workshop-store.ts'

const secretBytes = 16 // 128 bits

/** Makes secrets from their ids, so that moderators can see a link again although only its hash is stored. */
export interface InvitationSecrets {
  secretOf(secretId: string): string
  hashOf(secretId: string): string
}

export function createInvitationSecrets(instanceKey: Uint8Array): InvitationSecrets {
  const secretOf = (secretId: string) =>
    createHmac('sha256', instanceKey).update(secretId).digest().subarray(0, secretBytes).toString('base64url')
  return { secretOf, hashOf: (secretId) => hashSecret(secretOf(secretId)) }
}

/** SHA-256, hex. Enough for random 128-bit secrets; passwords would need more. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Where a link leads; the fragment never reaches a server or its logs. */
export function secretPath(secret: string): string {
  return `/einladung#${secret}`
}

/** The link to hand out, or that there is none. */
export function invitationEntry(invitation: StoredInvitation, secrets: InvitationSecrets): InvitationEntry {
  const { id, role, boardId, secret } = invitation
  return { id, role, boardId, path: secret && secretPath(secrets.secretOf(secret.id)) }
}

/** The links that let somebody in. */
export function invitationLinks(invitations: readonly StoredInvitation[], secrets: InvitationSecrets): Invitation[] {
  return invitations
    .map((invitation) => invitationEntry(invitation, secrets))
    .flatMap((entry) => (entry.path === null ? [] : [{ ...entry, path: entry.path }]))
}
