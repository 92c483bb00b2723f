import { createMemo, createSignal } from 'solid-js'
import { newWorkshopText } from '../text/start.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { parseLanes } from './parse-lanes.ts'
import type { WorkshopDraft } from './workshop-draft.ts'

const words = newWorkshopText.lanes

export function PasteLanes(props: {
  onReplace: (lanes: WorkshopDraft['lanes']) => void
  onAppend: (lanes: WorkshopDraft['lanes']) => void
}) {
  const [text, setText] = createSignal('')
  const found = createMemo(() => parseLanes(text()).map((lane) => ({ number: lane.number ?? '', name: lane.name })))
  const nothingYet = () => (found().length === 0 ? words.pasteEmpty : undefined)
  const hand = (over: (lanes: WorkshopDraft['lanes']) => void) => {
    over(found())
    setText('')
  }
  return (
    <div class="paste-lanes">
      <TextArea label={words.pasteLabel} hint={words.pasteHint} value={text()} onInput={setText} rows={5} />
      <div class="actions">
        <Button size="small" disabledReason={nothingYet()} onClick={() => hand(props.onReplace)}>
          {words.pasteReplace}
        </Button>
        <Button size="small" disabledReason={nothingYet()} onClick={() => hand(props.onAppend)}>
          {words.pasteAppend}
        </Button>
        <span class="muted" role="status">
          {text().trim() === '' ? '' : words.pasteFound(found().length)}
        </span>
      </div>
    </div>
  )
}
