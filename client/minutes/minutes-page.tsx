/** `/workshop/:workshopId/protokoll`: the minutes, as they come by themselves. */
export function MinutesPage() {
  return null
}
