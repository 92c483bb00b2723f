import type { PrerequisiteKind, ProjectState, ProjectStep, Solution } from '../domain/card-facts.ts'
import type { Maturity } from '../domain/maturity.ts'

/** German names of what is planned about a service: one set of words for the screen and for what leaves the house. */
export const plannedText = {
  prerequisites: {
    system: 'Fachverfahren',
    interface: 'Schnittstelle oder Basisdienst',
    procurement: 'Vergabe',
    'staff-council': 'Personalrat',
    training: 'Schulung',
    communication: 'Kommunikation',
  } satisfies Record<PrerequisiteKind, string>,
  steps: {
    variant: 'Umsetzungsvariante',
    tasks: 'Verteilung der Aufgaben',
    implementation: 'Umsetzung',
    improvement: 'Kontinuierliche Verbesserung',
  } satisfies Record<ProjectStep, string>,
  stepStates: { open: 'offen', active: 'läuft', done: 'abgeschlossen' } satisfies Record<ProjectState['state'], string>,
  models: {
    efa: 'Einer für Alle (EfA)',
    decentral: 'dezentraler Betrieb',
    own: 'Eigenentwicklung',
  } satisfies Record<NonNullable<Solution['model']>, string>,
  parties: { federal: 'Bund', state: 'Land', municipal: 'Kommune' } satisfies Record<
    NonNullable<Solution['development']>,
    string
  >,
  maturity: ({ model, level }: Maturity) => `Reifegrad ${level} (${maturityModels[model]})`,
}

const maturityModels: Record<Maturity['model'], string> = { ozg: 'OZG 1.1', 'ozg-2': 'OZG 2.0', eu: 'EU' }
