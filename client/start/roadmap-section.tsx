import { createMemo, For } from 'solid-js'
import { maxQuarters, type RoadmapColumn, roadmapColumnsFrom } from '../../shared/domain/roadmap-column.ts'
import { newWorkshopText } from '../text/start.ts'
import { SelectField } from '../ui/select-field.tsx'
import { parseQuarter, quarterFrom } from './workshop-draft.ts'

const words = newWorkshopText.roadmap
const earliest = -2 // quarters before today's, for a workshop that is written up afterwards
const latest = 12

export function RoadmapSection(props: {
  firstQuarter: string
  quarterCount: number
  onFirst: (quarter: string) => void
  onCount: (count: number) => void
}) {
  const today = new Date()
  const choices = Array.from({ length: latest - earliest + 1 }, (_, index) => quarterFrom(today, earliest + index))
  // a draft may be older than the choices
  const quarters = () => (choices.includes(props.firstQuarter) ? choices : [props.firstQuarter, ...choices])
  const columns = createMemo(() => roadmapColumnsFrom(parseQuarter(props.firstQuarter), props.quarterCount))
  return (
    <>
      <div class="fields-row">
        <SelectField
          label={words.first}
          value={props.firstQuarter}
          onChange={props.onFirst}
          options={quarters().map((value) => {
            const { year, quarter } = parseQuarter(value)
            return { value, label: words.quarter(year, quarter) }
          })}
        />
        <SelectField
          label={words.count}
          value={String(props.quarterCount)}
          onChange={(count) => props.onCount(Number(count))}
          options={Array.from({ length: maxQuarters }, (_, index) => ({
            value: String(index + 1),
            label: words.quarters(index + 1),
          }))}
        />
      </div>
      <ul class="chips" aria-label={words.preview}>
        <For each={columns()}>{(column) => <li class="chip">{shortName(column)}</li>}</For>
      </ul>
    </>
  )
}

function shortName(column: RoadmapColumn): string {
  return column.kind === 'status-quo' ? words.statusQuo : words.quarterShort(column.year, column.quarter)
}
