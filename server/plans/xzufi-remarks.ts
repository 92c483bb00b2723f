import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { sentenceText } from '../../shared/plan/sentence-text.ts'
import { cleanLine } from './clean-text.ts'

interface XzufiFacts {
  plan: Plan
  hash: string
  ars: string | null
  /** The ARS was given, not taken from the AGS. */
  isGiven: boolean
  included: readonly PlanRow[]
}

/** What somebody must know before handing the file on, as the text of an XML comment. */
export function xzufiRemarks({ plan, hash, ars, isGiven, included }: XzufiFacts): string {
  const unsettled = included.filter(({ assignment }) => assignment && !settledStates.has(assignment.state)).length
  const withoutKey = plan.rows.filter(({ leikaKey }) => leikaKey === null).length
  const withoutLane = plan.rows.filter(({ leikaKey, assignment }) => leikaKey !== null && assignment === null).length
  const lines = [
    'XZuFi 2.2, nicht gegen das XSD geprüft. Bitte vor der Übergabe mit der Landesredaktion abstimmen.',
    `${planText.version(plan.number)} von ${cleanLine(plan.municipality.name)}, Prüfsumme ${hash}.`,
    arsRemark(ars, isGiven),
    'Den Namen des Wurzelelements nennt keine uns bekannte Quelle; er ist beim Herunterladen wählbar.',
    `Enthalten: ${sentenceText.services(included.length)}, davon ${sentenceText.number(unsettled)} noch nicht bestätigt oder geklärt.`,
    `Nicht enthalten: ${sentenceText.number(withoutKey)} ohne LeiKa-Schlüssel, ${sentenceText.number(withoutLane)} ohne Amt.`,
  ]
  return `\n  ${lines.join('\n  ').replaceAll('--', '- -')}\n` // a comment holds no two hyphens
}

const settledStates: ReadonlySet<string> = new Set(['confirmed', 'settled'])

function arsRemark(ars: string | null, isGiven: boolean): string {
  if (ars === null)
    return 'Ohne Gebiet: Der ARS ist nicht bekannt und folgt nicht aus dem AGS; er ist beim Herunterladen wählbar.'
  return isGiven
    ? `ARS ${ars}, beim Herunterladen angegeben.`
    : `ARS ${ars}, aus dem AGS abgeleitet (gilt in Nordrhein-Westfalen).`
}
