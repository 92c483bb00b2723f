import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { publicPlan, withoutNames } from '../../shared/plan/public-plan.ts'
import { fileText } from '../plans/file-text.ts'
import { planColumns } from '../plans/plan-columns.ts'
import { planCsv } from '../plans/plan-csv.ts'
import type { PublishedPlan } from './public-page.ts'

/** Indented for people, its members in canonical order. */
export function publicJson(published: PublishedPlan): string {
  const ordered: unknown = JSON.parse(canonicalJson(publicPlan(published.plan, published)))
  return `${JSON.stringify(ordered, null, 2)}\n`
}

/** Without the columns that are empty for everybody. */
export function publicCsv({ plan }: Pick<PublishedPlan, 'plan'>): string {
  const open = withoutNames(plan)
  const { provider, parkedOwner } = fileText.heads
  const columns = planColumns(open).filter(({ head }) => head !== provider && head !== parkedOwner)
  return planCsv(open, columns)
}
