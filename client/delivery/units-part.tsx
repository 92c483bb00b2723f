import { createSignal, For, Show } from 'solid-js'
import { addressOf, newUnitId, type UnitEntry } from '../../shared/delivery/units.ts'
import type { Unit, UnitId } from '../../shared/domain/delivery.ts'
import type { LaneId } from '../../shared/domain/ids.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliverySetupText } from '../text/delivery-setup.ts'
import { Button } from '../ui/button.tsx'
import { formatNumber } from '../ui/format.ts'
import type { DeliveryBoard } from './create-delivery.ts'
import { UnitDialog } from './unit-dialog.tsx'

const words = deliverySetupText.units

const newUnit = (lane: LaneId): Unit => ({
  lane,
  name: '',
  street: '',
  postalCode: '',
  town: '',
  phone: '',
  email: '',
  url: '',
  isRemoved: false,
})

/** The units of each Amt, in the order in which they were made: the first is the usual one. */
export function UnitsPart(props: { delivery: DeliveryBoard; lane: LaneId | null }) {
  const { delivery } = props
  const [edited, setEdited] = createSignal<{ id: UnitId; unit: Unit; isNew: boolean } | null>(null)
  let list: HTMLDivElement | undefined
  const close = (lane: LaneId) => {
    setEdited(null)
    // the button that opened it went with its unit
    if (document.activeElement === document.body)
      list?.querySelector<HTMLElement>(`[data-lane="${lane}"] button`)?.focus()
  }
  const lanes = () => delivery.lanes().filter(({ id }) => props.lane === null || id === props.lane)
  const add = (lane: LaneId) =>
    setEdited({ id: newUnitId(Date.now(), crypto.randomUUID().slice(0, 8)), unit: newUnit(lane), isNew: true })
  const refusalOf = (unit: Unit) => {
    const answer = delivery.session.mayWrite({ register: 'unit', key: newUnitId(0, 'new'), value: unit })
    return answer.ok ? undefined : deliveryText.refusal(answer.error)
  }
  const uses = (id: UnitId) => delivery.rows().filter((row) => delivery.unitOf(row)?.[0] === id).length
  return (
    <div class="delivery-page-part" ref={list}>
      <p class="muted">{words.lead}</p>
      <For each={lanes()}>
        {(lane) => (
          <section class="delivery-units" data-lane={lane.id} aria-label={deliveryText.laneName(lane)}>
            <div class="delivery-units__head">
              <h3>{deliveryText.laneName(lane)}</h3>
              <Button
                size="small"
                icon="add"
                aria-label={words.addTo(deliveryText.laneName(lane))}
                disabledReason={refusalOf(newUnit(lane.id))}
                onClick={() => add(lane.id)}
              >
                {words.add}
              </Button>
            </div>
            <Show when={delivery.unitsOf(lane.id).length > 0} fallback={<p class="muted">{words.none}</p>}>
              <ul>
                {/* by id, so that a button keeps its focus while others write */}
                <For each={delivery.unitsOf(lane.id).map(([id]) => id)}>
                  {(id, at) => (
                    <UnitRow
                      unit={unitIn(delivery.unitsOf(lane.id), id)}
                      isFirst={at() === 0}
                      uses={uses(id)}
                      refusal={refusalOf(unitIn(delivery.unitsOf(lane.id), id) ?? newUnit(lane.id))}
                      onEdit={(unit) => setEdited({ id, unit, isNew: false })}
                    />
                  )}
                </For>
              </ul>
            </Show>
          </section>
        )}
      </For>
      <Show when={edited()} keyed>
        {(open) => <UnitDialog delivery={delivery} {...open} onClose={() => close(open.unit.lane)} />}
      </Show>
    </div>
  )
}

const unitIn = (entries: readonly UnitEntry[], id: UnitId) => entries.find(([known]) => known === id)?.[1]

function UnitRow(props: {
  unit: Unit | undefined
  isFirst: boolean
  uses: number
  refusal: string | undefined
  onEdit: (unit: Unit) => void
}) {
  return (
    <Show when={props.unit}>
      {(unit) => (
        <li>
          <div>
            <strong>{unit().name}</strong>{' '}
            <Show when={props.isFirst}>
              <span class="muted">({words.isFirst})</span>
            </Show>
            <p class="muted">
              {[addressOf(unit()), unit().phone, unit().email].filter((part) => part !== '').join(' · ')}
            </p>
            <p class="muted">
              {words.uses}: {formatNumber(props.uses)}
              <Show when={unit().url}>
                {(url) => (
                  <>
                    {' · '}
                    <a href={url()} rel="noreferrer noopener" target="_blank">
                      {url()}
                    </a>
                  </>
                )}
              </Show>
            </p>
          </div>
          <Button
            size="small"
            aria-label={words.editOf(unit().name)}
            disabledReason={props.refusal}
            onClick={() => props.onEdit(unit())}
          >
            {words.edit}
          </Button>
        </li>
      )}
    </Show>
  )
}
