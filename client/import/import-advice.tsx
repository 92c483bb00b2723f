import { Show } from 'solid-js'
import type { ImportPreview } from '../../shared/catalogue/preview-import.ts'
import { importText } from '../text/import.ts'
import { Alert } from '../ui/alert.tsx'

/** The one thing about the whole file that needs attention before anything else. */
export function ImportAdvice(props: { preview: ImportPreview }) {
  return (
    <Show when={adviceOn(props.preview)}>
      {(advice) => (
        <Alert kind={advice().kind} urgent={advice().kind === 'danger'} title={advice().title}>
          <p>{advice().advice}</p>
        </Alert>
      )}
    </Show>
  )
}

function adviceOn({ run, mapping, format }: ImportPreview) {
  const count = run.services.length
  if (format !== 'list' && mapping.name === undefined) return { kind: 'danger' as const, ...importText.noName }
  if (run.overLimit !== null) return { kind: 'danger' as const, ...importText.overLimit(run.overLimit) }
  if (count === 0) return { kind: 'danger' as const, ...importText.noService }
  if (format !== 'list' && mapping.leikaKey === undefined)
    return { kind: 'warning' as const, ...importText.noKeyColumn }
  if (run.withoutKey * 2 > count) {
    return { kind: 'warning' as const, ...importText.manyWithoutKey(run.withoutKey, count) }
  }
  return null
}
