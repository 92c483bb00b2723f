import { createUniqueId, Show } from 'solid-js'

/** `value` from 0 to 1; null while nobody knows how long it takes. */
export function ProgressBar(props: { value: number | null; label: string; labelHidden?: boolean | undefined }) {
  const id = createUniqueId()
  return (
    <div class="kern-progress">
      <label class="kern-label kern-label--small" classList={{ 'kern-sr-only': props.labelHidden ?? false }} for={id}>
        {props.label}
      </label>
      <Show when={props.value !== null} fallback={<progress id={id} />}>
        <progress id={id} max={1} value={props.value ?? 0} />
      </Show>
    </div>
  )
}
