import type { BoardId, LaneId } from '../../shared/domain/ids.ts'

const patienceMs = 10_000 // another board has to load first

/** Shows a lane of a board in the view Zuordnung, as soon as that is there, and gives it the focus. */
export function jumpToLane(boardId: BoardId, laneId: LaneId): void {
  const show = () => {
    const lane = document.querySelector<HTMLElement>(`[data-board="${boardId}"] [data-list="${laneId}"]`)
    if (!lane) return false
    lane.scrollIntoView({ block: 'nearest', inline: 'center' })
    lane.focus({ preventScroll: true })
    return true
  }
  if (show()) return
  const watch = new MutationObserver(() => {
    if (!show()) return
    watch.disconnect()
    clearTimeout(timer)
  })
  watch.observe(document.body, { subtree: true, childList: true })
  const timer = setTimeout(() => watch.disconnect(), patienceMs)
}
