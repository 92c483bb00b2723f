import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { For, type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'
import './button.css'
import './menu.css'

interface MenuProps {
  /** The name of the button; shown unless `icon` stands alone. */
  label: string
  icon?: IconName | undefined
  iconOnly?: boolean | undefined
  variant?: 'secondary' | 'tertiary' | undefined
  /** Instead of label and icon, when the button shows something richer. `label` then remains its name. */
  trigger?: JSX.Element
  children: JSX.Element
}

/** A button that opens a list of actions. Arrow keys, typing ahead and Escape come from Kobalte. */
export function Menu(props: MenuProps) {
  return (
    <DropdownMenu modal={false} gutter={4} placement="bottom-end">
      <DropdownMenu.Trigger
        class={`kern-btn kern-btn--${props.variant ?? 'tertiary'} kern-btn--compact`}
        aria-label={props.trigger ? props.label : undefined}
      >
        <Show
          when={props.trigger}
          fallback={
            <>
              <Show when={props.icon}>{(name) => <Icon name={name()} size="small" />}</Show>
              <span class={props.iconOnly ? 'kern-label kern-sr-only' : 'kern-label'}>{props.label}</span>
            </>
          }
        >
          {props.trigger}
        </Show>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="ui-menu">{props.children}</DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  )
}

interface MenuItemProps {
  onSelect: () => void
  icon?: IconName | undefined
  disabled?: boolean | undefined
  children: JSX.Element
}

export function MenuItem(props: MenuItemProps) {
  // Once the menu has closed and given the focus back: a dialog that opens now knows where to return it.
  const selectLater = () => setTimeout(() => props.onSelect())
  return (
    <DropdownMenu.Item class="ui-menu__item" onSelect={selectLater} disabled={props.disabled ?? false}>
      <Show when={props.icon}>
        {(name) => (
          <span class="ui-menu__mark">
            <Icon name={name()} size="small" />
          </span>
        )}
      </Show>
      <span>{props.children}</span>
    </DropdownMenu.Item>
  )
}

interface MenuChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of several, marked by a tick. */
export function MenuChoice<T extends string>(props: MenuChoiceProps<T>) {
  const choose = (value: string) => {
    const option = props.options.find((known) => known.value === value)
    if (option) props.onChange(option.value)
  }
  return (
    <DropdownMenu.Group>
      <DropdownMenu.GroupLabel class="ui-menu__label">{props.label}</DropdownMenu.GroupLabel>
      <DropdownMenu.RadioGroup value={props.value} onChange={choose}>
        <For each={props.options}>
          {(option) => (
            <DropdownMenu.RadioItem class="ui-menu__item" value={option.value}>
              <span class="ui-menu__mark">
                <DropdownMenu.ItemIndicator>
                  <Icon name="check" size="small" />
                </DropdownMenu.ItemIndicator>
              </span>
              <span>{option.label}</span>
            </DropdownMenu.RadioItem>
          )}
        </For>
      </DropdownMenu.RadioGroup>
    </DropdownMenu.Group>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator class="ui-menu__separator" />
}
