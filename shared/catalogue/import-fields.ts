import { foldWord } from './source-row.ts'

/** What a column can be. The order is the order of the choice on the screen. */
export const importFields = [
  'name',
  'leikaKey',
  'topicArea',
  'bundleName',
  'ozgId',
  'lifeSituation',
  'types',
  'usualDepartment',
  'legalBasis',
  'synonyms',
  'furtherName',
  'sdg1',
  'sdg2',
  'sdg',
  'availableFrom',
  'maturity',
] as const
export type ImportField = (typeof importFields)[number]

/** Field → index of its column. A field without a column is missing here; one column may serve two fields. */
export type ColumnMapping = Partial<Record<ImportField, number>>

/**
 * Header names by field, the better one first. Known layouts: the municipal open database of NRW (2019), the FIM-Portal's CSV,
 * extracts as workbooks, the JSON catalogue, our own exports; then what people call such columns.
 */
export const headerNames: Record<ImportField, readonly string[]> = {
  name: [
    'LeiKa-Bezeichnung',
    'Leistungsbezeichnung',
    'Bezeichnung der Leistung',
    'Leistungsname',
    'Name der Leistung',
    'Bezeichnung',
    'Leistung',
    'Verwaltungsleistung',
    'Dienstleistung',
    'LeiKa-Leistung',
    'Leistungsbezeichnung I',
    'Name',
    'Titel',
  ],
  leikaKey: [
    'LeiKa-Schlüssel',
    'LeiKa-ID',
    'LeiKa-Key',
    'LeiKa-Nummer',
    'LeiKa-Nr.',
    'LeiKa-Code',
    'LeiKa-Kennung',
    'Leistungsschlüssel',
    'Schlüssel der Leistung',
    'FIM-Schlüssel',
    'FIM-ID',
    'Schlüssel',
    'Schlüsselnummer',
    'LeiKa',
    'Leistungs-ID',
  ],
  topicArea: ['Themenfeld', 'OZG-Themenfeld', 'Thema', 'Themenbereich', 'topicArea'],
  bundleName: [
    'OZG-Leistung',
    'OZG-Leistungsbündel',
    'Leistungsbündel',
    'OZG-Bezeichnung',
    'OZG-Name',
    'OZG-Leistungsname',
  ],
  ozgId: ['OZG-ID', 'OZG-Nr.', 'OZG-Nummer', 'OZG-Schlüssel', 'OZG-Kennung', 'OZG'],
  lifeSituation: [
    'Lebens-/Geschäftslage',
    'Lebens- und Geschäftslage',
    'Lebenslage',
    'Geschäftslage',
    'Lage',
    'lifeSituation',
  ],
  types: ['LeiKa-Typ', 'Typ', 'Typisierung', 'Leistungstyp', 'LeiKa-Typisierung', 'Vollzug', 'types'],
  usualDepartment: [
    'Übliches Amt',
    'Zuständiges Amt',
    'Amt',
    'Fachamt',
    'Fachbereich',
    'Zuständigkeit',
    'Organisationseinheit',
    'Zuständige Stelle',
    'usualDepartment',
  ],
  legalBasis: [
    'Rechtsgrundlage',
    'Rechtsgrundlagen',
    'Rechtsgrundlage(n)',
    'Handlungsgrundlage',
    'Handlungsgrundlagen',
    'Handlungsgrundlage(n)',
    'Gesetze',
    'legalBasis',
  ],
  synonyms: ['Synonyme', 'Synonym', 'Suchbegriffe', 'Schlagworte', 'Stichworte', 'synonyms'],
  furtherName: [
    'Bezeichnung2',
    'Bezeichnung II',
    'Leistungsbezeichnung II',
    'Bürgernahe Bezeichnung',
    'Kurzbezeichnung',
  ],
  sdg1: ['SDG1', 'SDG I', 'SDG Anhang I', 'SDG 1'],
  sdg2: ['SDG2', 'SDG II', 'SDG Anhang II', 'SDG 2'],
  availableFrom: [
    'Verfügbar ab',
    'Verfügbarkeit',
    'Verfügbar',
    'Online ab',
    'Bereitstellung ab',
    'Bereitstellung',
    'Go-Live',
    'Rollout ab',
    'availableFrom',
  ],
  maturity: ['OZG-Reifegrad', 'Reifegrad', 'Reifegrad 1.1', 'Reifegrad (OZG)'],
  sdg: ['SDG', 'Single Digital Gateway', 'singleDigitalGateway', 'SDG-relevant'],
}

/** Folded header → field and rank; a smaller rank is the better name for that field. */
const knownHeaders = new Map<string, { field: ImportField; rank: number }>()
for (const field of importFields) {
  headerNames[field].forEach((name, rank) => {
    const folded = foldWord(name)
    if (!knownHeaders.has(folded)) knownHeaders.set(folded, { field, rank })
  })
}

/** For headers such as "LeiKa-Schlüssel (14-stellig)": what they begin with, most telling first. */
const telling: readonly (readonly [start: string, field: ImportField])[] = [
  ['leikaschluessel', 'leikaKey'],
  ['leikaid', 'leikaKey'],
  ['leistungsschluessel', 'leikaKey'],
  ['leikabezeichnung', 'name'],
  ['leistungsbezeichnung', 'name'],
  ['bezeichnungderleistung', 'name'],
  ['namederleistung', 'name'],
  ['verwaltungsleistung', 'name'],
  ['ozgleistung', 'bundleName'],
  ['ozgid', 'ozgId'],
  ['themenfeld', 'topicArea'],
  ['leikatyp', 'types'],
  ['rechtsgrundlage', 'legalBasis'],
  ['lebenslage', 'lifeSituation'],
  ['synonym', 'synonyms'],
  ['zustaendigesamt', 'usualDepartment'],
  ['verfuegbarab', 'availableFrom'],
]
const vagueRank = 1000

/** Which field a header names, and how well (0 is best); undefined when it names none. */
export function fieldOfHeader(header: string): { field: ImportField; rank: number } | undefined {
  const folded = foldWord(header)
  if (folded === '') return undefined
  const exact = knownHeaders.get(folded)
  if (exact) return exact
  const index = telling.findIndex(([start]) => folded.startsWith(start))
  const found = telling[index]
  return found && { field: found[1], rank: vagueRank + index }
}
