import { createMemo, createSignal, Show } from 'solid-js'
import { comparePortal, type SeenService } from '../../shared/delivery/compare-portal.ts'
import { withStep } from '../../shared/delivery/delivery-state.ts'
import { readPageLines } from '../../shared/delivery/read-lines.ts'
import { deliverySchema } from '../../shared/domain/delivery.ts'
import type { LaneId } from '../../shared/domain/ids.ts'
import { readPastedRows } from '../../shared/people/pasted-rows.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliveryImportText } from '../text/delivery-import.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { DeliveryBoard } from './create-delivery.ts'
import { LineTable } from './line-table.tsx'
import { TextSource } from './text-source.tsx'

const words = deliveryImportText.portal
const { paste } = deliveryImportText

/** What the portal shows beside what was delivered, and the day on which it was seen. */
export function PortalPart(props: {
  delivery: DeliveryBoard
  lane: LaneId | null
  text: string
  onText: (text: string) => void
}) {
  const { delivery } = props
  const [day, setDay] = createSignal(delivery.today)
  const [takesEarly, setTakesEarly] = createSignal(false)
  const dayWrong = () => !deliverySchema.shape.seenAt.unwrap().safeParse(day()).success
  const found = createMemo(() => {
    const { lines, problems } = readPageLines(readPastedRows(props.text))
    const rows = delivery.rows()
    const all = comparePortal({
      lines,
      services: [...delivery.session.services.values()],
      rows,
      unitName: (row) => delivery.unitOf(row)?.[1].name ?? '',
    })
    const isHere = ({ row }: { row: { lane: LaneId } }) => props.lane === null || row.lane === props.lane
    return {
      seen: all.seen.filter(isHere),
      early: all.early.filter(isHere),
      otherPage: all.otherPage.filter(isHere),
      missing: all.missing.filter((row) => isHere({ row })),
      notOurs: props.lane === null ? all.notOurs : [],
      problems,
    }
  })
  const otherUnit = () => [...found().seen, ...found().early].filter((entry) => entry.otherUnit !== null)
  const differences = () => {
    const { early, otherPage, missing, notOurs } = found()
    return early.length + otherPage.length + missing.length + notOurs.length + otherUnit().length
  }
  const isNews = ({ row, day: shown }: SeenService) => (row.delivery?.seenAt ?? '') < (shown ?? day())
  /** What would be written, as far as the rules allow it. */
  const writable = createMemo(() =>
    [...found().seen, ...(takesEarly() ? found().early : [])].filter(
      (entry) => isNews(entry) && delivery.refusalOf(entry.row) === null,
    ),
  )
  const obstacle = () => {
    if (dayWrong()) return deliveryText.dayWrong
    if (writable().length > 0) return undefined
    const [first] = found().seen
    const reason = first && delivery.refusalOf(first.row)
    return reason ? deliveryText.refusal(reason) : words.nothing
  }
  const take = () => {
    const entries = writable()
    const failed = delivery.write(
      entries.map(({ row, day: shown }) => ({
        card: row.service.id,
        delivery: withStep(row.delivery, 'seen', shown ?? day()),
      })),
    )
    if (failed === null) announce(words.done(entries.length))
  }
  const lane = (row: { lane: LaneId }) => delivery.laneName(row.lane)
  return (
    <div class="delivery-page-part delivery-form">
      <p class="muted">{words.lead}</p>
      <TextSource label={words.label} hint={words.hint} value={props.text} onText={props.onText} />
      <Show when={props.text.trim() !== ''}>
        <p role="status">
          <strong>{words.summary(found().seen.length, differences())}</strong>
        </p>
        <div class="delivery-take">
          <div class="delivery-day">
            <TextField
              compact
              type="date"
              label={words.day}
              hint={words.dayHint}
              value={day()}
              onInput={setDay}
              error={dayWrong() ? deliveryText.dayWrong : undefined}
            />
          </div>
          <Show when={found().early.length > 0}>
            <Checkbox label={words.withEarly(found().early.length)} checked={takesEarly()} onChange={setTakesEarly} />
          </Show>
          <Button variant="primary" disabledReason={obstacle()} onClick={take}>
            {words.take(writable().length)}
          </Button>
        </div>
        <LineTable
          title={words.otherPage}
          heads={[deliveryText.service, deliveryText.lane, words.inPortal, words.ours]}
          rows={found().otherPage}
          cells={({ row, portal, ours }) => [
            row.service.name,
            lane(row),
            <span class="delivery-raw">{portal}</span>,
            ours === '' ? deliveryText.noPage : <span class="delivery-raw">{ours}</span>,
          ]}
        />
        <LineTable
          title={words.missing}
          heads={[deliveryText.service, deliveryText.lane, deliveryText.page, deliveryText.state]}
          rows={found().missing}
          cells={(row) => [
            row.service.name,
            lane(row),
            <span class="delivery-raw">{row.delivery?.url}</span>,
            row.delivery?.seenAt
              ? words.lastSeen(row.delivery.seenAt)
              : words.delivered(row.delivery?.deliveredAt ?? ''),
          ]}
        />
        <LineTable
          title={words.early}
          heads={[deliveryText.service, deliveryText.lane, deliveryText.page]}
          rows={found().early}
          cells={({ row }) => [row.service.name, lane(row), <span class="delivery-raw">{row.delivery?.url}</span>]}
        />
        <LineTable
          title={words.otherUnit}
          heads={[deliveryText.service, words.inPortal, words.ours]}
          rows={otherUnit()}
          cells={({ row, otherUnit }) => [
            row.service.name,
            otherUnit,
            delivery.unitOf(row)?.[1].name ?? deliveryText.noUnit,
          ]}
        />
        <LineTable
          title={words.notOurs}
          heads={[paste.line, deliveryText.service, deliveryText.page]}
          rows={found().notOurs}
          cells={({ line, service, name, url }) => [
            line,
            name ?? (service.kind === 'key' ? service.key : service.name),
            <span class="delivery-raw">{url}</span>,
          ]}
        />
        <LineTable
          title={words.unreadable}
          heads={[paste.line, paste.content, paste.reason]}
          rows={found().problems}
          cells={({ line, text, problem }) => [
            line,
            <span class="delivery-raw">{text}</span>,
            paste.lineProblems[problem],
          ]}
        />
        <LineTable
          title={words.seen}
          heads={[deliveryText.service, deliveryText.lane, deliveryText.page]}
          rows={found().seen}
          cells={({ row }) => [row.service.name, lane(row), <span class="delivery-raw">{row.delivery?.url}</span>]}
        />
      </Show>
    </div>
  )
}
