import { commonText } from '../text/common.ts'
import { Menu, MenuChoice } from '../ui/menu.tsx'
import { chooseColorScheme, colorScheme } from './color-scheme.ts'

export function ColorSchemeMenu() {
  return (
    <Menu label={commonText.theme.label} icon="brightness-medium">
      <ColorSchemeChoice />
    </Menu>
  )
}

/** The same choice as part of a larger menu. */
export function ColorSchemeChoice() {
  return (
    <MenuChoice
      label={commonText.theme.label}
      value={colorScheme()}
      onChange={chooseColorScheme}
      options={[
        { value: 'system', label: commonText.theme.system },
        { value: 'light', label: commonText.theme.light },
        { value: 'dark', label: commonText.theme.dark },
      ]}
    />
  )
}
