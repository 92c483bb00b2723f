import type { PublicService } from '../../shared/domain/public-service.ts'

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Lower case without accents; `ä` and `ae` are the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
}

/** The words of a search, each of which must occur. */
export function searchWords(text: string): string[] {
  return foldText(text).split(/\s+/).filter(Boolean)
}

/** Everything of a service that a search looks at: name, synonyms, key, OZG bundles. */
export function searchableText(service: PublicService): string {
  const bundles = service.bundles.flatMap((bundle) => [bundle.name, bundle.ozgId ?? ''])
  return foldText([service.name, ...service.synonyms, service.leikaKey ?? '', ...bundles].join('\n'))
}
