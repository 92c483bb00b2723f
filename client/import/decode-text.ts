export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Text of unknown encoding: byte order mark, else UTF-16 by its zero bytes, else strict UTF-8, else Windows-1252 (a superset of Latin-1). */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  const marked = encodingByMark(bytes) ?? encodingByZeros(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not UTF-8: the only other thing that German offices write.
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  }
}

function encodingByMark(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: in German text nearly every second byte is zero, and in other encodings none is. */
function encodingByZeros(bytes: Uint8Array): TextEncodingName | null {
  const sampled = Math.min(bytes.length, 2000)
  let even = 0
  let odd = 0
  for (let index = 0; index < sampled; index++) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (odd > sampled * 0.3 && even < sampled * 0.02) return 'utf-16le'
  if (even > sampled * 0.3 && odd < sampled * 0.02) return 'utf-16be'
  return null
}

// 0x80–0x9f. Some runtimes decode these as C1 controls (Node 20 turns an en dash, 0x96, into U+0096), so we do it ourselves.
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (control) => upperControls[control.charCodeAt(0) - 0x80] ?? control)
}
