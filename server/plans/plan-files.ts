import type { Plan } from '../../shared/plan/plan.ts'
import { planCsv } from './plan-csv.ts'
import { planJson } from './plan-json.ts'
import { planXlsx } from './plan-xlsx.ts'

export const planFormats = ['json', 'csv', 'xlsx'] as const
export type PlanFormat = (typeof planFormats)[number]

export interface PlanFile {
  bytes: Uint8Array
  contentType: string
  /** May hold umlauts: send it as RFC 5987 `filename*`. */
  fileName: string
}

/** A stored plan as a file to take away; the same plan always gives the same JSON and CSV bytes. */
export async function planFile(stored: { plan: Plan; hash: string }, format: PlanFormat): Promise<PlanFile> {
  return { ...(await contentOf(stored, format)), fileName: planFileName(stored.plan, format) }
}

async function contentOf(stored: { plan: Plan; hash: string }, format: PlanFormat) {
  const encoder = new TextEncoder()
  switch (format) {
    case 'json':
      return { bytes: encoder.encode(planJson(stored)), contentType: 'application/json; charset=utf-8' }
    case 'csv':
      return { bytes: encoder.encode(planCsv(stored.plan)), contentType: 'text/csv; charset=utf-8; header=present' }
    case 'xlsx':
      return {
        bytes: await planXlsx(stored),
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
  }
}

/** `Plan-v1-Musterstadt-2026-11-24.xlsx`; the day is that of the freeze, in German time. */
export function planFileName(plan: Plan, format: PlanFormat): string {
  const municipality = plan.municipality.name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${['Plan', `v${plan.number}`, municipality, dayFormat.format(plan.frozenAt)].filter(Boolean).join('-')}.${format}`
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' }) // 2026-11-24
