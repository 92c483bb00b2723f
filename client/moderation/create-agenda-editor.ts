import type { Agenda, AgendaItem, AgendaItemId } from '../../shared/run/agenda.ts'
import { createRunAction, type RunAction } from '../live/create-run-action.ts'
import type { RunSession } from '../run/run-session.ts'
import { agendaText } from '../text/agenda.ts'
import { announce } from '../ui/live-region.tsx'
import { addItem, moveItem, removeItem, replaceItem } from './agenda-edits.ts'

/** Changes of the agenda, each from its latest state. True: the server has taken it. */
export interface AgendaEditor {
  add(item: Omit<AgendaItem, 'id'>, after: AgendaItemId | null): Promise<boolean>
  replace(item: AgendaItem): Promise<boolean>
  move(item: AgendaItem, by: 1 | -1): Promise<boolean>
  remove(item: AgendaItem): Promise<boolean>
  skip(item: AgendaItem, isSkipped: boolean): Promise<boolean>
  /** The whole of it. */
  set(agenda: Agenda, plannedStart: number | null): Promise<boolean>
  readonly failure: RunAction['failure']
}

export function createAgendaEditor(run: Pick<RunSession, 'run' | 'send'>): AgendaEditor {
  const action = createRunAction(run)
  const set = (agenda: Agenda, plannedStart = run.run().plannedStart) =>
    action.send({ type: 'set-agenda', agenda, plannedStart })
  const agenda = () => run.run().agenda
  const told = async (sending: Promise<boolean>, text: () => string) => {
    const isDone = await sending
    if (isDone) announce(text())
    return isDone
  }
  return {
    add: (item, after) => set(addItem(agenda(), { ...item, id: newItemPrefix() }, after)),
    replace: (item) => set(replaceItem(agenda(), item)),
    move: (item, by) =>
      told(set(moveItem(agenda(), item.id, by)), () =>
        agendaText.moved(item.title, agenda().findIndex(({ id }) => id === item.id) + 1, agenda().length),
      ),
    remove: (item) => told(set(removeItem(agenda(), item.id)), () => agendaText.removed(item.title)),
    skip: (item, isSkipped) =>
      told(action.send({ type: 'skip-item', itemId: item.id, isSkipped }), () =>
        isSkipped ? agendaText.skipped(item.title) : agendaText.unskipped(item.title),
      ),
    set,
    failure: action.failure,
  }
}

/** Not secret, only new: ids of items are never used twice. */
export const newItemPrefix = (): string => `item-${Math.random().toString(36).slice(2, 10)}`
