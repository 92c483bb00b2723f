import { createMemo, Show } from 'solid-js'
import { dayOfStep, findingsOf, nextStepOf, withStep } from '../../shared/delivery/delivery-state.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { deliveryText } from '../text/delivery.ts'
import { Button } from '../ui/button.tsx'
import { writeToClipboard } from '../ui/copy-button.tsx'
import { announce } from '../ui/live-region.tsx'
import type { DeliveryBoard } from './create-delivery.ts'

/** The controls of a row from left to right. */
export const rowControls = ['select', 'open', 'copy', 'page', 'next'] as const
export type RowControl = (typeof rowControls)[number]

/** How the table finds a control, and the control tells the table. */
interface Control {
  'data-control': RowControl
  tabindex: number
  onFocus: () => void
}

interface DeliveryTableRowProps {
  delivery: DeliveryBoard
  card: CardId
  /** Among the shown rows, from 0. */
  position: number
  withLane: boolean
  selected: boolean
  /** In this row Tab stops. */
  active: boolean
  onToggle: (card: CardId, isRange: boolean) => void
  onFocus: (card: CardId, control: RowControl) => void
  onEdit: (card: CardId) => void
}

/** A service to deliver: a table row, and on a phone an entry with name, state and the next step. */
export function DeliveryTableRow(props: DeliveryTableRowProps) {
  const row = createMemo(() => props.delivery.rowOf(props.card))
  const name = () => row()?.service.name ?? props.card
  const leikaKey = () => row()?.service.leikaKey ?? null
  const url = () => row()?.delivery?.url ?? ''
  const shortUrl = () => url().replace(/^https?:\/\/(www\.)?/, '')
  const unit = () => {
    const shown = row()
    return (shown && props.delivery.unitOf(shown)?.[1].name) ?? ''
  }
  const lane = () => {
    const shown = row()
    return shown && props.delivery.laneName(shown.lane)
  }
  const control = (which: RowControl): Control => ({
    'data-control': which,
    get tabindex() {
      return props.active ? 0 : -1
    },
    onFocus: () => props.onFocus(props.card, which),
  })
  const copy = async () => {
    const key = leikaKey()
    if (key !== null) announce((await writeToClipboard(key)) ? deliveryText.copied(key) : deliveryText.copyFailed)
  }
  return (
    <tr
      aria-rowindex={props.position + 2}
      data-card={props.card}
      class="delivery-row"
      classList={{ 'is-selected': props.selected }}
    >
      <td class="delivery-select">
        <input
          {...control('select')}
          type="checkbox"
          class="delivery-box"
          aria-label={deliveryText.select(name())}
          checked={props.selected}
          onClick={(event) => {
            props.onToggle(props.card, event.shiftKey)
            event.currentTarget.checked = props.selected // a range may leave this one as it was
          }}
        />
      </td>
      <th scope="row" class="delivery-name">
        <button {...control('open')} type="button" class="delivery-open" onClick={() => props.onEdit(props.card)}>
          <span title={name()}>{name()}</span>
        </button>
        <span class="delivery-phone">
          <StateCell delivery={props.delivery} card={props.card} />
        </span>
      </th>
      <td class="delivery-key">
        <Show when={leikaKey()} fallback={<span class="muted">{deliveryText.noKey}</span>}>
          {(key) => (
            <span class="delivery-digits">
              {key()}
              <Button
                {...control('copy')}
                size="small"
                variant="tertiary"
                icon="content-copy"
                iconOnly
                title={deliveryText.copyThisKey}
                onClick={() => void copy()}
              >
                {deliveryText.copyKey(key(), name())}
              </Button>
            </span>
          )}
        </Show>
      </td>
      <td class="delivery-unit">
        <Show when={props.withLane && lane()}>
          {(shown) => (
            <span class="delivery-clip" title={shown()}>
              {shown()}
            </span>
          )}
        </Show>
        <Show when={unit() !== '' || !props.withLane}>
          <span class="delivery-clip" classList={{ muted: props.withLane || unit() === '' }} title={unit()}>
            {unit() || deliveryText.noUnit}
          </span>
        </Show>
      </td>
      <td class="delivery-page">
        <Show when={url()} fallback={<span class="muted">{deliveryText.noPage}</span>}>
          {(href) => (
            <a
              {...control('page')}
              class="delivery-clip"
              href={href()}
              title={href()}
              aria-label={deliveryText.openPage(shortUrl(), name())}
              rel="noreferrer noopener"
              target="_blank"
            >
              {shortUrl()}
            </a>
          )}
        </Show>
      </td>
      <td class="delivery-state">
        <StateCell delivery={props.delivery} card={props.card} />
      </td>
      <td class="delivery-next">
        <NextStep delivery={props.delivery} card={props.card} name={name()} control={control('next')} />
      </td>
    </tr>
  )
}

/** The state with its mark, its word and its day, and what does not fit. */
function StateCell(props: { delivery: DeliveryBoard; card: CardId }) {
  const row = () => props.delivery.rowOf(props.card)
  const state = () => row()?.state ?? 'open'
  const day = () => {
    const reached = state()
    return reached === 'open' ? null : (row()?.delivery?.[dayOfStep[reached]] ?? null)
  }
  const finding = () => findingsOf(row()?.delivery, props.delivery.today)[0]
  return (
    <>
      <span>
        <span class="delivery-mark" aria-hidden="true">
          {deliveryText.states[state()].mark}
        </span>{' '}
        {deliveryText.stateOn(state(), day())}
      </span>
      <Show when={finding()}>
        {(found) => (
          <span class="delivery-finding" title={deliveryText.findings[found()].sentence}>
            ! {deliveryText.findings[found()].word}
          </span>
        )}
      </Show>
    </>
  )
}

function NextStep(props: { delivery: DeliveryBoard; card: CardId; name: string; control: Control }) {
  const row = () => props.delivery.rowOf(props.card)
  const step = () => nextStepOf(row()?.delivery)
  const refusal = createMemo(() => {
    const shown = row()
    const reason = shown ? props.delivery.refusalOf(shown) : null
    return reason === null ? undefined : deliveryText.refusal(reason)
  })
  const take = () => {
    const next = step()
    if (next === null) return
    const failed = props.delivery.write([
      { card: props.card, delivery: withStep(row()?.delivery, next, props.delivery.today) },
    ])
    if (failed === null) announce(deliveryText.stepDone(next, props.name))
  }
  return (
    <Show when={step()}>
      {(next) => (
        <Button
          {...props.control}
          size="small"
          aria-label={deliveryText.asStepOf(next(), props.name)}
          disabledReason={refusal()}
          onClick={take}
        >
          {deliveryText.asStep(next())}
        </Button>
      )}
    </Show>
  )
}
