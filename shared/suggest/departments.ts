import type { LaneId } from '../domain/ids.ts'
import type { Lane } from '../domain/workshop.ts'
import { foldWords } from './fold-words.ts'

/** An Amt as rules name it. `words`: how names of such an Amt begin; `else`: who does it where there is no such Amt. */
interface Department {
  words: readonly string[]
  else?: readonly string[]
}

/** By number in the KGSt order; `ausländer` has none that most municipalities share. */
const departments: Readonly<Record<string, Department>> = {
  '10': { words: ['haupt', 'personal', 'organisation', 'zentral'] },
  '13': { words: ['presse', 'öffentlichkeit'], else: ['10'] },
  '20': { words: ['kämmerei', 'finanz'] },
  '21': { words: ['stadtkasse', 'gemeindekasse', 'kasse'], else: ['20'] },
  '22': { words: ['steueramt', 'steuern', 'abgaben'], else: ['20'] },
  '23': { words: ['liegenschaft', 'immobilien', 'gebäude'], else: ['20'] },
  '30': { words: ['rechtsamt', 'recht'], else: ['10'] },
  '32': { words: ['ordnung', 'gewerbe', 'sicherheit'], else: ['33'] },
  '33': { words: ['bürger', 'einwohner', 'melde'], else: ['32'] },
  '34': { words: ['standes', 'personenstand'], else: ['33', '32'] },
  '35': { words: ['versicherung'], else: ['50'] },
  '36': { words: ['straßenverkehr', 'verkehr', 'kfz', 'zulassung', 'führerschein'], else: ['32'] },
  '37': { words: ['feuerwehr', 'brand', 'bevölkerungsschutz'], else: ['32'] },
  '39': { words: ['veterinär', 'lebensmittel', 'verbraucherschutz'], else: ['53', '32'] },
  '40': { words: ['schul', 'bildung'], else: ['41'] },
  '41': { words: ['kultur', 'bibliothek', 'museum', 'archiv'], else: ['40'] },
  '50': { words: ['sozial', 'soziale'] },
  '51': { words: ['jugend', 'famil', 'kinder'], else: ['50'] },
  '52': { words: ['sport'], else: ['41', '40'] },
  '53': { words: ['gesundheit'], else: ['50'] },
  '61': { words: ['stadtplanung', 'planung', 'stadtentwicklung', 'gemeindeentwicklung'], else: ['63'] },
  '62': { words: ['vermessung', 'kataster', 'geo'], else: ['61', '63'] },
  '63': { words: ['bauordnung', 'bauaufsicht', 'bau'], else: ['61'] },
  '64': { words: ['wohn'], else: ['50'] },
  '66': { words: ['tiefbau', 'straßenbau', 'straßen'], else: ['63'] },
  '67': { words: ['umwelt', 'grün', 'natur', 'klima'], else: ['66'] },
  '70': { words: ['stadtreinigung', 'abfall', 'bauhof', 'betriebshof', 'entsorgung'], else: ['67', '66'] },
  '80': { words: ['wirtschaft'], else: ['10'] },
  ausländer: { words: ['ausländer', 'migration', 'einwander', 'zuwander', 'integration'], else: ['32', '33'] },
}

/** The lane of an Amt that a rule or a list names, by number, by name, or by who does its work where it is missing; null: none. */
export function laneOfDepartment(department: string, lanes: readonly Lane[]): LaneId | null {
  return exactLane(department, lanes) ?? laneByTable(department, lanes) ?? namedLane(department, lanes)
}

/** `50`, `50.1`, `Sozialamt` or `50 Sozialamt`. */
function exactLane(department: string, lanes: readonly Lane[]): LaneId | null {
  const wanted = plain(department)
  const found =
    lanes.find(({ number, name }) =>
      [number ?? '', name, `${number} ${name}`].some((text) => plain(text) === wanted),
    ) ?? lanes.find(({ number }) => number !== null && new RegExp(`^${escaped(wanted)}[^\\d]`).test(number))
  return found?.id ?? null
}

function laneByTable(department: string, lanes: readonly Lane[]): LaneId | null {
  const known = departments[department]
  if (!known) return null
  const found = lanes.find(({ name }) => beginsWithOne(name, known.words))
  if (found) return found.id
  for (const other of known.else ?? []) {
    const lane =
      exactLane(other, lanes) ?? lanes.find(({ name }) => beginsWithOne(name, departments[other]?.words ?? []))?.id
    if (lane) return lane
  }
  return null
}

/** An Amt by another name: `Amt für Soziales` means who is called `Sozialamt`. */
function namedLane(department: string, lanes: readonly Lane[]): LaneId | null {
  for (const [number, { words }] of Object.entries(departments)) {
    if (beginsWithOne(department, words)) return exactLane(number, lanes) ?? laneByTable(number, lanes)
  }
  return null
}

const beginsWithOne = (name: string, words: readonly string[]) =>
  foldWords(name).some((part) => words.some((word) => part.startsWith(word)))

const plain = (text: string) => text.trim().toLowerCase()
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
