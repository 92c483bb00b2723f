import { BoardDoc, writeRegister } from '../../../shared/board/board-doc.ts'
import { type RegisterName, registers } from '../../../shared/board/registers.ts'
import { laneIdSchema } from '../../../shared/domain/ids.ts'
import { type PublicService, publicServiceSchema } from '../../../shared/domain/public-service.ts'
import { roadmapColumnsFrom } from '../../../shared/domain/roadmap-column.ts'
import type { BoardSession } from '../../sync/board-session.ts'
import { createBoardFacts } from '../../sync/create-board-facts.ts'

export const aService = (id: string, more: Partial<PublicService> = {}) =>
  publicServiceSchema.parse({
    id,
    leikaKey: null,
    name: `Leistung ${id}`,
    topicArea: null,
    bundles: [],
    lifeSituation: null,
    types: [],
    singleDigitalGateway: [],
    legalBasis: null,
    synonyms: [],
    usualDepartment: null,
    ...more,
  })

/** A board without a server, of two Ämter, three quarters from 2027 on and the status quo. Needs an owner. */
export function aPlanningSession(services: readonly PublicService[] = ['dog', 'cat', 'cow'].map((id) => aService(id))) {
  const doc = new BoardDoc()
  const facts = createBoardFacts(() => doc)
  const lanes = ['amt-32', 'amt-50'].map((id) => ({ id: laneIdSchema.parse(id), number: id.slice(4), name: id }))
  const columns = roadmapColumnsFrom({ year: 2027, quarter: 1 }, 3)
  const workshop = () => ({ lanes, columns })
  const session = {
    facts,
    services: new Map(services.map((service) => [service.id, service])),
    workshop,
    model: { schedule: (card: never) => facts.value('schedule', card) },
  } as unknown as BoardSession // what is not here, nobody who is tested with it asks for
  const write = (register: RegisterName, key: string, value: unknown) => {
    const known = registers[register]
    writeRegister(doc, register, known.key.parse(key), known.value.parse(value))
  }
  return {
    session,
    workshop,
    write,
    /** Puts a card into a lane and a column. */
    plan(card: string, lane: string | null, column: string | null, more: Record<string, unknown> = {}) {
      write('assignment', card, { lane, state: lane ? 'confirmed' : 'suggested', by: 'anna' })
      write('schedule', card, { column, rank: 'a0', stance: 'wave', ...more })
    },
  }
}
