import { createUniqueId, type JSX } from 'solid-js'
import type { DraftField } from './workshop-draft.ts'

/** A numbered part of the form. The summary's problems point to its id. */
export function FormSection(props: {
  number: number
  fields: readonly DraftField[]
  title: string
  children: JSX.Element
}) {
  const fallbackId = createUniqueId()
  const id = () => (props.fields[0] ? sectionId(props.fields[0]) : fallbackId)
  return (
    <section class="form-section" id={id()} aria-labelledby={`${id()}-title`} tabindex="-1">
      <h2 id={`${id()}-title`} class="form-section__title">
        <span class="form-section__number">{props.number}</span> {props.title}
      </h2>
      <div class="form-section__body">{props.children}</div>
    </section>
  )
}

const sectionOf: Record<DraftField, string> = {
  title: 'worum',
  date: 'worum',
  municipalities: 'kommunen',
  lanes: 'aemter',
  list: 'leistungen',
  organiserKey: 'schluessel',
}

export const sectionId = (field: DraftField) => sectionOf[field]
