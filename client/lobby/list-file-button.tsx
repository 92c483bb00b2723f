import { createSignal, createUniqueId, Show } from 'solid-js'
import { decodeText } from '../import/decode-text.ts'
import { fileKindOf } from '../import/file-kind.ts'
import { expectedText } from '../text/lobby.ts'
import { Icon } from '../ui/icon.tsx'

const maxFileBytes = 2 * 1024 * 1024 // 2,000 people take 200 KB

/** Reads a CSV file of any encoding as text. */
export function ListFileButton(props: { onText: (text: string) => void }) {
  const id = createUniqueId()
  const [problem, setProblem] = createSignal<string | null>(null)
  const read = async (file: File) => {
    setProblem(null)
    if (file.size > maxFileBytes) return setProblem(expectedText.fileTooLarge)
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (fileKindOf(bytes).kind !== 'text') return setProblem(expectedText.fileBinary)
    props.onText(decodeText(bytes).text)
  }
  return (
    <div class="setup__file">
      <label class="kern-btn kern-btn--secondary kern-btn--compact" for={id}>
        <Icon name="drive-folder-upload" size="small" />
        <span class="kern-label">{expectedText.file}</span>
      </label>
      <input
        id={id}
        class="kern-sr-only"
        type="file"
        accept=".csv,.txt,.tsv"
        aria-describedby={problem() === null ? undefined : `${id}-error`}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void read(file)
          event.currentTarget.value = '' // so that the same file, corrected, can be chosen again
        }}
      />
      <Show when={problem()}>
        {(text) => (
          <p class="kern-error" id={`${id}-error`} role="alert">
            <Icon name="danger" size="small" />
            <span>{text()}</span>
          </p>
        )}
      </Show>
    </div>
  )
}
