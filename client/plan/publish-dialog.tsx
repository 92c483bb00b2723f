import { createMemo, createSignal, For, Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import { type Licence, licenceSchema } from '../../shared/domain/licence.ts'
import { type TypedText, typedTexts } from '../../shared/plan/public-plan.ts'
import type { PlanSummary } from '../../shared/protocol/api.ts'
import type { Publication } from '../../shared/protocol/plan-api.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { commonText } from '../text/common.ts'
import { errorText } from '../text/errors.ts'
import { publishText } from '../text/publish.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { addressFrom, isAddress } from './public-address.ts'

const text = publishText.dialog

interface PublishDialogProps {
  boardId: BoardId
  municipality: string
  plan: PlanSummary
  /** What is public now; null: nothing. */
  present: Publication | null
  onClose: () => void
  onPublished: () => void
}

/** Says what everybody will see and what not, lets the texts be looked through, asks for an address. Lives as long as it is open. */
export function PublishDialog(props: PublishDialogProps) {
  const { present } = props // as it was when the dialog opened
  const [kind, setKind] = createSignal<'link' | 'word'>(present?.isListed ? 'word' : 'link')
  const [word, setWord] = createSignal(present?.isListed ? present.address : addressFrom(props.municipality))
  const [licence, setLicence] = createSignal<Licence | null>(present?.licence ?? null)
  const [isChecked, setChecked] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)

  const plan = createLoad(() => props.plan.id, api.getPlan)
  const texts = createMemo(() => {
    const loaded = plan.ready()
    return loaded ? typedTexts(loaded) : null
  })
  const wish = () => ({ planId: props.plan.id, address: kind() === 'word' ? word() : null, licence: licence() })
  const isSameVersion = () => present?.planId === props.plan.id
  const needsCheck = () => !isSameVersion() && texts()?.length !== 0
  const leavesAddress = () => present !== null && (kind() === 'word' ? word() !== present.address : present.isListed)
  const wordError = () => {
    if (kind() !== 'word' || isAddress(word()))
      return failure()?.code === 'address-taken' ? errorText['address-taken'] : undefined
    return text.wordWrong
  }
  const obstacle = () => {
    if (isSending()) return text.running
    if (kind() === 'word' && !isAddress(word())) return text.wordWrong
    return needsCheck() && !isChecked() ? text.checkFirst : undefined
  }
  const publish = async () => {
    if (obstacle() !== undefined) return
    setSending(true)
    setFailure(null)
    const result = await api.publish(props.boardId, wish())
    setSending(false)
    if (result.ok) props.onPublished()
    else setFailure(result.error)
  }

  return (
    <Dialog
      open
      size="wide"
      title={isSameVersion() ? text.changeTitle : text.title(props.plan.number)}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button variant="primary" disabledReason={obstacle()} onClick={() => void publish()}>
            {isSameVersion() ? text.save : text.submit}
          </Button>
          <Button variant="tertiary" onClick={() => props.onClose()}>
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <div class="publish-form">
        <dl class="publish-what">
          <div>
            <dt>{text.shownTitle}</dt>
            <For each={text.shown}>{(what) => <dd>{what}</dd>}</For>
          </div>
          <div>
            <dt>{text.hiddenTitle}</dt>
            <For each={text.hidden}>{(what) => <dd>{what}</dd>}</For>
          </div>
        </dl>
        <Show when={plan.failure()}>
          <Alert kind="warning" title={text.loadFailed}>
            <Button size="small" onClick={plan.reload}>
              {publishText.retry}
            </Button>
          </Alert>
        </Show>
        <Show when={needsCheck() && texts()}>
          {(found) => <TypedTexts texts={found()} isChecked={isChecked()} onChecked={setChecked} />}
        </Show>
        <RadioGroup
          legend={text.address}
          value={kind()}
          options={[
            { value: 'link', label: text.byLink, hint: text.byLinkHint },
            { value: 'word', label: text.byWord, hint: text.byWordHint },
          ]}
          onChange={setKind}
        />
        <Show when={kind() === 'word'}>
          <TextField
            label={text.word}
            hint={text.wordHint(window.location.origin)}
            error={wordError()}
            value={word()}
            maxLength={64}
            onInput={(typed) => {
              setWord(typed.toLowerCase())
              setFailure(null)
            }}
          />
        </Show>
        <Show when={leavesAddress()}>
          <p role="status">{text.moves}</p>
        </Show>
        <SelectField
          label={text.licence}
          hint={text.licenceHint}
          value={licence() ?? ''}
          options={[
            { value: '', label: text.noLicence },
            ...licenceSchema.options.map((value) => ({ value, label: text.licences[value] })),
          ]}
          onChange={(value) => setLicence(licenceSchema.safeParse(value).data ?? null)}
        />
        <FailureAlert title={text.failed} failure={failure()?.code === 'address-taken' ? null : failure()} />
      </div>
    </Dialog>
  )
}

function TypedTexts(props: {
  texts: readonly TypedText[]
  isChecked: boolean
  onChecked: (isChecked: boolean) => void
}) {
  return (
    <div class="publish-texts">
      <p>{text.textsTitle(props.texts.length)}</p>
      <p class="plan-muted">{text.textsHint}</p>
      <Disclosure summary={text.texts(props.texts.length)}>
        {/* Long: then it scrolls by keyboard as well. */}
        <section class="publish-texts-scroll" tabindex="0" aria-label={text.textsScroll}>
          <ul>
            <For each={props.texts}>
              {(typed) => (
                <li>
                  {typed.text} <span class="plan-muted">{text.about(typed.about)}</span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Disclosure>
      <Checkbox label={text.checked} checked={props.isChecked} onChange={props.onChecked} />
    </div>
  )
}
