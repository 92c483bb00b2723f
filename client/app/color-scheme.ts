import { createSignal } from 'solid-js'

/** What people choose; `system` follows the device. */
export type ColorScheme = 'system' | 'light' | 'dark'
const storageKey = 'auftakt-color-scheme'

const [colorScheme, setChoice] = createSignal<ColorScheme>('system')

export { colorScheme }

/** Sets the theme now and whenever the device changes its mind. Runs as long as the page. */
export function followColorScheme(): void {
  setChoice(readChoice())
  systemIsDark().addEventListener('change', apply)
  apply()
}

export function chooseColorScheme(choice: ColorScheme): void {
  setChoice(choice)
  apply()
  try {
    localStorage.setItem(storageKey, choice)
  } catch {
    // storage is forbidden here: the choice then lasts as long as the page
  }
}

function apply(): void {
  const choice = colorScheme()
  const theme = choice === 'system' ? (systemIsDark().matches ? 'dark' : 'light') : choice
  document.documentElement.setAttribute('data-kern-theme', theme)
}

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)')

function readChoice(): ColorScheme {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system' // storage is forbidden here
  }
}
