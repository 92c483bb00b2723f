import type { APIRequestContext } from '@playwright/test'
import { createdWorkshopSchema, type NewWorkshop, startInfoSchema } from '../../shared/protocol/api.ts'

/** Four Ämter fit on the screen beside the inbox, so no story depends on scrolling. */
export const testLanes = [
  { number: '32', name: 'Ordnungsamt' },
  { number: '33', name: 'Bürgeramt' },
  { number: '34', name: 'Standesamt' },
  { number: '50', name: 'Sozialamt' },
]

export interface TestWorkshop {
  /** Paths with the secret in their fragment. */
  links: { moderator: string; representative: string; guest: string; observer: string }
}

/** A workshop with the starter list, made as the form makes it, but faster. The device of `request` becomes moderator. */
export async function createTestWorkshop(
  request: APIRequestContext,
  baseUrl: string,
  changes: Partial<NewWorkshop> = {},
): Promise<TestWorkshop> {
  const start = startInfoSchema.parse(await (await request.get(`${baseUrl}/api/start`)).json())
  const workshop = {
    title: 'OZG-Auftakt Musterstadt',
    date: '2026-11-24',
    municipalities: [{ name: 'Musterstadt', ags: null }],
    lanes: testLanes,
    firstQuarter: { year: 2027, quarter: 1 },
    quarterCount: 4,
    listHash: start.starterList.hash,
    ...changes,
  } satisfies NewWorkshop
  const answer = await request.post(`${baseUrl}/api/workshops`, { data: workshop, headers: { origin: baseUrl } })
  if (!answer.ok()) throw new Error(`No workshop: ${answer.status()} ${await answer.text()}`)
  const { invitations } = createdWorkshopSchema.parse(await answer.json())
  const pathOf = (role: string) => {
    const invitation = invitations.find((candidate) => candidate.role === role)
    if (!invitation) throw new Error(`No invitation for ${role}`)
    return invitation.path
  }
  return {
    links: {
      moderator: pathOf('moderator'),
      representative: pathOf('representative'),
      guest: pathOf('guest'),
      observer: pathOf('observer'),
    },
  }
}
