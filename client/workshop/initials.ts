/** "Anna König" → AK, "Dr. Jana von der Heide" → JH, "Mo" → MO: two letters to tell people apart in a circle. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && !word.endsWith('.'))
  const first = words[0] ?? name
  const last = words.length > 1 ? words.at(-1) : undefined
  const letters = last === undefined ? [...first].slice(0, 2).join('') : firstOf(first) + firstOf(last)
  return letters.toLocaleUpperCase('de')
}

const firstOf = (word: string) => [...word][0] ?? ''
