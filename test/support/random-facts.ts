import type * as Y from 'yjs'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import { readRegister, readRegisterEntries } from '../../shared/board/board-doc.ts'
import {
  type RegisterChange,
  type RegisterName,
  registerNames,
  registers,
  type WishedChange,
} from '../../shared/board/registers.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Random } from './random.ts'

/** Few keys, so that people meet on them. */
const cards = Array.from({ length: 4 }, (_, index) => `card-${index}`)
const lanes = ['amt-32', 'amt-33', 'amt-50']
const columns = ['2027-q1', '2027-q2']
const kinds = ['training', 'system', 'staff-council']
const steps = ['variant', 'implementation']
const words = ['', 'ä', 'Rückfrage beim Personalrat', 'x'.repeat(200)]
const days = [null, 0, 0.5, 12, 10_000]
const dates = [null, '2027-06-01', '2028-02-29']
const maturities = [null, { model: 'ozg', level: 3 }, { model: 'eu', level: 5 }]
const parties = [null, 'federal', 'state', 'municipal']

export type FactName = Exclude<RegisterName, 'assignment' | 'schedule'>
/** The registers of what is known about cards. */
export const factNames = registerNames.filter((name) => name !== 'assignment' && name !== 'schedule')

/** `own`: names what only one person may write, so that comments of two people never share a key. */
const facts: Record<FactName, (random: Random, by: string, own: string) => [key: string, value: unknown]> = {
  effort: (random) => [random.pick(cards), { personDays: random.pick(days) }],
  availability: (random) => [random.pick(cards), { from: random.pick(dates), note: random.pick(words) }],
  dependency: (random) => [random.pick(cards), { after: cards.filter(() => random.chance(0.4)) }],
  prerequisite: (random) => [
    `${random.pick(cards)}.${random.pick(kinds)}`,
    { needed: random.chance(0.7), done: random.chance(0.3), note: random.pick(words) },
  ],
  project: (random) => [
    `${random.pick(cards)}.${random.pick(steps)}`,
    {
      state: random.pick(['open', 'active', 'done']),
      milestoneAt: random.pick(dates),
      note: random.pick(words),
    },
  ],
  solution: (random) => [
    random.pick(cards),
    {
      development: random.pick(parties),
      operation: random.pick(parties),
      model: random.pick([null, 'efa', 'decentral', 'own']),
      name: random.pick(words),
      provider: random.pick(words),
      maturity: random.pick(maturities),
      profile: random.pick([null, 'p-1', 'p-2']),
    },
  ],
  profile: (random) => [
    random.pick(['p-1', 'p-2']),
    {
      name: random.pick(words),
      organisation: random.pick(words),
      url: random.pick(['', 'https://example.org/dienst']),
      leikaKeys: random.pick([[], ['99012345678901']]),
      manufacturer: random.pick(words),
      maturity: random.pick(maturities),
      isRemoved: random.chance(0.2),
    },
  ],
  team: (random) => [random.pick(cards), { owner: random.pick(words), implementer: random.pick(words) }],
  capacity: (random) => [`${random.pick(lanes)}.${random.pick(columns)}`, { personDays: random.pick(days) }],
  parking: (random) => [
    random.pick(cards),
    {
      isParked: random.chance(0.5),
      reason: random.pick(words),
      owner: random.pick(words),
      dueDate: random.pick(dates),
    },
  ],
  comment: (random, by, own) => [
    `k-${own}`,
    { card: random.pick(cards), text: `Frage ${own}`, by, at: random.below(1000) },
  ],
  commentState: (random, by) => [`k-${random.below(3)}`, { isResolved: random.chance(0.5), by }],
  delivery: (random) => [
    random.pick(cards),
    {
      unit: random.pick([null, 'u-1', 'u-2']),
      url: random.pick(['', 'https://www.example.org/hund']),
      linkedAt: random.pick(dates),
      deliveredAt: random.pick(dates),
      seenAt: random.pick(dates),
      note: random.pick(words),
    },
  ],
  unit: (random) => [
    random.pick(['u-1', 'u-2']),
    {
      lane: random.pick(lanes),
      name: random.pick(words),
      street: random.pick(words),
      postalCode: random.pick(['', '53721']),
      town: '',
      phone: random.pick(['', '+49 2241 1']),
      email: random.pick(['', 'amt@example.org']),
      url: '',
      isRemoved: random.chance(0.2),
    },
  ],
  readiness: (random) => [
    random.pick(['web-system', 'crawl']),
    { state: random.pick(['open', 'done', 'not-needed']), note: random.pick(words) },
  ],
  indicator: (random) => [
    `${random.pick(cards)}.2027-03-${random.pick(['01', '31'])}`,
    {
      onlineShare: random.pick([null, 0, 42.5, 100]),
      abortShare: random.pick([null, 7]),
      abortPlace: random.pick(words),
      errorShare: null,
      errorKind: '',
      handlingDays: random.pick(days),
      usageShare: null,
      isRemoved: random.chance(0.2),
    },
  ],
  request: (random, by, own) => [
    `${random.pick(cards)}.r-${own}`,
    {
      wish: random.pick([{ kind: 'lane', lane: 'amt-33' }, { kind: 'column', column: '2027-q1' }, { kind: 'other' }]),
      text: `Bitte ${own}`,
      by,
      at: random.below(1000),
    },
  ],
  requestState: (random, by) => [
    `${random.pick(cards)}.r-${random.below(3)}`,
    { state: random.pick(['open', 'accepted', 'declined']), answer: random.pick(words), by },
  ],
}

/** What somebody may want to write down about a card; parsed by its own schema. */
export function aFact(random: Random, by: string, own: string, name = random.pick(factNames)): WishedChange {
  const [key, value] = facts[name](random, by, own)
  // key and value were parsed by one entry of the table
  return {
    register: name,
    key: registers[name].key.parse(key),
    value: registers[name].value.parse(value),
  } as WishedChange
}

/** Writes values as one edit, as the screen does. */
export function writeFacts(doc: Y.Doc, wishes: readonly WishedChange[]): void {
  const changes = wishes.map(({ register, key, value }) => {
    const before = readRegister(doc, register, key as never)
    return { register, key, before, after: value } as RegisterChange // the three of a wish belong together
  })
  applyEdit(doc, changes, () => ok(true))
}

/** All registers, with the keys that do not fit their schema: there must be none. */
export function readWhole(doc: Y.Doc): { unfit: string[] } & Record<string, unknown> {
  const entries = registerNames.map((name) => [name, readRegisterEntries(doc, name)] as const)
  const unfit = entries.flatMap(([name, known]) =>
    [...doc.getMap(name).keys()].flatMap((key) => (known.has(key as never) ? [] : [`${name}/${key}`])),
  )
  return { ...Object.fromEntries(entries), unfit }
}
