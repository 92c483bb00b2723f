import { foldWord } from '../catalogue/source-row.ts'

const titles = new Set(['dr', 'prof', 'dipl', 'herr', 'herrn', 'frau', 'hr', 'fr', 'msc', 'bsc', 'mba', 'llm', 'hc'])
/** Only with a full stop: without one they are names of people (Phil Meyer). */
const dottedTitles =
  /\b(?:phil|rer|nat|pol|med|jur|habil|ing|mag|vet|oec|theol)\.|\b(?:m|b)\.\s?(?:sc|a|eng|ed)\.|\bh\.\s?c\./gi

/**
 * Equal for names that mean one person: case, umlauts, accents, titles, hyphens and the order of the parts make no difference.
 * Sorted words, parted by blanks.
 */
export function personKey(name: string): string {
  return wordsOf(name).sort().join(' ')
}

function wordsOf(name: string): string[] {
  const words = name
    .replace(dottedTitles, ' ')
    .split(/[^\p{L}\p{M}\d]+/u)
    .map((word) => foldWord(spell(word)))
    .filter((word) => word !== '')
  const withoutTitles = words.filter((word) => !titles.has(word))
  return withoutTitles.length > 0 ? withoutTitles : words
}

/** Accents go, umlauts stay for `foldWord` to spell out. */
function spell(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-zäöüß0-9]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'oe')
}

/** `Sommer, Dr. Jan` as one says it: `Dr. Jan Sommer`. */
export function inSpokenOrder(name: string): string {
  const parts = name.split(',').map((part) => part.trim())
  const [family, given] = parts
  return parts.length === 2 && family && given ? `${given} ${family}` : name
}
