import { BoardDoc, writeRegister } from '../../shared/board/board-doc.ts'
import { encodeBoard } from '../../shared/board/encode-board.ts'
import {
  capacityKey,
  prerequisiteKey,
  prerequisiteKindSchema,
  projectKey,
  solutionSchema,
} from '../../shared/domain/card-facts.ts'
import type { AssignmentState } from '../../shared/domain/decisions.ts'
import { type BoardId, participantIdSchema } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { LogEvent } from '../../shared/run/log-entry.ts'
import { voteIdSchema } from '../../shared/run/vote.ts'

const by = participantIdSchema.parse('p-1')
const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('Nothing to choose from')
  return value
}
const reasons = ['', '', 'Satzung liegt dort', '', 'Fachverfahren wird 2027 abgelöst', '']
const models = ['efa', 'decentral', null, 'own'] as const

/** The first update of a board on which everything was said about so many services. The same input gives the same bytes. */
export function plannedBoardUpdate(workshop: Workshop, services: readonly PublicService[], count: number): Uint8Array {
  const doc = new BoardDoc()
  doc.clientID = 7
  const { lanes, columns } = workshop
  services.slice(0, count).forEach(({ id }, index) => {
    const state: AssignmentState =
      index % 17 === 3 ? 'unsure' : index % 29 === 5 ? 'disputed' : index % 31 === 7 ? 'offered' : 'confirmed'
    const lane = at(lanes, index * 5 + Math.floor(index / 7))
    writeRegister(doc, 'assignment', id, {
      lane: lane.id,
      state,
      ...(state === 'offered' && { target: at(lanes, index + 1).id }),
      ...(state !== 'confirmed' && { reason: 'Zuständigkeit ist nicht geklärt' }),
      by,
    })
    if (index % 6 === 4) return
    const column = at(columns, index * 5 + Math.floor(index / 9))
    const reason = at(reasons, index)
    writeRegister(doc, 'schedule', id, {
      column: column.id,
      rank: 'a0',
      stance: column.kind === 'status-quo' ? 'status-quo' : index % 9 === 0 ? 'early' : 'wave',
      ...(column.kind === 'status-quo' && { reviewAt: '2027-11-24' }),
      ...(reason !== '' && { reason }),
    })
    if (index % 3 === 0) writeRegister(doc, 'effort', id, { personDays: (index % 11) * 1.5 })
    if (index % 7 === 0) writeRegister(doc, 'availability', id, { from: '2027-04-01', note: 'Hersteller' })
    if (index % 13 === 0)
      writeRegister(doc, 'dependency', id, { after: services.slice(index + 1, index + 2).map((next) => next.id) })
    if (index % 4 === 0)
      writeRegister(doc, 'prerequisite', prerequisiteKey(id, at(prerequisiteKindSchema.options, index / 4)), {
        needed: true,
        done: index % 8 === 0,
        note: '',
      })
    if (index % 5 === 0)
      writeRegister(
        doc,
        'solution',
        id,
        solutionSchema.parse({
          development: 'state',
          operation: 'municipal',
          model: at(models, index / 5),
          name: 'Serviceportal',
          provider: 'KDN',
          maturity: null,
          profile: null,
        }),
      )
    if (index % 10 === 0)
      writeRegister(doc, 'project', projectKey(id, 'variant'), { state: 'done', milestoneAt: '2026-12-15', note: '' })
  })
  for (const { id } of services.slice(count, count + 3))
    writeRegister(doc, 'parking', id, {
      isParked: true,
      reason: 'Das Gesetz fehlt noch',
      owner: 'Hauptamt',
      dueDate: '2027-01-15',
    })
  lanes.forEach((lane, index) => {
    for (const column of columns)
      if (column.kind === 'quarter' && index % 5 !== 4)
        writeRegister(doc, 'capacity', capacityKey(lane.id, column.id), { personDays: 10 + (index % 4) * 15 })
  })
  const update = encodeBoard(doc)
  doc.destroy()
  return update
}

/** What the minutes of such a board tell: services decided and parked in the Klärung, and a vote. */
export function klaerungOf(workshop: Workshop, boardId: BoardId, services: readonly PublicService[]): LogEvent[] {
  const [first, second, third] = services
  if (!first || !second || !third) throw new Error('The list is too short')
  return [
    {
      kind: 'decision',
      boardId,
      card: first.id,
      laneId: at(workshop.lanes, 0).id,
      reason: 'Das Amt führt das Register.',
      decidedBy: 'Verwaltungsvorstand',
    },
    {
      kind: 'parked',
      boardId,
      card: second.id,
      owner: 'Rechtsamt',
      dueDate: '2027-02-01',
      reason: 'Zuständigkeit wird geprüft.',
    },
    {
      kind: 'vote',
      definition: {
        id: voteIdSchema.parse('v-1'),
        title: 'Womit beginnen wir?',
        question: {
          kind: 'priority',
          dots: 3,
          maxPerOption: 3,
          options: [
            { id: 'a', label: first.name, card: first.id },
            { id: 'b', label: third.name, card: third.id },
          ],
        },
        voicePer: 'lane',
        boardId: null,
        laneWeights: [],
      },
      result: {
        kind: 'priority',
        voices: 12,
        rows: [
          { option: 'b', points: 21, voices: 11 },
          { option: 'a', points: 15, voices: 9 },
        ],
      },
    },
  ]
}
