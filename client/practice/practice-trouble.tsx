import { createSignal, Show } from 'solid-js'
import { commonText } from '../text/common.ts'
import { practiceText, type Trouble } from '../text/practice.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'

const { trouble } = practiceText
const kinds: readonly Trouble[] = ['nothing', 'jumps-back', 'no-card', 'other']

interface PracticeTroubleProps {
  open: boolean
  onTell: (error: string) => void
  onClose: () => void
  /** On, the way that always works. */
  onMove: () => void
}

/** Asks what happens instead, tells the moderation, and shows another way. */
export function PracticeTrouble(props: PracticeTroubleProps) {
  return (
    <Show when={props.open}>
      <TroubleForm {...props} />
    </Show>
  )
}

function TroubleForm(props: PracticeTroubleProps) {
  const [kind, setKind] = createSignal<Trouble>('nothing')
  const [words, setWords] = createSignal('')
  const send = () => {
    const detail = words().trim()
    props.onTell(detail === '' ? trouble.choices[kind()] : `${trouble.choices[kind()]}: ${detail}`)
    announce(trouble.sent)
    props.onClose()
  }
  return (
    <Dialog
      open
      title={trouble.title}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{commonText.cancel}</Button>
          <Button onClick={() => props.onMove()}>{practiceText.moveTo}</Button>
          <Button variant="primary" onClick={send}>
            {trouble.send}
          </Button>
        </>
      }
    >
      <div class="practice__trouble">
        <RadioGroup
          legend={trouble.legend}
          hint={trouble.lead}
          value={kind()}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: trouble.choices[value] }))}
        />
        <TextField label={trouble.words} value={words()} onInput={setWords} maxLength={200} optional />
        <p role="status">{trouble.advice[kind()]}</p>
      </div>
    </Dialog>
  )
}
