/**
 * Names of services differ at their ends ("… Festsetzung", "… Zahlung"), and cutting there makes neighbours look the same. So a long name
 * loses its middle: whole words from the start, and at least the last ones. Names up to `most` characters stay as they are.
 */
export function shortenName(name: string, most: number): string {
  if (name.length <= most) return name
  const words = name.split(' ')
  const tailRoom = Math.floor(most * 0.45)
  let tail = ''
  while (words.length > 1) {
    const longer = `${words.at(-1)}${tail === '' ? '' : ' '}${tail}`
    if (longer.length > tailRoom && tail !== '') break
    tail = longer
    words.pop()
    if (tail.length >= tailRoom) break
  }
  if (tail.length > tailRoom * 1.5) tail = `…${tail.slice(-tailRoom)}`
  const headRoom = Math.max(1, most - tail.length - 3)
  let head = words.shift() ?? ''
  for (const word of words) {
    if (head.length + 1 + word.length > headRoom) break
    head = `${head} ${word}`
  }
  if (head.length > headRoom) head = head.slice(0, headRoom)
  if (tail === '') return `${head}…`
  return tail.startsWith('…') ? `${head} ${tail}` : `${head} … ${tail}`
}
