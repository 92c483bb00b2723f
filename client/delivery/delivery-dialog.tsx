import { createMemo, createSignal, For, Show } from 'solid-js'
import {
  dayOfStep,
  deliveryStateOf,
  deliverySteps,
  findingsOf,
  nothingDelivered,
} from '../../shared/delivery/delivery-state.ts'
import { readPageUrl } from '../../shared/delivery/page-url.ts'
import { type Delivery, deliverySchema, unitIdSchema } from '../../shared/domain/delivery.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import { commonText } from '../text/common.ts'
import { deliveryText } from '../text/delivery.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { DeliveryBoard } from './create-delivery.ts'

interface DeliveryDialogProps {
  delivery: DeliveryBoard
  card: CardId
  onClose: () => void
}

const words = deliveryText.dialog

/** Everything about the delivery of one service. What others change meanwhile stays where it was not touched here. */
export function DeliveryDialog(props: DeliveryDialogProps) {
  const { delivery } = props
  const row = () => delivery.rowOf(props.card)
  const before = row()?.delivery ?? nothingDelivered // what stood there when it was opened
  const [url, setUrl] = createSignal<string>(before.url)
  const [unit, setUnit] = createSignal<string>(before.unit ?? '')
  const [days, setDays] = createSignal({
    linkedAt: before.linkedAt ?? '',
    deliveredAt: before.deliveredAt ?? '',
    seenAt: before.seenAt ?? '',
  })
  const [note, setNote] = createSignal(before.note)
  const [failure, setFailure] = createSignal<string | null>(null)
  const name = () => row()?.service.name ?? props.card
  const units = () => {
    const lane = row()?.lane
    return lane === undefined ? [] : delivery.unitsOf(lane)
  }
  const urlProblem = () => (url().trim() === '' || readPageUrl(url()).ok ? undefined : words.urlWrong)
  const draft = createMemo((): Delivery | null => {
    const parsed = deliverySchema.safeParse({
      unit: unitIdSchema.nullable().catch(null).parse(unit()),
      url: url().trim(),
      linkedAt: days().linkedAt || null,
      deliveredAt: days().deliveredAt || null,
      seenAt: days().seenAt || null,
      note: note(),
    })
    return parsed.success ? parsed.data : null
  })
  const refusal = () => {
    const shown = row()
    const reason = shown ? delivery.refusalOf(shown) : null
    return reason === null ? undefined : deliveryText.refusal(reason)
  }
  const typeUrl = (text: string) => {
    // a page that becomes known is linked, unless somebody says otherwise
    if (url() === '' && days().linkedAt === '' && deliveryStateOf(before) === 'open') {
      setDays((known) => ({ ...known, linkedAt: delivery.today }))
    }
    setUrl(text)
  }
  const save = () => {
    const wished = draft()
    if (urlProblem() !== undefined) return setFailure(words.urlWrong)
    if (!wished) return setFailure(words.dayWrong)
    const touched = Object.entries(wished).filter(([field, value]) => value !== before[field as keyof Delivery])
    const latest = row()?.delivery ?? before
    const failed = delivery.write([{ card: props.card, delivery: { ...latest, ...Object.fromEntries(touched) } }])
    if (failed === null) props.onClose()
    else setFailure(failed)
  }
  const doubts = () => findingsOf(draft() ?? undefined, delivery.today)
  const snippet = () => {
    const shown = row()
    return shown ? delivery.snippetOf({ ...shown, delivery: draft() ?? before }) : null
  }
  return (
    <Dialog
      open
      size="wide"
      title={words.title(name())}
      onClose={props.onClose}
      footer={
        <>
          <Button variant="primary" disabledReason={refusal()} onClick={save}>
            {words.save}
          </Button>
          <Button variant="tertiary" onClick={props.onClose}>
            {commonText.cancel}
          </Button>
          <Show when={refusal()}>{(why) => <p class="muted delivery-why">{why()}</p>}</Show>
        </>
      }
    >
      <div class="delivery-form">
        <Show when={row()}>
          {(shown) => (
            <div class="delivery-which">
              <span>{delivery.laneName(shown().lane)}</span>
              <Show when={shown().service.leikaKey} fallback={<span class="muted">{deliveryText.noKey}</span>}>
                {(key) => (
                  <>
                    <span>
                      {deliveryText.key} <code>{key()}</code>
                    </span>
                    <CopyButton text={key()} what={deliveryText.key} />
                  </>
                )}
              </Show>
            </div>
          )}
        </Show>
        <TextField
          label={words.url}
          hint={words.urlHint}
          placeholder="https://"
          value={url()}
          onInput={typeUrl}
          error={urlProblem()}
          maxLength={2000}
          readOnly={refusal() !== undefined}
          autofocus
        />
        <div class="delivery-days">
          <For each={deliverySteps}>
            {(step) => (
              <TextField
                type="date"
                label={words.dayOf(step)}
                value={days()[dayOfStep[step]]}
                onInput={(value) => setDays((known) => ({ ...known, [dayOfStep[step]]: value }))}
                readOnly={refusal() !== undefined}
              />
            )}
          </For>
        </div>
        <Show when={doubts().length > 0}>
          <Alert kind="warning" title={words.doubts}>
            <For each={doubts()}>{(found) => <p>{deliveryText.findings[found].sentence}</p>}</For>
          </Alert>
        </Show>
        <SelectField
          label={words.unit}
          value={unit()}
          disabled={refusal() !== undefined || units().length === 0}
          options={[
            { value: '', label: units()[0] ? words.firstUnit(units()[0]?.[1].name ?? '') : words.noUnits },
            ...units().map(([id, { name }]) => ({ value: id, label: name })),
          ]}
          onChange={setUnit}
        />
        <TextField
          label={words.note}
          optional
          value={note()}
          onInput={setNote}
          maxLength={500}
          readOnly={refusal() !== undefined}
        />
        <Show when={snippet()} fallback={<p class="muted">{words.noSnippet}</p>}>
          {(html) => (
            <div class="delivery-snippet">
              <TextArea
                label={words.snippet}
                hint={words.snippetHint}
                value={html()}
                onInput={() => {}}
                rows={6}
                readOnly
              />
              <CopyButton text={html()} what={words.copySnippet} />
            </div>
          )}
        </Show>
        <FailureAlert title={deliveryText.editRefused} failure={failure()} />
      </div>
    </Dialog>
  )
}
