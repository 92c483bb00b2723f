import { type BoardId, boardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { loginSchema, type Participant, type Role } from '../../shared/domain/participant.ts'
import { runAnswerSchema } from '../../shared/protocol/live-api.ts'
import type { ControlMessage } from '../../shared/protocol/messages.ts'
import type { Run } from '../../shared/run/run.ts'
import type { RunEvent } from '../../shared/run/run-event.ts'
import { aBoardPeer, type BoardPeer } from './board-peer.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
  type ServerUnderTest,
  secretFor,
  type TestDevice,
} from './server-under-test.ts'

/** Somebody in a workshop: her device, who she is, and what her boards hear. */
export interface Seated {
  device: TestDevice
  me: Participant
  loginId: string
  /** Joins a board's live line and hears what is told there from then on. */
  listen(boardId: string): BoardPeer
}

/** A workshop of two boards whose moderator has said who she is, with paths to all that is live. */
export async function openLiveWorkshop(server: ServerUnderTest) {
  const created = await createTestWorkshop(server)
  const { moderator, workshopId, invitations } = created
  const home = `/api/workshops/${workshopId}`

  function seated(device: TestDevice, me: Participant, loginId: string): Seated {
    return { device, me, loginId, listen: (boardId) => aBoardPeer(server.deps.rooms, boardIdSchema.parse(boardId), me) }
  }

  const leader = loginSchema.parse(
    await json(await join(moderator, workshopId, { name: 'Mia', function: 'Moderation' })),
  )
  if (!leader.participant) throw new Error('The moderator did not get in')

  return {
    ...created,
    home,
    mia: seated(moderator, leader.participant, leader.id),
    async seat(name: string, options: { role?: Role; boardId?: string; laneId?: string | null } = {}): Promise<Seated> {
      const { role = 'representative', boardId = created.boards.first } = options
      const laneId = options.laneId ?? (role === 'representative' ? laneA : null)
      const secret = secretFor(invitations, role, role === 'moderator' ? null : boardId)
      const { device, login } = await comeIn(server, secret)
      const joined = loginSchema.parse(await json(await join(device, workshopId, { name, laneId })))
      if (!joined.participant) throw new Error(`${name} did not get in`)
      return seated(device, joined.participant, login.id)
    },
    async run(by: TestDevice = moderator): Promise<Run> {
      return runAnswerSchema.parse(await json(await by.get(`${home}/run`))).run
    },
    send(event: RunEvent, by: TestDevice = moderator): Promise<Response> {
      return by.post(`${home}/run`, event)
    },
  }
}
export type LiveWorkshop = Awaited<ReturnType<typeof openLiveWorkshop>>

export const laneA = laneIdSchema.parse('amt-33')
export const laneB = laneIdSchema.parse('amt-amt-fuer-oeffentliche-ordnung')

export function messagesOf<T extends ControlMessage['type']>(
  messages: readonly ControlMessage[],
  type: T,
): Extract<ControlMessage, { type: T }>[] {
  return messages.filter((message): message is Extract<ControlMessage, { type: T }> => message.type === type)
}

export const asBoardId = (text: string): BoardId => boardIdSchema.parse(text)
