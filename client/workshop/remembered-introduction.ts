import type { z } from 'zod'
import { introductionSchema } from '../../shared/domain/participant.ts'

const storageKey = 'auftakt-introduction'
const rememberedSchema = introductionSchema.pick({ name: true, function: true })
type Remembered = z.infer<typeof rememberedSchema>

/** What was said on this device the last time; empty fields when nothing was. The Amt differs by workshop and is not kept. */
export function readIntroduction(): Remembered {
  try {
    const parsed = rememberedSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return parsed.success ? parsed.data : { name: '', function: '' }
  } catch {
    return { name: '', function: '' } // not JSON, or storage is forbidden
  }
}

export function rememberIntroduction(introduction: Remembered): void {
  const { name, function: job } = introduction
  try {
    localStorage.setItem(storageKey, JSON.stringify({ name, function: job }))
  } catch {
    // storage is full or forbidden: one types it again
  }
}
