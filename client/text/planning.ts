import type { PrerequisiteKind, ProjectStep } from '../../shared/domain/card-facts.ts'
import type { Maturity } from '../../shared/domain/maturity.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { plannedText } from '../../shared/plan/planned-text.ts'
import { sentenceText } from '../../shared/plan/sentence-text.ts'
import type { DependencyWarning } from '../../shared/roadmap/dependencies.ts'
import type { LoadLevel } from '../../shared/roadmap/workload.ts'

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const { days } = sentenceText

const { prerequisites: names, steps: stepNames, stepStates, models, parties, maturity } = plannedText

const prerequisites: Record<PrerequisiteKind, { name: string; hint: string }> = {
  system: { name: names.system, hint: 'neu, Version, Modul' },
  interface: { name: names.interface, hint: 'Bezahlen, Postfach, Registerabruf' },
  procurement: { name: names.procurement, hint: 'Beschaffung, Vertrag' },
  'staff-council': { name: names['staff-council'], hint: 'Beteiligung, Dienstvereinbarung' },
  training: { name: names.training, hint: 'wer, wie viele' },
  communication: { name: names.communication, hint: 'Presse, Website, Aushang' },
}

const steps: Record<ProjectStep, { name: string; milestone: string }> = {
  variant: { name: stepNames.variant, milestone: 'Variante ist entschieden' },
  tasks: { name: stepNames.tasks, milestone: 'Aufgaben sind verteilt' },
  implementation: { name: stepNames.implementation, milestone: 'Dienst ist online' },
  improvement: { name: stepNames.improvement, milestone: 'Erste Auswertung liegt vor' },
}

const maturityModels: Record<Maturity['model'], string> = {
  ozg: 'OZG-Modell 1.1 (0–4)',
  'ozg-2': 'OZG-Modell 2.0 (0–7)',
  eu: 'EU-Modell (1–5)',
}

const warnings: Record<DependencyWarning['kind'], (name: string) => string> = {
  'not-planned': (name) => `„${name}“ ist noch nicht eingeplant.`,
  'status-quo': (name) => `„${name}“ bleibt vorerst beim Status quo.`,
  later: (name) => `„${name}“ kommt erst in einem späteren Quartal.`,
  'same-quarter': (name) => `„${name}“ kommt im selben Quartal. Bitte achten Sie auf die Reihenfolge.`,
  circle: (name) => `„${name}“ wartet selbst auf diese Karte.`,
}

const loads: Record<LoadLevel, string> = { fine: 'passt', full: 'voll', over: 'überlastet' }

