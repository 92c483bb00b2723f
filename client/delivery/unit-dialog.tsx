import { createSignal, Show } from 'solid-js'
import { type Unit, type UnitId, unitSchema } from '../../shared/domain/delivery.ts'
import { commonText } from '../text/common.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliverySetupText } from '../text/delivery-setup.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { checkUnit } from './check-unit.ts'
import type { DeliveryBoard } from './create-delivery.ts'

const words = deliverySetupText.units

/** Writes a unit down. Nothing is on the board before it is saved. */
export function UnitDialog(props: {
  delivery: DeliveryBoard
  id: UnitId
  unit: Unit
  isNew: boolean
  onClose: () => void
}) {
  const { unit: before, delivery } = props // what stood there when it was opened
  const [draft, setDraft] = createSignal<Record<keyof typeof fields, string>>({
    name: before.name,
    street: before.street,
    postalCode: before.postalCode,
    town: before.town,
    phone: before.phone,
    email: before.email,
    url: before.url,
  })
  const [isTried, setTried] = createSignal(false)
  const [failure, setFailure] = createSignal<string | null>(null)
  const problems = () => (isTried() ? checkUnit(draft()) : {})
  const write = (unit: Unit): boolean => {
    const written = delivery.session.write([{ register: 'unit', key: props.id, value: unit }])
    if (!written.ok) setFailure(deliveryText.refusal(written.error))
    return written.ok
  }
  const save = () => {
    setTried(true)
    const value = unitSchema.safeParse({ ...before, ...trimmed(draft()) })
    if (Object.keys(checkUnit(draft())).length > 0 || !value.success) return
    if (write(value.data)) props.onClose()
  }
  const remove = () => {
    if (!write({ ...before, isRemoved: true })) return
    announce(words.removed(before.name))
    props.onClose()
  }
  const field = (name: keyof typeof fields) => (
    <TextField
      label={words[name]}
      hint={name === 'name' ? words.nameHint : undefined}
      optional={name !== 'name'}
      required={name === 'name'}
      autofocus={name === 'name'}
      placeholder={name === 'url' ? 'https://' : undefined}
      value={draft()[name]}
      onInput={(text) => setDraft((known) => ({ ...known, [name]: text }))}
      error={problemOf(name)}
      maxLength={fields[name]}
    />
  )
  const problemOf = (name: keyof typeof fields) => {
    const problem = problems()[name]
    return problem === undefined ? undefined : words[problem]
  }
  return (
    <Dialog
      open
      title={props.isNew ? words.newTitle : words.editTitle(before.name)}
      onClose={props.onClose}
      footer={
        <>
          <Button variant="primary" onClick={save}>
            {words.save}
          </Button>
          <Show when={!props.isNew}>
            <Button onClick={remove}>{words.remove}</Button>
          </Show>
          <Button variant="tertiary" onClick={props.onClose}>
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <div class="delivery-form">
        {field('name')}
        {field('street')}
        <div class="delivery-town">
          {field('postalCode')}
          {field('town')}
        </div>
        {field('phone')}
        {field('email')}
        {field('url')}
        <FailureAlert title={deliveryText.editRefused} failure={failure()} />
      </div>
    </Dialog>
  )
}

/** How many characters each takes, as in the schema. */
const fields = { name: 200, street: 200, postalCode: 10, town: 120, phone: 60, email: 200, url: 2000 }

const trimmed = <T extends Record<string, string>>(texts: T) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()]))
