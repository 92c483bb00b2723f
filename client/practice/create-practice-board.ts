import { createMemo } from 'solid-js'
import { cardIdSchema } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { createBoardSession } from '../sync/create-board-session.ts'
import { makeLocalLink } from '../sync/local-link.ts'
import { practiceText } from '../text/practice.ts'

export const practiceCard = cardIdSchema.parse('uebungskarte')

const service: PublicService = {
  id: practiceCard,
  leikaKey: null,
  name: practiceText.cardName,
  topicArea: practiceText.cardTopic,
  bundles: [],
  lifeSituation: null,
  types: [],
  singleDigitalGateway: [],
  legalBasis: null,
  synonyms: [],
  usualDepartment: null,
}

/**
 * A board with one card and one Amt that lives on this page alone. It is the same session, with the same rules, hands and undo, as the
 * real one: what people practise is what they will do. Needs an owner.
 */
export function createPracticeBoard(real: BoardSession): { session: BoardSession; lane: Lane } | null {
  const me = real.login().participant
  const lanes = real.workshop().lanes
  const lane = lanes.find(({ id }) => id === me?.laneId) ?? lanes[0]
  if (!me || !lane) return null
  const view = createMemo(() => ({
    workshop: { ...real.workshop(), lanes: [lane], phase: 'assignment' as const },
    boardIds: [real.boardId],
    login: {
      ...real.login(),
      role: 'representative' as const,
      participant: { ...me, role: 'representative' as const, laneId: lane.id },
    },
    isAdmitted: true,
    video: { meetingUrl: null, roomUrl: null },
  }))
  const session = createBoardSession({
    view,
    laneAccess: () => null,
    boardId: real.boardId,
    services: [service],
    syncUrl: '',
    link: makeLocalLink(),
  })
  return { session, lane }
}
