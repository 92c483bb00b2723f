import { createSignal } from 'solid-js'
import { z } from 'zod'

export const railSections = ['agenda', 'lanes', 'hands', 'stage', 'vote'] as const
export type RailSection = (typeof railSections)[number]

const storageKey = 'auftakt-rail'
const railSchema = z.object({ isOpen: z.boolean(), section: z.enum(railSections) })
type Rail = z.infer<typeof railSchema>

/** How this device shows the rail. */
const [rail, setRail] = createSignal<Rail>(readRail())

export { rail }

export const toggleRail = (): void => remember({ ...rail(), isOpen: !rail().isOpen })
export const showSection = (section: RailSection): void => remember({ isOpen: true, section })

function remember(next: Rail): void {
  setRail(next)
  try {
    localStorage.setItem(storageKey, JSON.stringify(next))
  } catch {
    // storage is forbidden here: the choice then lasts as long as the page
  }
}

function readRail(): Rail {
  try {
    return railSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''))
  } catch {
    return { isOpen: true, section: 'agenda' } // nothing stored, or storage is forbidden here
  }
}
