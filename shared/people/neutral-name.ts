import type { Role } from '../domain/participant.ts'

/** What a role is called where the name is gone. It is stored in its place, so it is content and not the screen's language. */
const roleWords: Record<Role, string> = {
  moderator: 'Moderation',
  representative: 'Amt',
  guest: 'Gast',
  observer: 'Beobachtung',
}

/** Somebody whose name was deleted, by what she did there. */
export function neutralName({ function: task, role }: { function: string; role: Role }): string {
  return task.trim() === '' ? roleWords[role] : task.trim().slice(0, 80)
}
