import type { ImportChoice, ImportPreview } from '../../shared/catalogue/preview-import.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { unreachable } from '../../shared/kit/unreachable.ts'
import type { FileProblem, ImportProgress } from './limits.ts'

/** Where an import stands. Nothing is stored anywhere before `taken`, and then only by whoever was given the list. */
export type ImportState =
  | { name: 'empty' }
  | { name: 'reading'; fileName: string; progress: ImportProgress | null }
  | { name: 'failed'; fileName: string; problem: FileProblem }
  /** `pending` answers are under way; what they answer is `choice`. */
  | { name: 'checking'; fileName: string; preview: ImportPreview; choice: ImportChoice; pending: number }
  | { name: 'taken'; fileName: string; preview: ImportPreview; choice: ImportChoice; list: ServiceList }

export type ImportEvent =
  | { type: 'open'; fileName: string }
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'failed'; problem: FileProblem }
  | { type: 'preview'; preview: ImportPreview }
  | { type: 'choose'; choice: ImportChoice }
  | { type: 'take'; list: ServiceList }
  | { type: 'change' }
  | { type: 'reset' }

/** Pure. An event that makes no sense now changes nothing. */
export function nextImportState(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'open':
      return { name: 'reading', fileName: event.fileName, progress: null }
    case 'reset':
      return { name: 'empty' }
    case 'progress':
      return state.name === 'reading' ? { ...state, progress: event.progress } : state
    case 'failed':
      return state.name === 'reading' || state.name === 'checking'
        ? { name: 'failed', fileName: state.fileName, problem: event.problem }
        : state
    case 'preview':
      return withPreview(state, event.preview)
    case 'choose':
      return state.name === 'checking' ? { ...state, choice: event.choice, pending: state.pending + 1 } : state
    case 'take':
      return state.name === 'checking' && state.pending === 0
        ? { name: 'taken', fileName: state.fileName, preview: state.preview, choice: state.choice, list: event.list }
        : state
    case 'change':
      return state.name === 'taken'
        ? { name: 'checking', fileName: state.fileName, preview: state.preview, choice: state.choice, pending: 0 }
        : state
    default:
      return unreachable(event)
  }
}

/** An answer to a choice that was overtaken by the next one is not shown. */
function withPreview(state: ImportState, preview: ImportPreview): ImportState {
  if (state.name === 'reading') return { name: 'checking', fileName: state.fileName, preview, choice: {}, pending: 0 }
  if (state.name !== 'checking') return state
  const pending = Math.max(state.pending - 1, 0)
  return pending > 0 ? { ...state, pending } : { ...state, preview, pending }
}
