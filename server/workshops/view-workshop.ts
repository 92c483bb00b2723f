import { roomOf } from '../../shared/people/parse-rooms.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'
import type { Access } from '../access/authenticate.ts'
import { openableBoards } from '../access/rights.ts'
import type { WorkshopDeps } from './use-case.ts'

/** The workshop as this login sees it. Who waits may go to the video call, where somebody can vouch for her, but into no room. */
export async function viewWorkshop(
  deps: Pick<WorkshopDeps, 'store'>,
  { login, workshop, isAdmitted }: Access,
): Promise<WorkshopView> {
  const setup = await deps.store.loadSetup(workshop.id)
  const video = {
    meetingUrl: setup?.meetingUrl ?? null,
    roomUrl: setup && isAdmitted ? ownRoom(setup, login) : null,
  }
  const rules = isAdmitted ? setup?.suggestionRules : undefined
  const template = isAdmitted ? setup?.deliveryTemplate : undefined
  const appointment = isAdmitted ? setup?.appointment : undefined // it names whom to ask
  return {
    workshop,
    boardIds: openableBoards(login, workshop),
    login,
    isAdmitted,
    video,
    ...(rules && { suggestionRules: rules }),
    ...(template && { deliveryTemplate: template }),
    ...(appointment && { appointment }),
  }
}

function ownRoom({ rooms }: WorkshopSetup, { participant, boardId }: Access['login']): string | null {
  return participant?.laneId ? (roomOf(rooms, participant.laneId, boardId)?.url ?? null) : null
}
