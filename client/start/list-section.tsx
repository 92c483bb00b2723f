import { Show } from 'solid-js'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import type { StartInfo } from '../../shared/protocol/api.ts'
import { ServiceListImport } from '../import/service-list-import.tsx'
import { newWorkshopText } from '../text/start.ts'
import { RadioGroup } from '../ui/radio-group.tsx'

const words = newWorkshopText.list

export function ListSection(props: {
  choice: 'starter' | 'file'
  onChoose: (choice: 'starter' | 'file') => void
  start: StartInfo | undefined
  error: string | undefined
  /** Where the tab was reloaded, the file has to be chosen again. */
  fileWasLost: boolean
  onFile: (list: ServiceList | null) => void
}) {
  const starterLabel = () =>
    props.start ? words.starter(props.start.starterList.title, props.start.starterList.count) : words.starterLoading
  return (
    <>
      <RadioGroup
        legend={words.legend}
        value={props.choice}
        onChange={props.onChoose}
        error={props.error}
        options={[
          { value: 'starter', label: starterLabel(), hint: words.starterHint },
          { value: 'file', label: words.file, hint: words.fileHint },
        ]}
      />
      {/* hidden and not removed: who looks at the other choice keeps what was read */}
      <div hidden={props.choice !== 'file'}>
        <Show when={props.fileWasLost}>
          <p class="muted">{words.fileAgain}</p>
        </Show>
        <ServiceListImport onReady={props.onFile} />
      </div>
    </>
  )
}
