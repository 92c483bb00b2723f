import { readdirSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { editBoard } from '../../server/rooms/edit-board.ts'
import { type BoardDoc, ownEdit, writeRegister } from '../../shared/board/board-doc.ts'
import type { RegisterKey, RegisterName, RegisterValue } from '../../shared/board/registers.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema } from '../../shared/domain/ids.ts'
import { workshopSetupSchema } from '../../shared/protocol/live-api.ts'
import { openLiveWorkshop } from './live-workshop.ts'
import type { ServerUnderTest } from './server-under-test.ts'

/** A person's name in each place where the product keeps one; none is part of another. */
export const namesOf = {
  moderator: 'Mia',
  representative: 'Rita Rathausmann',
  renamed: 'Renate Frühername',
  expected: 'Erwin Erwartet',
  contact: 'Kontakta Kurzwahl',
  invitee: 'Notburga Notiz',
  room: 'raum-von-konrad',
  owner: 'Olga Ordnungsfrau',
  overwritten: 'Vera Vorgängerin',
  parked: 'Paul Parkwächter',
  logParked: 'Lothar Lagerist',
  provider: 'Theo Techniker',
  speaker: 'Siegrid Sprecherin',
} as const
export const allNames: readonly string[] = Object.values(namesOf).filter((name) => name !== 'Mia')

const card = cardIdSchema.parse('card-1')
const lane = laneIdSchema.parse('amt-33')

/** A workshop of two boards in which everything was done once: decisions, facts, a plan with its adoption, minutes, preparation. */
export async function fillWorkshop(server: ServerUnderTest) {
  const live = await openLiveWorkshop(server)
  const { moderator, workshopId, mia } = live
  const boardId = boardIdSchema.parse(live.boards.first)
  const rita = await live.seat(namesOf.renamed)
  await moderator.patch(`${live.home}/participants/${rita.me.id}`, { name: namesOf.representative })

  async function write<R extends RegisterName>(register: R, key: RegisterKey<R>, value: RegisterValue<R>) {
    const marker = cardIdSchema.parse(`marker-${++writes}`)
    await editBoard(
      server.deps.rooms,
      { boardId, participant: mia.me },
      (doc: BoardDoc) =>
        doc.transact(() => {
          writeRegister(doc, register, key, value)
          writeRegister(doc, 'assignment', marker, { lane, state: 'confirmed', by: mia.me.id })
        }, ownEdit),
      ({ assignments }) => assignments.has(marker),
    )
  }
  let writes = 0
  await write('assignment', card, { lane, state: 'confirmed', by: mia.me.id })
  const frozen = await moderator.post(`/api/boards/${boardId}/plans`, { note: 'Erster Stand' })
  const plan = (await frozen.json()) as { id: string; hash: string }
  await moderator.post(`/api/plans/${plan.id}/resolutions`, {
    kind: 'adopted',
    resolution: { body: 'Verwaltungsvorstand', decidedOn: '2026-11-25', note: '' },
  })
  await write('team', card, { owner: namesOf.overwritten, implementer: '' })
  await write('team', card, { owner: namesOf.owner, implementer: 'Ida Umsetzung' })
  await write('parking', card, { isParked: true, reason: 'Rückfrage', owner: namesOf.parked, dueDate: '2027-01-31' })
  await write('readiness', 'provider-contact', { state: 'open', note: `Anruf bei ${namesOf.provider}` })
  await moderator.post(`${live.home}/log`, { text: 'Alle waren da.' })
  await server.deps.store.addLogEntry(workshopId, {
    id: `entry-${workshopId}`,
    at: server.clock.now,
    by: { name: namesOf.moderator, function: 'Moderation' },
    event: { kind: 'parked', boardId, card, owner: namesOf.logParked, dueDate: '2027-01-31', reason: 'offen' },
  })
  const setup = workshopSetupSchema.parse({
    admission: 'open',
    expected: [{ name: namesOf.expected, function: '', laneId: null, boardId: null }],
    meetingUrl: `https://video.example/${namesOf.room}`,
    rooms: [],
    appointment: { startTime: '09:00', minutes: 120, contact: namesOf.contact },
    invitees: [{ boardId: live.boards.first, group: 'lane', laneId: 'amt-33', isInvited: true, note: namesOf.invitee }],
  })
  await moderator.put(`${live.home}/setup`, setup)
  const item = { id: 'opening', title: 'Begrüßung', phase: 'opening' as const, minutes: 5, isSkipped: false }
  await live.send({ type: 'set-agenda', agenda: [{ ...item, speaker: namesOf.speaker }], plannedStart: null })
  await live.send({ type: 'raise-hand' }, rita.device)
  return { ...live, boardId, rita, plan, card, write }
}

/** What the files of a database hold, as text in which a name would be found. */
export function storedText(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.startsWith('auftakt.sqlite'))
    .map((name) => readFileSync(joinPath(folder, name)).toString('utf8'))
    .join('\n')
}
