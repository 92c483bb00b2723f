import { randomBytes } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567' // base32: 5 bits a character, no 0/o and 1/l to mix up

/** 16 characters, 80 bits: nobody comes across an id by guessing. */
export function randomId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet.charAt(byte & 31)).join('')
}
