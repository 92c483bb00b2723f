import { publicAddressSchema } from '../../shared/protocol/plan-api.ts'

const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** What people type as a word for an address, in the letters that an address takes. */
export function addressFrom(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
}

export const isAddress = (text: string): boolean => publicAddressSchema.safeParse(text).success
