import type { AssignmentState } from '../../shared/domain/decisions.ts'
import { maturitySchema } from '../../shared/domain/maturity.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { planningText } from './planning.ts'

const numbers = new Intl.NumberFormat('de-DE')
const services = (count: number) => (count === 1 ? '1 Leistung' : `${numbers.format(count)} Leistungen`)

/** Step 1 and the leadership's view: what there is, who has it, what the quarters hold. */
export const overviewText = {
  title: 'Übersicht',
  summary: (all: number, decided: number, planned: number) =>
    `${services(all)}, davon ${numbers.format(decided)} mit sicher zuständigem Amt und ${numbers.format(planned)} im Fahrplan.`,
  byTopic: 'Nach Themenfeld',
  byLane: 'Nach Amt',
  byState: 'Nach Stand',
  byExecutor: 'Wer führt aus?',
  executorHint: 'Eine Leistung, die mehrere ausführen, zählt bei jedem.',
  byMaturity: 'Nach Reifegrad',
  topic: 'Themenfeld',
  lane: 'Amt',
  state: 'Stand',
  executor: 'Ausführung',
  maturity: 'Reifegrad',
  count: 'Leistungen',
  decided: 'davon entschieden',
  picture: 'Anteil',
  noTopic: 'ohne Themenfeld',
  noLane: 'Noch nicht zugeordnet',
  noMaturity: 'keine Angabe',
  stateName: (state: AssignmentState | 'open') => (state === 'open' ? 'noch offen' : planText.states[state].word),
  maturityName(key: string): string {
    const [model, level] = key.split(' ')
    const parsed = maturitySchema.safeParse({ model, level: Number(level) })
    return parsed.success ? planningText.maturity(parsed.data) : key
  },
  empty: 'Noch nichts gezählt.',

  workload: 'Aufwand und Kapazität',
  workloadHint: (canEdit: boolean) =>
    canEdit
      ? 'Personentage je Amt und Quartal. Tragen Sie ein, wie viele ein Amt hat: Ab 100 % ist es voll, ab 120 % überlastet.'
      : 'Personentage je Amt und Quartal: Ab 100 % ist ein Amt voll, ab 120 % überlastet.',
  sum: 'Alle Ämter',
  capacityWrong: 'Bitte eine Zahl ab 0 eingeben, halbe Tage sind erlaubt.',
  quarterSum: 'Aufwand je Amt und Quartal',

  prerequisites: 'Offene Voraussetzungen',
  prerequisitesHint: 'Was bis zu einem Quartal noch zu erledigen ist.',
  needs: (quarter: string, parts: readonly string[]) => `Das ${quarter} braucht ${listed(parts)}.`,
  byLaneOf: 'Nach Amt',
  noPrerequisites: 'Bisher sind keine Voraussetzungen eingetragen.',
  quarter: 'Quartal',
  done: 'erledigt',
  open: 'offen',
  kind: 'Voraussetzung',

  profiles: 'Steckbriefe',
  profilesHint: 'Lösungen, auf die sich Karten beziehen können.',
  noProfiles: 'Noch kein Steckbrief. Legen Sie einen an, wenn mehrere Karten dieselbe Lösung nutzen.',
  newProfile: 'Steckbrief anlegen',
  editProfile: (name: string) => `Steckbrief ändern: ${name}`,
  edit: 'Ändern',
  removeProfile: 'Steckbrief entfernen',
  usedBy: (count: number) =>
    count === 0
      ? 'von keiner Karte genutzt'
      : count === 1
        ? 'von 1 Karte genutzt'
        : `von ${numbers.format(count)} Karten genutzt`,
  profileName: 'Name',
  organisation: 'Organisation',
  url: 'Adresse im Web',
  urlWrong: 'Bitte eine vollständige Adresse mit https:// eingeben.',
  manufacturer: 'Hersteller',
  leikaKeys: 'LeiKa-Schlüssel',
  leikaKeysHint: '14 Ziffern, mehrere mit Komma oder Zeilenumbruch getrennt.',
  leikaKeysWrong: (keys: readonly string[]) => `Kein LeiKa-Schlüssel: ${keys.join(', ')}`,
  leikaKeysTooMany: (max: number) => `Bitte höchstens ${max} Schlüssel eingeben.`,
  nameMissing: 'Bitte geben Sie einen Namen ein.',
  save: 'Steckbrief speichern',
} as const

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length <= 1 ? last : `${parts.slice(0, -1).join(', ')} und ${last}`
}
