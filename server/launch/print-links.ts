import type { Role } from '../../shared/domain/participant.ts'
import type { Invitation } from '../../shared/protocol/api.ts'

const roleNames: Record<Role, string> = {
  moderator: 'Moderation',
  representative: 'Amt',
  guest: 'Gast',
  observer: 'Beobachtung',
}
type LinkToPrint = Pick<Invitation, 'role' | 'path'>
const shown: readonly Role[] = ['moderator', 'representative', 'observer']

/** What the terminal says once the server listens: where, the links of the example workshop, how to stop. `url` has no trailing slash. */
export function linksText({ url, invitations }: { url: string; invitations: readonly LinkToPrint[] }): string {
  const links = shown.flatMap((role) => {
    const invitation = invitations.find((candidate) => candidate.role === role)
    return invitation ? [`    ${roleNames[role].padEnd(13)}${url}${invitation.path}`] : []
  })
  const example =
    links.length === 0 ? [] : ['  Beispiel-Workshop – bitte einen Link im Browser öffnen:', '', ...links, '']
  return ['', `  Auftakt läuft auf ${url}`, '', ...example, '  Beenden mit Strg-C', ''].join('\n')
}
