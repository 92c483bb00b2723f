import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { ImportChoice } from '../../shared/catalogue/preview-import.ts'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { type ImportJob, type StartImportWorker, startImportJob, startImportWorker } from './import-job.ts'
import { type ImportEvent, type ImportState, nextImportState } from './import-state.ts'

export interface ServiceImport {
  state: Accessor<ImportState>
  open: (file: File) => void
  choose: (choice: ImportChoice) => void
  take: (list: ServiceList) => void
  /** Back from the taken list to its preview. */
  change: () => void
  /** Forgets the file, also while it is being read. */
  reset: () => void
}

/** One import at a time; the worker of a file that is replaced, failed or left ends with it. */
export function createServiceImport(startWorker: StartImportWorker = startImportWorker): ServiceImport {
  const [state, setState] = createSignal<ImportState>({ name: 'empty' })
  const tell = (event: ImportEvent) => setState((before) => nextImportState(before, event))
  let job: ImportJob | null = null
  const endJob = () => {
    job?.end()
    job = null
  }
  onCleanup(endJob)
  return {
    state,
    open(file) {
      endJob()
      tell({ type: 'open', fileName: file.name })
      job = startImportJob(file, startWorker, {
        onProgress: (progress) => tell({ type: 'progress', progress }),
        onFailed: (problem) => tell({ type: 'failed', problem }),
        onPreview: (preview) => tell({ type: 'preview', preview }),
      })
    },
    choose(choice) {
      tell({ type: 'choose', choice })
      job?.choose(choice)
    },
    take: (list) => tell({ type: 'take', list }),
    change: () => tell({ type: 'change' }),
    reset() {
      endJob()
      tell({ type: 'reset' })
    },
  }
}
