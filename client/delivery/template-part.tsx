import { createSignal, For, Show } from 'solid-js'
import { defaultTemplate, snippetFields, unknownPlaceholders } from '../../shared/delivery/page-snippet.ts'
import { deliveryTemplateSchema } from '../../shared/domain/delivery.ts'
import type { WorkshopSetup } from '../../shared/protocol/live-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { deliverySetupText } from '../text/delivery-setup.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { DeliveryBoard } from './create-delivery.ts'

const words = deliverySetupText.template

/** What the pages of services say to a search engine. The moderation edits it; everybody sees what comes out. */
export function TemplatePart(props: {
  delivery: DeliveryBoard
  /** What is not saved yet; null: nothing. */
  typed: string | null
  onType: (template: string | null) => void
}) {
  const { delivery } = props
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const text = () => props.typed ?? delivery.template()
  const mayEdit = () => delivery.session.login().role === 'moderator'
  const problem = () => {
    if (!deliveryTemplateSchema.safeParse(text()).success) return words.empty
    const unknown = unknownPlaceholders(text())
    return unknown.length === 0 ? undefined : words.unknown(unknown)
  }
  const obstacle = () => problem() ?? (text().trim() === delivery.template() ? words.unchanged : undefined)
  const save = async () => {
    if (isSending()) return
    setSending(true)
    setFailure(null)
    const template = text().trim()
    const { id } = delivery.session.workshop()
    const setup = await api.getSetup(id)
    const answer = setup.ok ? await api.saveSetup(id, withTemplate(setup.value, template)) : setup
    setSending(false)
    if (!answer.ok) return setFailure(answer.error)
    delivery.setSavedTemplate(template)
    props.onType(null)
    announce(words.saved)
  }
  const sample = () => delivery.rows().find(({ service, state }) => service.leikaKey !== null && state !== 'open')
  const previewRow = () => sample() ?? delivery.rows().find(({ service }) => service.leikaKey !== null)
  return (
    <div class="delivery-page-part delivery-form">
      <p class="muted">{words.lead}</p>
      <Alert kind="info" title={words.honest}>
        <p>{words.honestBody}</p>
      </Alert>
      <div class="delivery-template">
        <div class="delivery-form">
          <TextArea
            label={words.label}
            hint={mayEdit() ? words.hint : words.readOnly}
            rows={14}
            maxLength={5000}
            value={text()}
            error={problem()}
            readOnly={!mayEdit()}
            onInput={props.onType}
          />
          <Show when={mayEdit()}>
            <div class="actions">
              <Button variant="primary" disabled={isSending()} disabledReason={obstacle()} onClick={() => void save()}>
                {words.save}
              </Button>
              <Button onClick={() => props.onType(defaultTemplate)}>{words.reset}</Button>
            </div>
          </Show>
          <FailureAlert title={words.failed} failure={failure()} />
        </div>
        <section aria-labelledby="delivery-placeholders">
          <h3 id="delivery-placeholders">{words.fields}</h3>
          <dl class="delivery-fields">
            <For each={snippetFields}>
              {(field) => (
                <div>
                  <dt>{`{{${field}}}`}</dt>
                  <dd>{words.fieldNames[field]}</dd>
                </div>
              )}
            </For>
          </dl>
        </section>
      </div>
      <Show when={previewRow()} fallback={<p class="muted">{words.noPreview}</p>}>
        {(row) => (
          <section class="delivery-preview" aria-label={words.preview} tabindex="0">
            <h3>{words.previewOf(row().service.name)}</h3>
            <pre>{delivery.snippetOf(row(), text())}</pre>
          </section>
        )}
      </Show>
    </div>
  )
}

/** The usual one is not kept: whoever never changed it gets a better one with the next version. */
function withTemplate(setup: WorkshopSetup, template: string): WorkshopSetup {
  const { deliveryTemplate: _, ...others } = setup
  return template === defaultTemplate ? others : { ...others, deliveryTemplate: template }
}
