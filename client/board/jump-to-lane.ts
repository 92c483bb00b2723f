import type { BoardId, LaneId } from '../../shared/domain/ids.ts'

/** Which one of the lanes it is, for those who look. */
const glow = [0, 0.7, 1].map((offset) => ({
  offset,
  boxShadow: offset < 1 ? 'inset 0 0 0 3px var(--kern-color-action-default-contextual)' : 'none',
}))
const glowMs = 1500
const patienceMs = 10_000 // another board has to load first

/** Shows a lane of a board in the view Zuordnung, as soon as that is there, and gives it the focus. */
export function jumpToLane(boardId: BoardId, laneId: LaneId): void {
  const show = () => {
    const lane = document.querySelector<HTMLElement>(`[data-board="${boardId}"] [data-list="${laneId}"]`)
    if (!lane) return false
    lane.scrollIntoView({ block: 'nearest', inline: 'center' })
    // the menu that leads here gives the focus back to its button first
    requestAnimationFrame(() => lane.focus({ preventScroll: true }))
    lane.animate(glow, glowMs)
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
