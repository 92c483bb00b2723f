import type { FileProblem } from './limits.ts'

export type FileKind = { kind: 'zip' } | { kind: 'text' } | { kind: 'unusable'; problem: FileProblem }

/** What a file is by its first bytes; its name is often wrong. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return unusable('empty')
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return { kind: 'zip' }
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    return unusable(holdsUtf16(bytes, 'EncryptedPackage') ? 'password' : 'old-excel')
  }
  for (const [start, problem] of signatures) if (startsWith(bytes, start)) return unusable(problem)
  if (startsWith(bytes.subarray(8), 'WEBP') || startsWith(bytes.subarray(4), 'ftyphei')) return unusable('image')
  return { kind: 'text' }
}

/** What a text is when it is neither JSON nor rows; null when it may be rows. */
export function markupProblemOf(text: string): FileProblem | null {
  const start = text.slice(0, 1000).trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<table|<meta|<head|<body|<style)/.test(start)) return 'web-page'
  if (/^<\?xml|^<[a-z][\w:.-]*[\s>]/.test(start)) return start.includes('<html') ? 'web-page' : 'xml'
  if (start.startsWith('{\\rtf')) return 'word'
  return null
}

const signatures: readonly (readonly [start: string, problem: FileProblem])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\x00', 'image'],
  ['MM\x00*', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\x09\x08\x10\x00', 'old-excel'], // BIFF without a container
  ['\x09\x08\x08\x00', 'old-excel'],
]

const unusable = (problem: FileProblem): FileKind => ({ kind: 'unusable', problem })

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let index = 0; index < start.length; index++) if (bytes[index] !== start.charCodeAt(index)) return false
  return true
}

/** The directory of an OLE container names its streams in UTF-16LE. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 0
    while (
      matched < name.length &&
      bytes[at + 2 * matched] === name.charCodeAt(matched) &&
      bytes[at + 2 * matched + 1] === 0
    )
      matched++
    if (matched === name.length) return true
  }
  return false
}
