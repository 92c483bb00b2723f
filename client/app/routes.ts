import type { BoardId, PlanId, WorkshopId } from '../../shared/domain/ids.ts'
import type { View } from '../../shared/domain/view.ts'

/** The address names a view in German, as people read it out to each other. */
const viewSlugs: Record<View, string> = {
  overview: 'uebersicht',
  assignment: 'zuordnung',
  roadmap: 'fahrplan',
  list: 'liste',
  plan: 'plan',
  delivery: 'lieferung',
  aftercare: 'nacharbeit',
}
export const views: readonly View[] = ['overview', 'assignment', 'roadmap', 'list', 'plan', 'delivery', 'aftercare']

export function viewOfSlug(slug: string | undefined): View | undefined {
  return views.find((view) => viewSlugs[view] === slug)
}

export const routes = {
  start: '/',
  newWorkshop: '/neu',
  invitation: '/einladung',
  connectionTest: '/verbindungstest',
  workshop: '/workshop/:workshopId',
  invitations: '/workshop/:workshopId/einladungen',
  minutes: '/workshop/:workshopId/protokoll',
  invite: '/workshop/:workshopId/vorbereiten',
  records: '/workshop/:workshopId/archiv',
  handouts: '/workshop/:workshopId/:boardId/blaetter',
  presenter: '/workshop/:workshopId/:boardId/leinwand',
  board: '/workshop/:workshopId/:boardId/:view/:planId?',
} as const

export const workshopPath = (workshop: WorkshopId) => `/workshop/${workshop}`
export const invitationsPath = (workshop: WorkshopId) => `/workshop/${workshop}/einladungen`
export const minutesPath = (workshop: WorkshopId) => `/workshop/${workshop}/protokoll`
export const invitePath = (workshop: WorkshopId) => `/workshop/${workshop}/vorbereiten`
export const recordsPath = (workshop: WorkshopId) => `/workshop/${workshop}/archiv`
export const handoutsPath = (workshop: WorkshopId, board: BoardId) => `/workshop/${workshop}/${board}/blaetter`
export const presenterPath = (workshop: WorkshopId, board: BoardId) => `/workshop/${workshop}/${board}/leinwand`
export const boardPath = (workshop: WorkshopId, board: BoardId, view: View) =>
  `/workshop/${workshop}/${board}/${viewSlugs[view]}`
export const planPath = (workshop: WorkshopId, board: BoardId, plan: PlanId) =>
  `${boardPath(workshop, board, 'plan')}/${plan}`
