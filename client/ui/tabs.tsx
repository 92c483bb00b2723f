import { Tabs as KobalteTabs } from '@kobalte/core/tabs'
import { For, type JSX } from 'solid-js'
import './tabs.css'

export interface TabOption<T extends string> {
  value: T
  label: () => string
  content: () => JSX.Element
}

interface TabsProps<T extends string> {
  label: string
  value: T
  options: readonly TabOption<T>[]
  onChange: (value: T) => void
}

/** Parts of one form or page, one at a time. Arrow keys go between them. What is hidden leaves the page: keep its state outside. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const choose = (value: string) => {
    const option = props.options.find((known) => known.value === value)
    if (option) props.onChange(option.value)
  }
  return (
    <KobalteTabs value={props.value} onChange={choose}>
      <KobalteTabs.List class="ui-tabs" aria-label={props.label}>
        <For each={props.options}>
          {(option) => (
            <KobalteTabs.Trigger class="ui-tabs__tab" value={option.value}>
              {option.label()}
            </KobalteTabs.Trigger>
          )}
        </For>
      </KobalteTabs.List>
      <For each={props.options}>
        {(option) => (
          <KobalteTabs.Content class="ui-tabs__content" value={option.value}>
            {option.content()}
          </KobalteTabs.Content>
        )}
      </For>
    </KobalteTabs>
  )
}
