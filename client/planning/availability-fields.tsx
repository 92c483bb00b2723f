import { Show } from 'solid-js'
import { availabilityOf, isTooEarly } from '../../shared/roadmap/availability.ts'
import { planningText } from '../text/planning.ts'
import { formatDate } from '../ui/format.ts'
import type { CardFactProps } from './card-planning.tsx'
import { createFactWriter, refusalOf } from './create-fact-writer.ts'
import { DraftField } from './draft-field.tsx'

/** From when the service can go online: from the list, or as the moderation says. Others read it. */
export function AvailabilityFields(props: CardFactProps) {
  const write = createFactWriter(props.session)
  const set = () => props.session.facts.value('availability', props.card)
  const known = () => availabilityOf(set(), props.session.services.get(props.card)?.availableFrom)
  const value = (part: { from?: string | null; note?: string }) => ({
    register: 'availability' as const,
    key: props.card,
    value: { from: known().from, note: known().note, ...part },
  })
  const closed = () => refusalOf(props.session, value({}))
  const isEarly = () => {
    const column = props.session
      .workshop()
      .columns.find(({ id }) => id === props.session.model.schedule(props.card)?.column)
    return column !== undefined && isTooEarly(column, known().from)
  }
  const shown = () => {
    const { from, source } = known()
    const day = from === null ? planningText.availableUnknown : formatDate(from)
    return source === 'nobody' ? day : `${day} (${planningText.availableBy[source]})`
  }
  return (
    <div class="card-planning__fields">
      <Show
        when={closed() === undefined}
        fallback={
          <p class="card-planning__note">
            {planningText.availableFrom}: {shown()}
          </p>
        }
      >
        <div class="card-planning__pair">
          <DraftField
            label={planningText.availableFrom}
            type="date"
            value={known().from ?? ''}
            onCommit={(typed) => write(value({ from: typed === '' ? null : typed }))}
          />
          <DraftField
            label={planningText.availableNote}
            maxLength={500}
            value={known().note}
            onCommit={(note) => write(value({ note }))}
          />
        </div>
        <p class="card-planning__note">{shown()}</p>
      </Show>
      <Show when={isEarly() ? known().from : null}>
        {(from) => (
          <p class="card-planning__warning">
            {planningText.tooEarly(formatDate(from()))}
            {props.session.model.schedule(props.card)?.reason ? '' : ` ${planningText.tooEarlyNoReason}`}
          </p>
        )}
      </Show>
    </div>
  )
}
