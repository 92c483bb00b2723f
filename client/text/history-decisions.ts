import type { Parking } from '../../shared/domain/card-facts.ts'
import type { Assignment, Schedule } from '../../shared/domain/decisions.ts'
import {
  aboutCard,
  columnPhrase,
  dayOf,
  type HistoryNames,
  laneNamed,
  laneOrInbox,
  quoted,
  type Told,
  told,
  withReason,
} from './history-words.ts'
import { planningText } from './planning.ts'

/** Null: nothing that one could see has changed. */
export function tellAssignment(before: Assignment | undefined, after: Assignment, names: HistoryNames): Told | null {
  if (before && isSameButForAuthor(before, after)) return null
  const from = before?.lane ?? null
  if (after.lane === null) {
    return from === null
      ? null
      : aboutCard(`von ${laneNamed(from, names)} zurück zu ${laneOrInbox(null, names)} gelegt.`)
  }
  const to = laneNamed(after.lane, names)
  const stays = from === after.lane
  const pulled = `von ${laneOrInbox(from, names)} zu ${to} gezogen`
  switch (after.state) {
    case 'suggested':
      return stays
        ? told('die Entscheidung', `zurückgenommen. Die Karte ist für ${to} nur vorgeschlagen.`)
        : aboutCard(`für ${to} vorgeschlagen.`)
    case 'confirmed':
      if (stays && before?.state === 'offered') {
        return told(offerOf(before, names), `zurückgezogen. Die Karte bleibt bei ${to}.`)
      }
      if (stays) return aboutCard(`für ${to} bestätigt.`)
      if (before?.state === 'offered' && before.target === after.lane) {
        return aboutCard(`für ${to} angenommen. Angeboten hatte sie ${laneOrInbox(from, names)}.`)
      }
      return aboutCard(`${pulled}${withReason(after.reason)}.`)
    case 'unsure':
      return stays
        ? aboutCard(`für ${to} als unsicher markiert${withReason(after.reason)}.`)
        : aboutCard(`${pulled} und als unsicher markiert.`)
    case 'offered':
      return tellOffer(before, after, names)
    case 'returned':
      return aboutCard(`an ${to} zurückgegeben${withReason(after.reason)}.`)
    case 'disputed':
      if (before?.state === 'confirmed')
        return told('die Bestätigung', 'zurückgenommen. Die Karte ist wieder strittig.')
      return after.returns?.length === 2
        ? aboutCard(`zum zweiten Mal zurückgegeben${withReason(after.reason)}. Sie ist jetzt strittig.`)
        : aboutCard(`als strittig markiert${withReason(after.reason)}.`)
    case 'settled':
      return aboutCard(`geklärt: Sie gehört zu ${to}${withReason(after.reason)}.`)
  }
}

function tellOffer(before: Assignment | undefined, after: Assignment, names: HistoryNames): Told {
  const isReturn = before?.state === 'returned' || before?.state === 'disputed'
  if (after.target === undefined) return aboutCard(`in die Klärung gegeben${says(after.reason)}`)
  const target = laneNamed(after.target, names)
  const again = `Die Karte ist wieder ${target} angeboten.`
  if (isReturn && before.by === after.by && before.returns?.at(-1) === after.target) {
    return told('die Rückgabe', `zurückgenommen. ${again}`)
  }
  if (before?.state === 'confirmed' && before.lane === after.target)
    return told('die Annahme', `zurückgenommen. ${again}`)
  return aboutCard(`${target} angeboten${says(after.reason)}`)
}

const says = (reason: string | undefined) => (reason ? `: ${quoted(reason)}.` : '.')
const offerOf = ({ target }: Assignment, names: HistoryNames) =>
  target === undefined ? 'die Anfrage an die Klärung' : `das Angebot an ${laneNamed(target, names)}`

function isSameButForAuthor(a: Assignment, b: Assignment): boolean {
  const facts = ({ lane, state, target, reason, returns, from }: Assignment) => [
    lane,
    state,
    target,
    reason,
    returns,
    from,
  ]
  return JSON.stringify(facts(a)) === JSON.stringify(facts(b))
}

export function tellSchedule(before: Schedule | undefined, after: Schedule, names: HistoryNames): Told | null {
  const from = before?.column ?? null
  const to = after.column
  if (from === to) return before && to !== null ? tellInPlace(before, after, { column: to, names }) : null
  if (to === null) {
    return from === null ? null : aboutCard(`aus dem Fahrplan genommen; sie stand ${columnPhrase('in', from, names)}.`)
  }
  const news = [
    after.stance === 'early' && before?.stance !== 'early' ? `, ${planningText.stanceNames.early}` : '',
    after.reviewAt ? `, wieder zu prüfen am ${dayOf(after.reviewAt)}` : '',
    withReason(after.reason),
  ].join('')
  if (from !== null)
    return aboutCard(`${columnPhrase('off', from, names)} ${columnPhrase('to', to, names)} verschoben${news}.`)
  const isQuarter = names.columns.find(({ id }) => id === to)?.kind !== 'status-quo'
  return aboutCard(`${columnPhrase('for', to, names)} ${isQuarter ? 'eingeplant' : 'gesetzt'}${news}.`)
}

/** The column stays. */
function tellInPlace(
  before: Schedule,
  after: Schedule,
  { column, names }: { column: NonNullable<Schedule['column']>; names: HistoryNames },
): Told | null {
  if (before.stance !== after.stance) {
    return told(
      'die Haltung',
      `auf ${quoted(planningText.stanceNames[after.stance])} geändert${withReason(after.reason)}.`,
    )
  }
  if (before.reviewAt !== after.reviewAt) {
    return after.reviewAt
      ? told('den Tag der Prüfung', `auf den ${dayOf(after.reviewAt)} gesetzt${withReason(after.reason)}.`)
      : told('den Tag der Prüfung', 'gestrichen.')
  }
  if (before.reason !== after.reason) {
    return after.reason
      ? told('den Zeitpunkt', `begründet: ${quoted(after.reason)}.`)
      : told('die Begründung', 'entfernt.')
  }
  if (before.rank !== after.rank) return aboutCard(`${columnPhrase('in', column, names)} anders eingereiht.`)
  return null
}

export function tellParking(before: Parking | undefined, after: Parking): Told | null {
  if (!after.isParked) return before?.isParked ? aboutCard('wieder aufgenommen.') : null
  const owner = [
    after.owner ? `zuständig: ${after.owner}` : '',
    after.dueDate ? `bis ${dayOf(after.dueDate)}` : '',
  ].filter(Boolean)
  const details = [owner.join(', '), after.reason ? `Grund: ${quoted(after.reason)}` : ''].filter(Boolean).join('; ')
  const ending = details === '' ? '.' : `, ${details}.`
  return before?.isParked ? told('die geparkte Karte', `neu vermerkt${ending}`) : aboutCard(`geparkt${ending}`)
}
