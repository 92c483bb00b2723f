import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js'
import type { Attendance } from '../../shared/protocol/live-api.ts'
import type { VoteDefinition, VoteState } from '../../shared/run/vote.ts'
import { api } from '../app/api.ts'
import type { LiveProps } from '../run/run-session.ts'

/** How many voices there could be: of the people who were let in. Null: not known yet. Never less than have voted. */
export function createTurnout(props: LiveProps & { vote: VoteState }): Accessor<number | null> {
  const [attendance, setAttendance] = createSignal<Attendance | null>(null)
  const occasion = createMemo(() => `${props.vote.voices}/${props.session.others().length}`)
  let isAsking = false
  let isStale = false
  const ask = async () => {
    isAsking = true
    while (isStale) {
      isStale = false
      const answer = await api.getAttendance(props.session.workshop().id)
      if (answer.ok) setAttendance(answer.value)
    }
    isAsking = false
  }
  createEffect(() => {
    occasion()
    isStale = true
    if (!isAsking) void ask()
  })
  return createMemo(() => {
    const known = attendance()
    return known && Math.max(props.vote.voices, countVoices(props.vote.definition, known))
  })
}

/** By the same rule as `voiceOf`. */
export function countVoices(definition: Pick<VoteDefinition, 'voicePer' | 'boardId'>, attendance: Attendance): number {
  const voters = attendance.filter(
    ({ role, laneId, boardId }) =>
      role === 'representative' &&
      laneId !== null &&
      boardId !== null &&
      (definition.boardId === null || definition.boardId === boardId),
  )
  if (definition.voicePer === 'head') return voters.reduce((all, { count }) => all + count, 0)
  return new Set(voters.map(({ boardId, laneId }) => `${boardId}/${laneId}`)).size
}
