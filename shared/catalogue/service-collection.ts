import type { PublicService, ServiceBundle } from '../domain/public-service.ts'
import type { DryRun } from './dry-run.ts'

const maxBundles = 50 // as in the schema

/** Collects services into a dry run, in the order in which they first occur, each id once. */
export function createServiceCollection(run: DryRun): {
  add: (row: number, service: PublicService) => void
  /** Writes services, duplicates and counts into the run; once, at the end. */
  finish: () => void
} {
  const byId = new Map<string, { service: PublicService; rows: number[] }>()
  return {
    add(row, service) {
      const known = byId.get(service.id)
      if (!known) {
        byId.set(service.id, { service, rows: [row] })
        return
      }
      known.rows.push(row)
      if (known.service.name !== service.name && service.leikaKey !== null)
        run.notes.push({ row, reason: 'names-differ', value: service.name.slice(0, 200) })
      const merged = mergeServices(known.service, service)
      if (merged.bundlesCut) run.notes.push({ row, reason: 'bundles-cut', value: service.name.slice(0, 200) })
      known.service = merged.service
    },
    finish() {
      for (const { service, rows } of byId.values()) {
        run.services.push(service)
        if (service.leikaKey === null) run.withoutKey++
        if (rows.length > 1) run.duplicates.push({ leikaKey: service.leikaKey, name: service.name, rows })
      }
    },
  }
}

/** The first row speaks; later ones add bundles, types and synonyms and fill what is still empty. */
function mergeServices(first: PublicService, later: PublicService): { service: PublicService; bundlesCut: boolean } {
  const bundles = [...first.bundles]
  for (const bundle of later.bundles) if (!bundles.some((known) => isSameBundle(known, bundle))) bundles.push(bundle)
  return {
    bundlesCut: bundles.length > maxBundles,
    service: {
      ...first,
      bundles: bundles.slice(0, maxBundles),
      topicArea: first.topicArea ?? later.topicArea,
      lifeSituation: first.lifeSituation ?? later.lifeSituation,
      types: union(first.types, later.types, 20),
      singleDigitalGateway: union(first.singleDigitalGateway, later.singleDigitalGateway, 2).sort(),
      legalBasis: first.legalBasis ?? later.legalBasis,
      synonyms: union(first.synonyms, later.synonyms, 200),
      usualDepartment: first.usualDepartment ?? later.usualDepartment,
      ...(later.availableFrom !== undefined && { availableFrom: first.availableFrom ?? later.availableFrom }),
      ...(later.maturity !== undefined && { maturity: first.maturity ?? later.maturity }),
    },
  }
}

function isSameBundle(a: ServiceBundle, b: ServiceBundle): boolean {
  return a.ozgId !== null && b.ozgId !== null ? a.ozgId === b.ozgId : a.name === b.name
}

const union = <T>(a: readonly T[], b: readonly T[], max: number): T[] => [...new Set([...a, ...b])].slice(0, max)
