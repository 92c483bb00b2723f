import { createSignal, createUniqueId, Show } from 'solid-js'
import { commonText } from '../text/common.ts'
import './file-drop.css'
import './field.css'
import { Icon } from './icon.tsx'

interface FileDropProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** As in `<input accept>`: `.csv,.xlsx`. Dropped files are not held to it; the reader says what is wrong with them. */
  accept: string
  onFile: (file: File) => void
}

/** Takes one file, dropped or chosen. The input itself is the keyboard way. */
export function FileDrop(props: FileDropProps) {
  const id = createUniqueId()
  const [isOver, setOver] = createSignal(false)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) props.onFile(file)
  }
  return (
    <div>
      <label
        class="ui-file-drop"
        classList={{ 'ui-file-drop--over': isOver() }}
        for={id}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer?.files)
        }}
      >
        <span class="ui-file-drop__label">{props.label}</span>
        <span>
          {commonText.dropFileHere} <span class="ui-file-drop__choose">{commonText.chooseFile}</span>
        </span>
        <Show when={props.hint}>
          <span class="ui-file-drop__hint">{props.hint}</span>
        </Show>
        <input
          id={id}
          class="kern-sr-only"
          type="file"
          accept={props.accept}
          aria-describedby={props.error ? `${id}-error` : undefined}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = '' // so that the same file, corrected, can be chosen again
          }}
        />
      </label>
      <Show when={props.error}>
        <p class="kern-error" id={`${id}-error`}>
          <Icon name="danger" size="small" />
          <span>{props.error}</span>
        </p>
      </Show>
    </div>
  )
}
