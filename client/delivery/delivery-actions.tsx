import { createMemo, createSignal, For, Show } from 'solid-js'
import type { DeliveryRow } from '../../shared/delivery/delivery-list.ts'
import {
  deliverySteps,
  nextStepOf,
  nothingDelivered,
  withoutLastStep,
  withStep,
} from '../../shared/delivery/delivery-state.ts'
import { type Delivery, deliverySchema } from '../../shared/domain/delivery.ts'
import { deliveryText } from '../text/delivery.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { DeliveryBoard } from './create-delivery.ts'

/** What can be entered for the selected rows, all at once and as one edit. */
export function DeliveryActions(props: { delivery: DeliveryBoard; rows: readonly DeliveryRow[]; onClear: () => void }) {
  const [day, setDay] = createSignal(props.delivery.today)
  const dayWrong = () => !deliverySchema.shape.linkedAt.unwrap().safeParse(day()).success
  const judged = createMemo(() => {
    const verdicts = props.rows.map((row) => ({ row, refusal: props.delivery.refusalOf(row) }))
    const [reason] = verdicts.flatMap(({ refusal }) => refusal ?? [])
    return {
      allowed: verdicts.flatMap(({ row, refusal }) => (refusal === null ? [row] : [])),
      refused: verdicts.filter(({ refusal }) => refusal !== null).length,
      reason: reason === undefined ? null : deliveryText.refusal(reason),
    }
  })
  const obstacle = () => {
    const { allowed, reason } = judged()
    if (allowed.length === 0 && reason !== null) return reason
    return dayWrong() ? deliveryText.dayWrong : undefined
  }
  const note = () => {
    const { allowed, refused, reason } = judged()
    return allowed.length > 0 && reason !== null ? deliveryText.keptBack(refused, reason) : undefined
  }
  /** `change`: null where this row has nothing to change. */
  const write = (change: (row: DeliveryRow) => Delivery | null) => {
    const changes = judged().allowed.flatMap((row) => {
      const delivery = change(row)
      return delivery === null ? [] : [{ card: row.service.id, delivery }]
    })
    if (changes.length === 0) return announce(deliveryText.nothingToDo)
    if (props.delivery.write(changes) !== null) return
    const kept = note()
    announce(kept === undefined ? deliveryText.done(changes.length) : `${deliveryText.done(changes.length)} ${kept}`)
  }
  const takeNext = () =>
    write(({ delivery }) => {
      const step = nextStepOf(delivery)
      return step === null ? null : withStep(delivery, step, day())
    })
  /** The units that all of the rows may have. */
  const units = createMemo(() => {
    const [lane, ...others] = new Set(props.rows.map((row) => row.lane))
    return lane === undefined || others.length > 0 ? [] : props.delivery.unitsOf(lane)
  })
  const unitObstacle = () => obstacle() ?? (units().length === 0 ? deliveryText.oneLane : undefined)
  return (
    <section class="delivery-actions" aria-label={deliveryText.bar}>
      <p>
        <strong>{deliveryText.selected(props.rows.length)}</strong>
      </p>
      <div class="delivery-day">
        <TextField
          compact
          type="date"
          label={deliveryText.day}
          value={day()}
          onInput={setDay}
          error={dayWrong() ? deliveryText.dayWrong : undefined}
        />
      </div>
      <Button size="small" variant="primary" disabledReason={obstacle()} onClick={takeNext}>
        {deliveryText.takeNext}
      </Button>
      <Show
        when={obstacle() === undefined}
        fallback={
          <Button size="small" disabledReason={obstacle()}>
            {deliveryText.setState}
          </Button>
        }
      >
        <Menu label={deliveryText.setState} variant="secondary">
          <For each={deliverySteps}>
            {(step) => (
              <MenuItem onSelect={() => write(({ delivery }) => withStep(delivery, step, day()))}>
                {deliveryText.setStep(step)}
              </MenuItem>
            )}
          </For>
          <MenuSeparator />
          <MenuItem
            onSelect={() =>
              write(({ delivery, state }) => (delivery && state !== 'open' ? withoutLastStep(delivery) : null))
            }
          >
            {deliveryText.takeBack}
          </MenuItem>
        </Menu>
      </Show>
      <Show
        when={unitObstacle() === undefined}
        fallback={
          <Button size="small" disabledReason={unitObstacle()}>
            {deliveryText.setUnit}
          </Button>
        }
      >
        <Menu label={deliveryText.setUnit} variant="secondary">
          <For each={units()}>
            {([id, unit]) => (
              <MenuItem onSelect={() => write(({ delivery }) => ({ ...(delivery ?? nothingDelivered), unit: id }))}>
                {unit.name}
              </MenuItem>
            )}
          </For>
        </Menu>
      </Show>
      <Button size="small" variant="tertiary" onClick={() => props.onClear()}>
        {deliveryText.clear}
      </Button>
      <Show when={note()}>{(text) => <p class="muted">{text()}</p>}</Show>
    </section>
  )
}
