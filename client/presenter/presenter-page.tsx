/** `/workshop/:workshopId/:boardId/leinwand`: phase, clock, progress and the card on stage in large type, for the shared screen. */
export function PresenterPage() {
  return null
}
