import type {
  Availability,
  Comment,
  CommentState,
  Dependency,
  Effort,
  Prerequisite,
  PrerequisiteKind,
  ProjectState,
  ProjectStep,
  Solution,
  Team,
} from '../../shared/domain/card-facts.ts'
import { dayOf, type HistoryNames, quoted, type Told, told } from './history-words.ts'
import { planningText } from './planning.ts'

const longestQuote = 90 // characters; the whole text stands among the comments

export function tellEffort(before: Effort | undefined, after: Effort): Told | null {
  const old = before?.personDays ?? null
  if (old === after.personDays) return null
  const previous = old === null ? '' : ` (vorher ${planningText.days(old)})`
  return after.personDays === null
    ? told('den Aufwand', `gestrichen${previous}.`)
    : told('den Aufwand', `auf ${planningText.days(after.personDays)} gesetzt${previous}.`)
}

export function tellAvailability(before: Availability | undefined, after: Availability): Told | null {
  if ((before?.from ?? null) === after.from && before) return tellNote('zur Verfügbarkeit', before.note, after.note)
  const value = after.from === null ? planningText.availableUnknown : `ab ${dayOf(after.from)}`
  return told('die Verfügbarkeit', `auf ${quoted(value)} gesetzt${withNote(before?.note, after.note)}.`)
}

export function tellDependency(before: Dependency | undefined, after: Dependency, names: HistoryNames): Told | null {
  const old = before?.after ?? []
  const list = (cards: Dependency['after']) => cards.map((card) => quoted(names.nameOf(card))).join(', ')
  const added = after.after.filter((card) => !old.includes(card))
  const removed = old.filter((card) => !after.after.includes(card))
  const parts = [
    added.length > 0 ? `erst nach ${list(added)}` : '',
    removed.length > 0 ? `nicht mehr nach ${list(removed)}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? null : told('die Reihenfolge', `festgelegt: ${parts.join('; ')}.`)
}

export function tellPrerequisite(
  kind: PrerequisiteKind,
  before: Prerequisite | undefined,
  after: Prerequisite,
): Told | null {
  const name = planningText.prerequisiteNames[kind].name
  const was = before ?? { needed: false, done: false, note: '' }
  const changes = [
    was.needed === after.needed ? '' : after.needed ? 'als nötig eingetragen' : 'als nicht nötig eingetragen',
    was.done === after.done ? '' : after.done ? 'als erledigt abgehakt' : 'wieder geöffnet',
  ].filter(Boolean)
  if (changes.length === 0) return tellNote(`zur Voraussetzung ${quoted(name)}`, was.note, after.note)
  return told(`die Voraussetzung ${quoted(name)}`, `${changes.join(' und ')}${withNote(was.note, after.note)}.`)
}

export function tellProject(step: ProjectStep, before: ProjectState | undefined, after: ProjectState): Told | null {
  const { name, milestone } = planningText.stepNames[step]
  const was = before ?? { state: 'open' as const, milestoneAt: null, note: '' }
  const day = after.milestoneAt === null ? 'ohne Termin' : `auf den ${dayOf(after.milestoneAt)}`
  const isOtherDay = was.milestoneAt !== after.milestoneAt
  if (was.state !== after.state) {
    const reached = isOtherDay ? `, Meilenstein ${day}` : ''
    const state = quoted(planningText.stepStates[after.state])
    return told(`die Projektphase ${quoted(name)}`, `auf ${state} gesetzt${reached}${withNote(was.note, after.note)}.`)
  }
  if (isOtherDay) {
    const rest = after.milestoneAt === null ? 'gestrichen' : `${day} gelegt`
    return told(`den Meilenstein ${quoted(milestone)}`, `${rest}${withNote(was.note, after.note)}.`)
  }
  return tellNote(`zur Projektphase ${quoted(name)}`, was.note, after.note)
}

export function tellSolution(before: Solution | undefined, after: Solution, names: HistoryNames): Told | null {
  const partyName = (party: Solution['development']) => (party === null ? '' : planningText.partyNames[party])
  const facts = (solution: Solution | undefined): [string, string][] => [
    [planningText.profile, solution?.profile ? quoted(names.profileOf(solution.profile)) : ''],
    [planningText.solutionName, solution?.name ? quoted(solution.name) : ''],
    [planningText.provider, solution?.provider ? quoted(solution.provider) : ''],
    [planningText.model, solution?.model ? planningText.modelNames[solution.model] : ''],
    [planningText.development, partyName(solution?.development ?? null)],
    [planningText.operation, partyName(solution?.operation ?? null)],
    [planningText.maturityLevel, solution?.maturity ? planningText.maturity(solution.maturity) : ''],
  ]
  return tellFields('die Lösung', facts(before), facts(after))
}

export function tellTeam(before: Team | undefined, after: Team): Told | null {
  const facts = (team: Team | undefined): [string, string][] => [
    [planningText.owner, team?.owner ?? ''],
    [planningText.implementer, team?.implementer ?? ''],
  ]
  return tellFields('die Verantwortlichen', facts(before), facts(after))
}

export function tellComment({ text }: Comment): Told {
  const line = text.replace(/\s+/g, ' ')
  const cut = line.slice(0, longestQuote)
  const short = line.length <= longestQuote ? line : `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut} …`
  return told('einen Kommentar', `geschrieben: ${quoted(short)}`)
}

export function tellCommentState(before: CommentState | undefined, after: CommentState): Told | null {
  if ((before?.isResolved ?? false) === after.isResolved) return null
  return told('einen Kommentar', after.isResolved ? 'abgehakt.' : 'wieder geöffnet.')
}

/** Only what differs. */
function tellFields(object: string, before: [string, string][], after: [string, string][]): Told | null {
  const news = after.filter(([, value], index) => value !== before[index]?.[1])
  if (news.length === 0) return null
  const parts = news.map(([label, value]) => {
    return value.startsWith(label) ? value : `${label}: ${value === '' ? planningText.notChosen : value}`
  })
  return told(object, `geändert: ${parts.join('; ')}.`)
}

function tellNote(where: string, before: string, after: string): Told | null {
  if (before === after) return null
  return after === '' ? told(`die Notiz ${where}`, 'entfernt.') : told(where, `notiert: ${quoted(after)}.`)
}

const withNote = (before: string | undefined, after: string) =>
  after === '' || after === before ? '' : `, Notiz: ${quoted(after)}`
