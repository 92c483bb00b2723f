import { z } from 'zod'
import { practiceInputSchema } from '../../shared/run/run.ts'

/** How far one is with the practice card; what of it is told to the moderation. */
export const practiceStateSchema = z.strictObject({
  moved: z.boolean(),
  undone: z.boolean(),
  /** With what the card was moved. */
  input: practiceInputSchema.nullable(),
  /** What went wrong last, in the words of the screen. */
  error: z.string().max(300).nullable(),
})
export type PracticeState = z.infer<typeof practiceStateSchema>
export type PracticeInput = z.infer<typeof practiceInputSchema>

export type PracticeEvent =
  | { type: 'moved'; input: PracticeInput }
  | { type: 'moved-back' }
  | { type: 'trouble'; error: string }

export const notPractised: PracticeState = { moved: false, undone: false, input: null, error: null }

/** Pure. Who has done it has done it, whatever she tries then; what went wrong stays known, so that the moderation sees with which input it does. */
export function nextPractice(state: PracticeState, event: PracticeEvent): PracticeState {
  if (state.undone) return state
  switch (event.type) {
    case 'moved':
      return { ...state, moved: true, input: event.input }
    case 'moved-back':
      return state.moved ? { ...state, undone: true } : state
    case 'trouble':
      return { ...state, error: event.error.slice(0, 300) }
  }
}
