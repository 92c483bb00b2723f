import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { createContext, For, type JSX, Show, useContext } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'
import './button.css'
import './menu.css'

interface MenuProps {
  /** The name of the button; shown unless `icon` stands alone. */
  label: string
  icon?: IconName | undefined
  iconOnly?: boolean | undefined
  variant?: 'secondary' | 'tertiary' | undefined
  /** Instead of label and icon, when the button shows something richer. `label` remains its name and repeats visible words. */
  trigger?: JSX.Element
  children: JSX.Element
}

/** Runs an action once the menu is gone and its button has the focus: a dialog that opens then knows where to return it. */
const AfterClose = createContext<(action: () => void) => void>((action) => action())

/** A button that opens a list of actions. Arrow keys, typing ahead and Escape come from Kobalte. */
export function Menu(props: MenuProps) {
  let button: HTMLButtonElement | undefined
  let chosen: (() => void) | null = null
  const closed = (event: Event) => {
    if (!chosen) return
    event.preventDefault() // Kobalte would focus the button, too, but after the action
    button?.focus()
    chosen()
    chosen = null
  }
  return (
    <DropdownMenu modal={false} gutter={4} placement="bottom-end">
      <DropdownMenu.Trigger
        ref={button}
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
      <DropdownMenu.Portal mount={landmarkOf(button)}>
        <DropdownMenu.Content class="ui-menu" onCloseAutoFocus={closed}>
          <AfterClose.Provider value={(action) => (chosen = action)}>{props.children}</AfterClose.Provider>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  )
}

/** Where the list stands in the page: screen readers find it in its landmark, and in a modal dialog it stays usable. */
function landmarkOf(button: HTMLElement | undefined): HTMLElement {
  return button?.closest<HTMLElement>('dialog, header, nav, main') ?? document.body
}

interface MenuItemProps {
  onSelect: () => void
  icon?: IconName | undefined
  disabled?: boolean | undefined
  children: JSX.Element
}

export function MenuItem(props: MenuItemProps) {
  const afterClose = useContext(AfterClose)
  return (
    <DropdownMenu.Item
      class="ui-menu__item"
      onSelect={() => afterClose(props.onSelect)}
      disabled={props.disabled ?? false}
    >
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
  options: readonly { value: T; label: string; hint?: string | undefined }[]
  onChange: (value: T) => void
  /** The menu closes with the choice; else one may try others. */
  closes?: boolean | undefined
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
            <DropdownMenu.RadioItem class="ui-menu__item" value={option.value} closeOnSelect={props.closes ?? false}>
              <span class="ui-menu__mark">
                <DropdownMenu.ItemIndicator>
                  <Icon name="check" size="small" />
                </DropdownMenu.ItemIndicator>
              </span>
              <span>
                {option.label}
                <Show when={option.hint}>
                  <span class="ui-menu__hint">{option.hint}</span>
                </Show>
              </span>
            </DropdownMenu.RadioItem>
          )}
        </For>
      </DropdownMenu.RadioGroup>
    </DropdownMenu.Group>
  )
}

/** Actions that belong together, under a heading. */
export function MenuGroup(props: { label: string; children: JSX.Element }) {
  return (
    <DropdownMenu.Group>
      <DropdownMenu.GroupLabel class="ui-menu__label">{props.label}</DropdownMenu.GroupLabel>
      {props.children}
    </DropdownMenu.Group>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator class="ui-menu__separator" />
}
