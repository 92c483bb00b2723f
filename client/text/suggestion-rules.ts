import type { RuleProblem } from '../../shared/suggest/read-rules.ts'

const number = new Intl.NumberFormat('de-DE')

/** The workshop's own table of who usually does what. */
export const rulesText = {
  section: 'Vorschläge',
  lead: 'Auftakt schlägt jeder Leistung ein Amt vor: nach Stichworten, LeiKa-Gruppe und Themenfeld. Eigene Regeln gehen vor. Nichts davon wird von allein übernommen.',
  label: 'Eigene Regeln',
  hint: 'Eine je Zeile: Art; Wert; Amt. Art ist Wort, Gruppe oder Themenfeld; das Amt mit Nummer oder Namen, „–“ heißt keines. Beispiel: Wort; Hundesteuer; 22',
  count: (rules: number, problems: number) =>
    rules === 0 && problems === 0
      ? 'Keine eigenen Regeln.'
      : `${rules === 1 ? '1 Regel' : `${number.format(rules)} Regeln`}${problems === 0 ? '' : `, ${number.format(problems)} nicht verstanden`}`,
  problem: {
    'kind-unknown': 'Am Anfang steht Wort, Gruppe oder Themenfeld.',
    'value-missing': 'Der Wert fehlt oder ist zu kurz.',
    'group-wrong': 'Eine LeiKa-Gruppe hat drei Ziffern.',
    'topic-unknown': 'Dieses Themenfeld gibt es nicht.',
    'too-many': 'Es sind zu viele Regeln.',
  } satisfies Record<RuleProblem, string>,
}
