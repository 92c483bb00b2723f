import { createSignal } from 'solid-js'
import { decodeText } from '../import/decode-text.ts'
import { fileKindOf } from '../import/file-kind.ts'
import { deliveryImportText } from '../text/delivery-import.ts'
import { FileDrop } from '../ui/file-drop.tsx'
import { TextArea } from '../ui/text-area.tsx'

const maxFileBytes = 5 * 1024 * 1024 // 20,000 lines with addresses of 200 letters
const words = deliveryImportText.file

/** Lines to type or paste, or a CSV file of any encoding that fills the field. */
export function TextSource(props: {
  label: string
  hint: string
  placeholder?: string
  value: string
  onText: (text: string) => void
}) {
  const [problem, setProblem] = createSignal<string>()
  const read = async (file: File) => {
    setProblem(undefined)
    if (file.size > maxFileBytes) return setProblem(words.tooLarge)
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (fileKindOf(bytes).kind !== 'text') return setProblem(words.noText)
    props.onText(decodeText(bytes).text)
  }
  return (
    <div class="delivery-source">
      <TextArea
        label={props.label}
        hint={props.hint}
        placeholder={props.placeholder}
        rows={6}
        value={props.value}
        onInput={props.onText}
      />
      <FileDrop
        label={words.label}
        hint={words.hint}
        accept=".csv,.txt,.tsv"
        error={problem()}
        onFile={(file) => void read(file)}
      />
    </div>
  )
}
