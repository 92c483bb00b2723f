import { Show } from 'solid-js'
import type { BoardId } from '../../shared/domain/ids.ts'
import type { Board } from '../../shared/domain/workshop.ts'
import { boardPageText } from '../text/workshop.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuChoice } from '../ui/menu.tsx'

interface MunicipalitySwitchProps {
  /** Those that this login may open. */
  boards: readonly Board[]
  current: Board
  onSwitch: (board: BoardId) => void
}

/** The Kommune whose board this is, and the way to the others where there are some. */
export function MunicipalitySwitch(props: MunicipalitySwitchProps) {
  const name = () => props.current.municipality.name
  return (
    <Show when={props.boards.length > 1} fallback={<span class="board-header__municipality">{name()}</span>}>
      <Menu
        label={boardPageText.switchMunicipality(name())}
        trigger={
          <>
            <span class="kern-label">{name()}</span>
            <Icon name="arrow-down" size="small" />
          </>
        }
      >
        <MenuChoice
          label={boardPageText.municipality}
          value={props.current.id}
          onChange={props.onSwitch}
          options={props.boards.map((board) => ({ value: board.id, label: board.municipality.name }))}
        />
      </Menu>
    </Show>
  )
}
