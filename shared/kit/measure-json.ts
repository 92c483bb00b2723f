/**
 * How deep a JSON text nests, and how many values it has, before anything is built from it. Keys do not count, and what is empty counts
 * one too many. The text may be broken.
 */
export function measureJson(text: string): { depth: number; values: number } {
  let depth = 0
  let deepest = 0
  let values = 1
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === backslash) index++
      else if (code === quote) inString = false
    } else if (code === quote) inString = true
    else if (code === comma) values++
    else if (code === openBrace || code === openBracket) {
      values++
      deepest = Math.max(deepest, ++depth)
    } else if (code === closeBrace || code === closeBracket) depth--
  }
  return { depth: deepest, values }
}

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
