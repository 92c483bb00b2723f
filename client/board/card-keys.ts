/** What a key means on a card, or anywhere on the board. */
export type CardCommand =
  | 'confirm'
  | 'confirm-others'
  | 'refuse'
  | 'unsure'
  | 'move'
  | 'toggle'
  | 'next'
  | 'previous'
  | 'undo'
  | 'redo'
  | 'help'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const letters: Readonly<Record<string, CardCommand>> = {
  b: 'confirm',
  n: 'refuse',
  u: 'unsure',
  v: 'move',
  x: 'toggle',
  j: 'next',
  k: 'previous',
}

/** On a card. Null: not ours. */
export function cardCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): CardCommand | null {
  if (ctrlKey || metaKey || altKey) return null
  const letter = key.toLowerCase()
  if (shiftKey) return letter === 'b' ? 'confirm-others' : null
  return letters[letter] ?? null
}

/** Wherever the focus is, but in a text. */
export function boardCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): CardCommand | null {
  if (altKey) return null
  if (!ctrlKey && !metaKey) return key === '?' ? 'help' : null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}
