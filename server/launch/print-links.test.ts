import { expect, test } from 'vitest'
import { linksText } from './print-links.ts'

test('the terminal shows one link each for moderation, Amt and observers, and how to stop', () => {
  const invitations = (['guest', 'observer', 'moderator', 'representative'] as const).map((role) => ({
    role,
    boardId: null,
    path: `/einladung#${role}`,
  }))
  expect(linksText({ url: 'http://localhost:8080', invitations })).toBe(
    [
      '',
      '  Auftakt läuft auf http://localhost:8080',
      '',
      '  Beispiel-Workshop – bitte einen Link im Browser öffnen:',
      '',
      '    Moderation   http://localhost:8080/einladung#moderator',
      '    Amt          http://localhost:8080/einladung#representative',
      '    Beobachtung  http://localhost:8080/einladung#observer',
      '',
      '  Beenden mit Strg-C',
      '',
    ].join('\n'),
  )
})

test('without an example workshop only the address is shown', () => {
  expect(linksText({ url: 'http://localhost:1', invitations: [] })).toBe(
    '\n  Auftakt läuft auf http://localhost:1\n\n  Beenden mit Strg-C\n',
  )
})
