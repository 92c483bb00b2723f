import { batch, createMemo, createSignal, Show } from 'solid-js'
import { withPage } from '../../shared/delivery/delivery-state.ts'
import { linkPages } from '../../shared/delivery/link-pages.ts'
import { readPageLines } from '../../shared/delivery/read-lines.ts'
import { deliverySchema } from '../../shared/domain/delivery.ts'
import { readPastedRows } from '../../shared/people/pasted-rows.ts'
import { commonText } from '../text/common.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliveryImportText } from '../text/delivery-import.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { DeliveryBoard } from './create-delivery.ts'
import { LineTable } from './line-table.tsx'
import { TextSource } from './text-source.tsx'

const words = deliveryImportText.paste

/** Many pages at once. What would happen is shown first; then it is one edit. */
export function PasteDialog(props: { delivery: DeliveryBoard; onClose: () => void }) {
  const { delivery } = props
  const [text, setText] = createSignal('')
  const [day, setDay] = createSignal(delivery.today)
  const [failure, setFailure] = createSignal<string | null>(null)
  const dayWrong = () => !deliverySchema.shape.linkedAt.unwrap().safeParse(day()).success
  const read = createMemo(() => {
    const pasted = readPastedRows(text())
    return { ...readPageLines(pasted), textOf: new Map(pasted.map((row) => [row.line, row.text.slice(0, 200)])) }
  })
  const found = createMemo(() => {
    const { lines, problems, textOf } = read()
    const run = linkPages({
      lines,
      textOf: (line) => textOf.get(line) ?? '',
      services: delivery.session.services.values(),
      rows: delivery.rows(),
      refusal: delivery.refusalOf,
    })
    const rejected = [
      ...problems.map(({ line, text, problem }) => ({ line, text, reason: words.lineProblems[problem] })),
      ...run.problems.map(({ line, text, problem }) => ({ line, text, reason: words.linkProblem(problem) })),
    ].sort((a, b) => a.line - b.line)
    return { links: run.links, unchanged: run.unchanged, rejected }
  })
  const obstacle = () => {
    if (found().links.length === 0) return words.nothing
    return dayWrong() ? deliveryText.dayWrong : undefined
  }
  const take = () => {
    const { links } = found()
    // together, so that what was taken is not compared once more with what stands there now
    batch(() => {
      const failed = delivery.write(
        links.map(({ row, url }) => ({ card: row.service.id, delivery: withPage(row.delivery, url, day()) })),
      )
      if (failed !== null) return setFailure(failed)
      announce(words.done(links.length))
      props.onClose()
    })
  }
  return (
    <Dialog
      open
      size="wide"
      title={words.title}
      onClose={props.onClose}
      footer={
        <>
          <Button variant="primary" disabledReason={obstacle()} onClick={take}>
            {words.take(found().links.length)}
          </Button>
          <Button variant="tertiary" onClick={props.onClose}>
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <div class="delivery-form">
        <TextSource
          label={words.label}
          hint={words.hint}
          placeholder={words.placeholder}
          value={text()}
          onText={setText}
        />
        <div class="delivery-day">
          <TextField
            type="date"
            label={words.linkedAt}
            value={day()}
            onInput={setDay}
            error={dayWrong() ? deliveryText.dayWrong : undefined}
          />
        </div>
        <p role="status">
          <Show when={text().trim() !== ''}>
            {words.summary(found().links.length, found().rejected.length, found().unchanged)}
          </Show>
        </p>
        <LineTable
          title={words.rejected}
          heads={[words.line, words.content, words.reason]}
          rows={found().rejected}
          cells={({ line, text, reason }) => [line, <span class="delivery-raw">{text}</span>, reason]}
        />
        <LineTable
          title={words.fits}
          heads={[words.line, deliveryText.service, deliveryText.page]}
          rows={found().links}
          cells={({ line, row, url, before }) => [
            line,
            row.service.name,
            <>
              <span class="delivery-raw">{url}</span>
              <Show when={before !== '' && before !== url}>
                <span class="muted delivery-before">{words.before(before)}</span>
              </Show>
            </>,
          ]}
        />
        <FailureAlert title={deliveryText.editRefused} failure={failure()} />
      </div>
    </Dialog>
  )
}
