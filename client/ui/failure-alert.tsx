import { Show } from 'solid-js'
import { errorText } from '../text/errors.ts'
import { Alert } from './alert.tsx'

interface FailureAlertProps {
  title: string
  /** What the server answered, or a text that says it; nothing is shown without one. */
  failure: { code: keyof typeof errorText } | string | null | undefined
}

/** What did not work just now, that nothing is lost, and what to do; read out at once. */
export function FailureAlert(props: FailureAlertProps) {
  const text = () => {
    const { failure } = props
    return failure && (typeof failure === 'string' ? failure : errorText[failure.code])
  }
  return (
    <Show when={text()}>
      {(said) => (
        <Alert kind="danger" title={props.title} urgent>
          <p>{said()}</p>
        </Alert>
      )}
    </Show>
  )
}
