/**
 * The fourteen Themenfelder of the OZG, in the order of their names. `short` fits a card (at most 14 characters).
 * Source: OZG-Umsetzungskatalog; codes as in the FIM-Portal.
 */
export const topicAreas = [
  { code: 'arbeit_ruhestand', name: 'Arbeit & Ruhestand', short: 'Arbeit' },
  { code: 'bauen_wohnen', name: 'Bauen & Wohnen', short: 'Bauen & Wohnen' },
  { code: 'bildung', name: 'Bildung', short: 'Bildung' },
  { code: 'ein_auswanderung', name: 'Ein- & Auswanderung', short: 'Ein-/Auswand.' },
  { code: 'engagement_hobby', name: 'Engagement & Hobby', short: 'Engagement' },
  { code: 'familie_kind', name: 'Familie & Kind', short: 'Familie & Kind' },
  { code: 'forschung_foerderung', name: 'Forschung & Förderung', short: 'Forschung' },
  { code: 'gesundheit', name: 'Gesundheit', short: 'Gesundheit' },
  { code: 'mobilitaet_reisen', name: 'Mobilität & Reisen', short: 'Mobilität' },
  { code: 'querschnittsleistungen', name: 'Querschnitt', short: 'Querschnitt' },
  { code: 'recht_ordnung', name: 'Recht & Ordnung', short: 'Recht/Ordnung' },
  { code: 'steuern_zoll', name: 'Steuern & Zoll', short: 'Steuern & Zoll' },
  { code: 'umwelt', name: 'Umwelt', short: 'Umwelt' },
  {
    code: 'unternehmensfuehrung_entwicklung',
    name: 'Unternehmensführung & -entwicklung',
    short: 'Unternehmen',
  },
] as const

export type TopicArea = (typeof topicAreas)[number]
export type TopicAreaCode = TopicArea['code']

/**
 * The Themenfeld behind a name as lists write it: `&`, `und`, `/` and `_`, capitals and umlauts make no difference, and codes are
 * understood as well. Undefined for anything else.
 */
export function topicAreaOf(name: string | null): TopicArea | undefined {
  if (name === null) return undefined
  return areaByExactName.get(name) ?? areaByFoldedName.get(foldName(name))
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .split(/[^a-z]+/)
    .filter((word) => word !== 'und' && word !== 'u')
    .join('')
}

const areaByExactName = new Map<string, TopicArea>(topicAreas.map((area) => [area.name, area]))
const areaByFoldedName = new Map<string, TopicArea>()
for (const area of topicAreas) {
  for (const spelling of [area.name, area.code]) areaByFoldedName.set(foldName(spelling), area)
}
for (const [spelling, code] of [
  ['Querschnittsleistung', 'querschnittsleistungen'],
  ['Unternehmensführung und Unternehmensentwicklung', 'unternehmensfuehrung_entwicklung'],
  ['Einwanderung und Auswanderung', 'ein_auswanderung'],
] as const) {
  const area = topicAreas.find((known) => known.code === code)
  if (area) areaByFoldedName.set(foldName(spelling), area)
}
