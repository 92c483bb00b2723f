import { createSignal, Show } from 'solid-js'
import type { ExpectedPerson } from '../../shared/protocol/live-api.ts'
import { commonText } from '../text/common.ts'
import { expectedText, setupText } from '../text/lobby.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { SetupDraft } from './create-setup-draft.ts'

interface ExpectedPersonFormProps {
  draft: SetupDraft
  /** Null: a new one. */
  person: ExpectedPerson | null
  onDone: (person: ExpectedPerson) => void
  onCancel: () => void
}

/** One expected person in the place of her row. Lives as long as she is edited. */
export function ExpectedPersonForm(props: ExpectedPersonFormProps) {
  const { draft, person } = props
  const [name, setName] = createSignal(person?.name ?? '')
  const [job, setJob] = createSignal(person?.function ?? '')
  const [laneId, setLaneId] = createSignal(person?.laneId ?? null)
  const [boardId, setBoardId] = createSignal(person?.boardId ?? null)
  const [wasTried, setTried] = createSignal(false)
  let nameField: HTMLInputElement | undefined
  const finish = () => {
    setTried(true)
    if (name().trim() === '') nameField?.focus()
    else props.onDone({ name: name().trim(), function: job().trim(), laneId: laneId(), boardId: boardId() })
  }
  return (
    <form
      class="setup__person"
      aria-label={person?.name ?? expectedText.newName}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault() // only the row, not the dialog around it
        event.stopPropagation()
        props.onCancel()
      }}
    >
      <TextField
        label={expectedText.name}
        compact
        value={name()}
        onInput={setName}
        maxLength={80}
        error={wasTried() && name().trim() === '' ? expectedText.nameMissing : undefined}
        ref={(element) => {
          nameField = element
          queueMicrotask(() => element.focus())
        }}
      />
      <TextField label={expectedText.job} compact value={job()} onInput={setJob} maxLength={120} />
      <SelectField
        label={expectedText.lane}
        compact
        value={laneId() ?? ''}
        onChange={(value) => setLaneId(draft.lanes.find(({ id }) => id === value)?.id ?? null)}
        options={[
          { value: '', label: expectedText.noLane },
          ...draft.lanes.map((lane) => ({ value: lane.id, label: setupText.laneName(lane) })),
        ]}
      />
      <Show when={draft.boards.length > 1}>
        <SelectField
          label={expectedText.place}
          compact
          value={boardId() ?? ''}
          onChange={(value) => setBoardId(draft.boards.find(({ id }) => id === value)?.id ?? null)}
          options={[
            { value: '', label: expectedText.anyPlace },
            ...draft.boards.map(({ id, municipality }) => ({ value: id, label: municipality.name })),
          ]}
        />
      </Show>
      <div class="setup__person-actions">
        <Button size="small" variant="primary" type="submit">
          {expectedText.done}
        </Button>
        <Button size="small" onClick={() => props.onCancel()}>
          {commonText.cancel}
        </Button>
      </div>
    </form>
  )
}
