import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { WorkshopId } from '../../shared/domain/ids.ts'
import type { LogEntry } from '../../shared/run/log-entry.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { commonText } from '../text/common.ts'
import { minutesText as words } from '../text/minutes.ts'
import { Button } from '../ui/button.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { Minutes } from './build-minutes.ts'

interface RemarksProps {
  workshopId: WorkshopId
  minutes: Minutes
  mayWrite: boolean
  onSaved: (entry: LogEntry) => void
}

const maxRemarkLength = 5000 // as in `newRemarkSchema`
const newOne = 'new'

/** What the moderation writes down. Drafts live here and not in the rows: news from the server never takes one away. */
export function Remarks(props: RemarksProps) {
  const [drafts, setDrafts] = createSignal<ReadonlyMap<string, string>>(new Map())
  const ids = createMemo(() => props.minutes.remarks.map(({ entry }) => entry.id))
  const remarkOf = (id: string) => props.minutes.remarks.find(({ entry }) => entry.id === id)
  const draftOf = (id: string) => drafts().get(id)
  const isWriting = (id: string) => draftOf(id) !== undefined
  const write = (id: string, text: string) => setDrafts((all) => new Map(all).set(id, text))
  const discard = (id: string) => setDrafts((all) => new Map([...all].filter(([known]) => known !== id)))
  let list: HTMLDivElement | undefined
  const focusBack = (id: string) =>
    requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-remark="${id}"] button`)?.focus())

  const askBeforeLeaving = (event: BeforeUnloadEvent) => {
    if (drafts().size > 0) event.preventDefault()
  }
  onMount(() => window.addEventListener('beforeunload', askBeforeLeaving))
  onCleanup(() => window.removeEventListener('beforeunload', askBeforeLeaving))

  const editor = (id: string, save: (text: string) => ReturnType<typeof api.addRemark>) => (
    <RemarkEditor
      text={draftOf(id) ?? ''}
      onInput={(text) => write(id, text)}
      save={save}
      onSaved={(entry) => {
        props.onSaved(entry)
        discard(id)
        announce(words.remark.saved)
        focusBack(id)
      }}
      onCancel={() => {
        discard(id)
        focusBack(id)
      }}
    />
  )
  return (
    <div ref={list} class="minutes-remarks">
      <Show when={ids().length > 0} fallback={<p class="muted">{words.empty.remarks}</p>}>
        <ul class="minutes-list">
          <For each={ids()}>
            {(id) => (
              <li data-remark={id}>
                <Show
                  when={isWriting(id)}
                  fallback={
                    <Remark
                      remark={remarkOf(id)}
                      date={props.minutes.date}
                      onEdit={props.mayWrite ? () => write(id, remarkOf(id)?.event.text ?? '') : undefined}
                    />
                  }
                >
                  {editor(id, (text) => api.changeRemark(props.workshopId, id, text))}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayWrite}>
        <div data-remark={newOne}>
          <Show
            when={isWriting(newOne)}
            fallback={
              <Button size="small" icon="add" class="paper-screen" onClick={() => write(newOne, '')}>
                {words.remark.add}
              </Button>
            }
          >
            {editor(newOne, (text) => api.addRemark(props.workshopId, text))}
          </Show>
        </div>
      </Show>
    </div>
  )
}

function Remark(props: {
  remark: Minutes['remarks'][number] | undefined
  date: string
  onEdit: (() => void) | undefined
}) {
  const factsOf = ({ at, by, changedAt }: LogEntry) =>
    [
      words.moment(at, props.date),
      words.person(by),
      ...(changedAt === null ? [] : [words.remark.changed(words.moment(changedAt, props.date))]),
    ].join(' · ')
  return (
    <Show when={props.remark}>
      {(remark) => (
        <>
          <p class="minutes-prose">{remark().event.text}</p>
          <div class="minutes-remark-foot">
            <span class="muted">{factsOf(remark().entry)}</span>
            <Show when={props.onEdit}>
              {(edit) => (
                <Button
                  size="small"
                  variant="tertiary"
                  icon="edit"
                  class="paper-screen"
                  aria-label={words.remark.editWhich(words.moment(remark().entry.at, props.date))}
                  onClick={() => edit()()}
                >
                  {words.remark.edit}
                </Button>
              )}
            </Show>
          </div>
        </>
      )}
    </Show>
  )
}

function RemarkEditor(props: {
  text: string
  onInput: (text: string) => void
  save: (text: string) => ReturnType<typeof api.addRemark>
  onSaved: (entry: LogEntry) => void
  onCancel: () => void
}) {
  const [isSaving, setSaving] = createSignal(false)
  const [isMissing, setMissing] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  let field: HTMLTextAreaElement | undefined
  onMount(() => field?.focus())
  const submit = async () => {
    if (isSaving()) return
    setMissing(props.text.trim() === '')
    if (isMissing()) return field?.focus()
    setSaving(true)
    const answer = await props.save(props.text.trim())
    setSaving(false)
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) props.onSaved(answer.value)
  }
  return (
    <form
      class="minutes-editor paper-screen"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextArea
        ref={(element) => {
          field = element
        }}
        label={words.remark.label}
        value={props.text}
        onInput={props.onInput}
        rows={4}
        maxLength={maxRemarkLength}
        error={isMissing() && props.text.trim() === '' ? words.remark.missing : undefined}
      />
      <FailureAlert title={words.remark.failed} failure={failure()} />
      <div class="actions">
        <Button type="submit" size="small" variant="primary">
          {isSaving() ? words.remark.saving : words.remark.save}
        </Button>
        <Button size="small" onClick={() => props.onCancel()}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  )
}
