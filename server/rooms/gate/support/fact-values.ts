import type { RegisterName } from '../../../../shared/board/registers.ts'

export interface FactValue {
  register: RegisterName
  key: string
  value: Record<string, unknown>
}

const notes = ['', 'ä', 'Rückfrage']
const person = (choice: number) => (choice % 4 === 0 ? 'bert' : 'anna')

/** One value of each register beside who and when, on few keys: people meet on them, and an Amt has some and others have the rest. */
const facts: readonly ((choice: number, card: string) => FactValue)[] = [
  (choice, card) => ({ register: 'effort', key: card, value: { personDays: choice % 3 ? choice / 2 : null } }),
  (choice, card) => ({
    register: 'availability',
    key: card,
    value: { from: choice % 3 ? '2027-06-01' : null, note: notes[choice % 3] },
  }),
  (choice, card) => ({
    register: 'dependency',
    key: card,
    value: { after: ['card-1', 'card-2', 'card-9'].slice(choice % 4) },
  }),
  (choice, card) => ({
    register: 'prerequisite',
    key: `${card}.${choice % 2 ? 'training' : 'staff-council'}`,
    value: { needed: choice % 3 > 0, done: false, note: notes[choice % 3] },
  }),
  (choice, card) => ({
    register: 'project',
    key: `${card}.variant`,
    value: { state: choice % 2 ? 'active' : 'done', milestoneAt: null, note: notes[choice % 3] },
  }),
  (choice, card) => ({
    register: 'solution',
    key: card,
    value: {
      development: choice % 2 ? 'federal' : null,
      operation: null,
      model: choice % 3 ? 'efa' : null,
      name: notes[choice % 3],
      provider: '',
      maturity: choice % 2 ? { model: 'ozg', level: choice % 5 } : null,
      profile: choice % 2 ? 'p-1' : null,
    },
  }),
  (choice) => ({
    register: 'profile',
    key: `p-${choice % 2}`,
    value: {
      name: notes[choice % 3],
      organisation: '',
      url: '',
      leikaKeys: [],
      manufacturer: '',
      maturity: null,
      isRemoved: choice % 5 === 0,
    },
  }),
  (choice, card) => ({ register: 'team', key: card, value: { owner: notes[choice % 3], implementer: '' } }),
  (choice) => ({
    register: 'capacity',
    key: `${choice % 2 ? 'amt-33' : 'amt-50'}.2027-q1`,
    value: { personDays: choice },
  }),
  (choice, card) => ({
    register: 'parking',
    key: card,
    value: { isParked: choice % 2 === 0, reason: notes[choice % 3], owner: '', dueDate: null },
  }),
  (choice, card) => ({
    register: 'comment',
    key: `k-${choice % 6}`,
    value: { card, text: `Frage ${choice}`, by: person(choice), at: choice },
  }),
  (choice) => ({
    register: 'commentState',
    key: `k-${choice % 6}`,
    value: { isResolved: choice % 2 === 0, by: person(choice) },
  }),
  (choice, card) => ({
    register: 'delivery',
    key: card,
    value: {
      unit: choice % 2 ? 'u-1' : null,
      url: choice % 3 ? 'https://www.example.org/hund' : '',
      linkedAt: choice % 2 ? '2027-03-01' : null,
      deliveredAt: null,
      seenAt: null,
      note: notes[choice % 3],
    },
  }),
  (choice) => ({
    register: 'unit',
    key: `u-${choice % 3}`,
    value: {
      lane: choice % 2 ? 'amt-33' : 'amt-50',
      name: notes[choice % 3],
      street: '',
      postalCode: '',
      town: '',
      phone: '',
      email: choice % 2 ? 'amt@example.org' : '',
      url: '',
      isRemoved: choice % 5 === 0,
    },
  }),
  (choice) => ({
    register: 'readiness',
    key: choice % 2 ? 'crawl' : 'web-system',
    value: { state: choice % 2 ? 'done' : 'open', note: notes[choice % 3] },
  }),
  (choice, card) => ({
    register: 'indicator',
    key: `${card}.2027-0${1 + (choice % 4)}-28`,
    value: {
      onlineShare: choice % 3 ? choice % 100 : null,
      abortShare: null,
      abortPlace: notes[choice % 3],
      errorShare: null,
      errorKind: '',
      handlingDays: choice % 2 ? 12.5 : null,
      usageShare: null,
      isRemoved: choice % 5 === 0,
    },
  }),
  (choice, card) => ({
    register: 'request',
    key: `${card}.r-${choice % 6}`,
    value: {
      wish: choice % 2 ? { kind: 'lane', lane: 'amt-33' } : { kind: 'other' },
      text: `Bitte ${choice}`,
      by: person(choice),
      at: choice,
    },
  }),
  (choice, card) => ({
    register: 'requestState',
    key: `${card}.r-${choice % 6}`,
    value: { state: choice % 2 ? 'accepted' : 'declined', answer: notes[choice % 3], by: person(choice) },
  }),
]

export function aFactValue(choice: number, card: string): FactValue {
  const fact = facts[choice % facts.length]
  if (!fact) throw new Error(`No fact ${choice}`)
  return fact(choice, card)
}
