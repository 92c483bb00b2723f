import { expect, test } from 'vitest'
import type { ParticipantId } from '../../shared/domain/ids.ts'
import type { Reaction } from '../../shared/run/run-event.ts'
import type { SeenReaction } from '../run/run-session.ts'
import { groupReactions } from './group-reactions.ts'

let last = 0
const seen = (name: string, reaction: Reaction): SeenReaction => ({
  id: ++last,
  person: { id: name as ParticipantId, name, function: '', laneId: null, boardId: null },
  reaction,
})

test('one person is named, several are counted, each kind is one group', () => {
  const groups = groupReactions([seen('ada', 'applause'), seen('jan', 'question'), seen('ida', 'applause')])
  expect(groups.map(({ reaction, person, people }) => [reaction, person?.name, people])).toEqual([
    ['applause', undefined, 2],
    ['question', 'jan', 1],
  ])
})

test('who presses three times is one person', () => {
  const groups = groupReactions([seen('ada', 'agree'), seen('ada', 'agree'), seen('ada', 'agree')])
  expect(groups).toMatchObject([{ people: 1, person: { name: 'ada' } }])
})
