import { z } from 'zod'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { resolutionSchema } from '../../shared/domain/resolution.ts'
import { berlinDay } from '../../shared/kit/berlin-day.ts'
import { fileNameOf } from '../../shared/kit/file-name.ts'
import { type Plan, storedPlanSchema } from '../../shared/plan/plan.ts'
import { xzufiOptionsSchema } from '../../shared/plan/xzufi-options.ts'
import { planCsv } from './plan-csv.ts'
import { planIcs } from './plan-ics.ts'
import { planJson } from './plan-json.ts'
import { planMarkdown } from './plan-markdown.ts'
import { planOpenProject } from './plan-openproject.ts'
import { planXlsx } from './plan-xlsx.ts'
import { planXzufi } from './plan-xzufi.ts'

/** Each is the end of the file's name, too. */
export const planFormats = ['json', 'csv', 'xlsx', 'md', 'ics', 'openproject.csv', 'xzufi.xml'] as const
export type PlanFormat = (typeof planFormats)[number]

/** A plan as the store has it: its canonical text, whatever its format is, and what stands beside it. */
const storedPlanTextSchema = z.strictObject({
  boardId: boardIdSchema,
  json: z.string(),
  hash: z.string(),
  resolution: resolutionSchema.nullable(),
})

export const planFileOrderSchema = z.strictObject({
  stored: storedPlanTextSchema,
  format: z.enum(planFormats),
  xzufi: xzufiOptionsSchema,
})
export type PlanFileOrder = z.infer<typeof planFileOrderSchema>

/** `fileName` may hold umlauts: send it as RFC 5987 `filename*`. */
export const planFileSchema = z.strictObject({ bytes: z.instanceof(Uint8Array), fileName: z.string() })
export type PlanFile = z.infer<typeof planFileSchema>

/** A plan as a file to take away; the same order always gives the same bytes, but for XLSX. */
export async function planFile(order: PlanFileOrder): Promise<PlanFile> {
  const plan = storedPlanSchema.parse(JSON.parse(order.stored.json))
  const content = await contentOf(order, plan)
  return {
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    fileName: planFileName(plan, order.format),
  }
}

async function contentOf(
  { stored, format, xzufi }: PlanFileOrder,
  plan: Plan,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'json':
      return planJson(stored)
    case 'csv':
      return planCsv(plan)
    case 'xlsx':
      return await planXlsx({ ...stored, plan })
    case 'md':
      return planMarkdown({ ...stored, plan })
    case 'ics':
      return planIcs({ ...stored, plan })
    case 'openproject.csv':
      return planOpenProject(plan)
    case 'xzufi.xml':
      return planXzufi({ plan, hash: stored.hash, options: xzufi })
  }
}

export const planContentTypes: Record<PlanFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  'openproject.csv': 'text/csv; charset=utf-8; header=present',
  'xzufi.xml': 'application/xml; charset=utf-8',
}

/** `Plan-v1-Musterstadt-2026-11-24.xlsx`; the day is that of the freeze, in German time. */
export function planFileName(plan: Plan, format: PlanFormat): string {
  return fileNameOf(['Plan', `v${plan.number}`, plan.municipality.name, berlinDay(plan.frozenAt)], format)
}