/** What follows a card on its way online, and what the quarters hold. */
export const planningText = {
  title: 'Planung',
  /** The head of a folded part, with what stands in it: `Aufwand · 8 PT`. */
  part: (name: string, content: string) => (content === '' ? name : `${name} · ${content}`),
  shortDays: (personDays: number) => `${numbers.format(personDays)} PT`,
  openPrerequisites: (open: number) => (open === 0 ? 'alles da' : `${numbers.format(open)} offen`),
  stepNow: (step: ProjectStep) => steps[step].name,
  readOnly: (reason: string) => `Nur zum Lesen: ${reason}`,
  notChosen: 'keine Angabe',
  valueWrong: 'Diese Angabe ist nicht möglich. Bitte prüfen Sie sie; gespeichert ist noch nichts.',
  add: 'Hinzufügen',
  remove: (name: string) => `Entfernen: ${name}`,

  parked: (reason: string) => `Beiseitegelegt: ${reason}`,

  stance: 'Haltung',
  stanceNames: planText.stances,
  reason: 'Begründung',
  reviewAt: 'Wieder prüfen am',
  reviewHint: 'Wer vorerst beim Status quo bleibt, braucht einen Tag, an dem darüber neu entschieden wird.',
  notPlanned: 'Die Karte ist noch nicht im Fahrplan. Verschieben Sie sie in ein Quartal.',

  availability: 'Verfügbarkeit',
  availableFrom: 'Verfügbar ab',
  availableNote: 'Woher weiß man das?',
  availableUnknown: 'unbekannt',
  availableBy: { board: 'von der Moderation gesetzt', list: 'laut Leistungsliste', nobody: '' },
  tooEarly: (from: string) => `Früher als verfügbar (ab ${from}).`,
  tooEarlyNoReason: 'Bitte begründen Sie, warum es trotzdem geht.',

  early: {
    title: (count: number) =>
      count === 1
        ? 'Diese Leistung ist dann noch nicht verfügbar'
        : `${numbers.format(count)} Leistungen sind dann noch nicht verfügbar`,
    more: (count: number) => (count === 1 ? 'und 1 weitere' : `und ${numbers.format(count)} weitere`),
    reason: 'Warum geht es trotzdem?',
    hint: 'Zum Beispiel: Pilotkommune, eigene Lösung, Hersteller liefert früher.',
    missing: 'Bitte schreiben Sie einen Grund, oder nehmen Sie das Verschieben zurück.',
    save: 'Begründung speichern',
    takeBack: 'Zurücknehmen',
    later: 'Später begründen',
  },
  earlyMark: 'zu früh',
  dependencyMark: 'wartet',
  goneMark: 'nicht mehr in der Liste',
  gone: 'Die neueste Leistungsliste enthält diese Leistung nicht mehr. Bitte entscheiden Sie, was aus der Karte wird.',

  dependencies: 'Erst nach …',
  dependencyHint: 'Welche Leistung muss vorher online sein?',
  dependencySearch: 'Leistung suchen',
  dependenciesFull: 'Mehr Leistungen lassen sich hier nicht eintragen.',
  noDependencies: 'Die Karte hängt von keiner anderen ab.',
  warning: (kind: DependencyWarning['kind'], name: string) => warnings[kind](name),

  effort: 'Aufwand',
  effortField: 'Personentage',
  effortPreset: (personDays: number) =>
    `Ohne Angabe rechnen wir mit ${personDays === 1 ? '1 Personentag' : `${numbers.format(personDays)} Personentagen`}.`,
  effortWrong: 'Bitte geben Sie eine Zahl von 0 bis 10.000 ein, halbe Tage sind erlaubt.',
  days,

  prerequisites: 'Voraussetzungen',
  prerequisiteNames: prerequisites,
  needed: 'nötig',
  done: 'erledigt',
  neededOf: (name: string) => `${name} ist nötig`,
  doneOf: (name: string) => `${name} ist erledigt`,
  noteOf: (name: string) => `Notiz zu ${name}`,
  openCount: sentenceText.prerequisite,

  solution: 'Lösung',
  profile: 'Steckbrief',
  noProfile: 'kein Steckbrief',
  solutionName: 'Name der Lösung',
  provider: 'Anbieter',
  model: 'Nachnutzungsmodell',
  modelNames: models,
  development: 'Entwicklung',
  operation: 'Betrieb',
  partyNames: parties,
  maturityModel: 'Reifegradmodell',
  maturityModels,
  maturityLevel: 'Reifegrad',
  maturity,
  maturityFromList: (level: Maturity) => `Laut Leistungsliste: ${maturity(level)}.`,

  team: 'Verantwortliche',
  owner: 'Leistungsverantwortung (Fach)',
  implementer: 'Umsetzungsverantwortung (Technik)',
  teamHint: 'Name oder Funktion',

  project: 'Projektphasen',
  stepNames: steps,
  stepStates,
  milestoneOf: (milestone: string) => `Meilenstein: ${milestone}`,

  capacityOf: (lane: string, column: string) => `Personentage von ${lane}, ${column}`,
  load: (personDays: number, capacity: number | null) =>
    capacity === null
      ? `${numbers.format(personDays)} PT`
      : `${numbers.format(personDays)} von ${numbers.format(capacity)} PT`,
  loadSpoken: (personDays: number, capacity: number | null, level: LoadLevel) =>
    capacity === null
      ? `${days(personDays)} geplant, Kapazität unbekannt`
      : `${numbers.format(personDays)} von ${days(capacity)} geplant: ${loads[level]}`,
  loadNames: loads,
} as const
