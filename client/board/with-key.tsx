import './selection-bar.css'

/** The words of a button with its key, which only those see who have keys. */
export function WithKey(props: { label: string; shortcut: string }) {
  return (
    <>
      {props.label} <span class="key-hint">({props.shortcut})</span>
    </>
  )
}
