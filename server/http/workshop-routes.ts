import type { Hono } from 'hono'
import { type BoardDoc, ownEdit, writeRegister } from '../../shared/board/board-doc.ts'
import type { BoardId } from '../../shared/domain/ids.ts'
import { newListSchema, newWorkshopSchema } from '../../shared/protocol/api.ts'
import { createAttemptLimit } from '../access/attempt-limit.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { defaultNamesUntil, germanDay } from '../archive/names-until.ts'
import { editBoard } from '../rooms/edit-board.ts'
import { createWorkshop } from '../workshops/create-workshop.ts'
import { openLogin } from '../workshops/open-login.ts'
import { type UpdateListDeps, updateList } from '../workshops/update-list.ts'
import { viewWorkshop } from '../workshops/view-workshop.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import { changesByModeration, wrongOrganiserKeys } from './limits.ts'
import { checkOrganiserKey } from './organiser-key.ts'
import { type AppEnv, addressOf, keepDevice, lobbyAccess, workshopAccess } from './request-facts.ts'
import { tellWorkshopChanged } from './tell-boards.ts'

function parkOn(rooms: AppDeps['rooms']): UpdateListDeps['park'] {
  return async (boardId, participant, parkings) => {
    const edit = (doc: BoardDoc) =>
      doc.transact(() => {
        for (const [card, parking] of parkings) writeRegister(doc, 'parking', card, parking)
      }, ownEdit)
    await editBoard(rooms, { boardId, participant }, edit, (snapshot) =>
      [...parkings].every(([card, { isParked }]) => snapshot.parkings.get(card)?.isParked === isParked),
    )
  }
}

export function addWorkshopRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const listChanges = createAttemptLimit({ ...changesByModeration, now: deps.now })
  const organiserLimit = createAttemptLimit({ ...wrongOrganiserKeys, now: deps.now })

  app.post('/api/workshops', async (c) => {
    const body = await parseBody(c, newWorkshopSchema)
    if (!body.ok) return answerError(c, body.error)
    const { organiserKey, ...input } = body.value
    const key = checkOrganiserKey(deps.config.organiserKey, organiserLimit, {
      address: addressOf(c, deps),
      given: organiserKey ?? '',
    })
    if (!key.ok) return answerError(c, key.error)
    const created = await createWorkshop(deps, input)
    if (!created.ok) return answerError(c, created.error)
    const { workshop, moderatorInvitationId: invitationId, invitations } = created.value
    const namesUntil = defaultNamesUntil(workshop.date, germanDay(deps.now()), deps.config.namesMonths)
    await deps.store.setNamesUntil(workshop.id, namesUntil)
    const opened = await openLogin(deps, { invitationId, deviceToken: readDeviceToken(c.req.header('cookie')) })
    keepDevice(c, deps, opened.deviceToken)
    return c.json({ workshopId: workshop.id, login: opened.login, invitations }, 201)
  })

  app.get('/api/workshops/:workshopId', async (c) => {
    const access = await lobbyAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    return c.json(await viewWorkshop(deps, access.value))
  })

  app.post('/api/workshops/:workshopId/list', async (c) => {
    const access = await workshopAccess(c, deps)
    if (!access.ok) return answerError(c, access.error)
    const body = await parseBody(c, newListSchema)
    if (!body.ok) return answerError(c, body.error)
    const { login } = access.value
    if (listChanges.isReached(login.id)) return answerError(c, 'too-many')
    listChanges.count(login.id)
    const readBoard = (boardId: BoardId) => deps.rooms.readBoard(boardId)
    const tellChanged: UpdateListDeps['tellChanged'] = ({ boards }) => {
      const boardIds = boards.map(({ id }) => id)
      tellWorkshopChanged(deps, boardIds)
    }
    const useCase = { ...deps, readBoard, park: parkOn(deps.rooms), tellChanged }
    const changed = await updateList(useCase, access.value, body.value)
    if (!changed.ok) return answerError(c, changed.error)
    deps.log.info('list updated', { workshopId: changed.value.id, listHash: changed.value.listHash })
    return c.json(await viewWorkshop(deps, { ...access.value, workshop: changed.value }))
  })
}
