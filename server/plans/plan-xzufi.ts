import { createHash } from 'node:crypto'
import { XMLBuilder } from 'fast-xml-parser'
import type { Lane } from '../../shared/domain/workshop.ts'
import type { Plan, PlanRow } from '../../shared/plan/plan.ts'
import { regionalKeyOf } from '../../shared/plan/regional-key.ts'
import type { XzufiOptions } from '../../shared/plan/xzufi-options.ts'
import { cleanLine } from './clean-text.ts'
import { xzufiRemarks } from './xzufi-remarks.ts'

interface XzufiSource {
  plan: Plan
  hash: string
  options: XzufiOptions
}

/** A service that XZuFi can speak of: it has a key, and an Amt. */
interface ReferredRow {
  row: PlanRow
  key: string
  lane: Lane['id']
}

/**
 * Who is responsible for which service, as an XZuFi 2.2 message for a Redaktionssystem: references to services of the LeiKa,
 * the Ämter as Organisationseinheiten, and their Zuständigkeiten in the municipality. No texts, so that it overwrites none.
 * Source: XZuFi 2.2.0 as public tools of the field read it; no XSD is at hand, which the file says on top.
 */
export function planXzufi({ plan, hash, options }: XzufiSource): string {
  const rows = referredRows(plan)
  const ars = options.ars ?? regionalKeyOf(plan.municipality.ags)
  const agency = agencyOf(plan)
  const remarks = xzufiRemarks({
    plan,
    hash,
    ars,
    isGiven: options.ars !== undefined,
    included: rows.map(({ row }) => row),
  })
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    '#comment': remarks,
    [`xzufi:${options.root}`]: {
      '@xmlns:xzufi': 'http://xoev.de/schemata/xzufi/2_2_0',
      '@xzufiVersion': '2.2.0',
      '@produktbezeichnung': 'Auftakt',
      '@produkthersteller': 'Auftakt',
      'xzufi:nachrichtenkopf': {
        'xzufi:nachrichtUUID': uuidOf([hash, ars ?? '', options.root].join(' ')),
        'xzufi:erstelltDatumZeit': new Date(plan.frozenAt).toISOString().replace(/\.\d+Z$/, 'Z'),
        'xzufi:empfaenger': 'Landesredaktion',
        'xzufi:sender': cleanLine(plan.municipality.name),
      },
      'xzufi:schreibe': [
        ...rows.map(({ row, key }) => ({ 'xzufi:leistung': service(row, key, { agency, ars }) })),
        ...plan.lanes.map((lane) => ({
          'xzufi:organisationseinheit': organisationalUnit(lane, rows, { agency, ars }),
        })),
      ],
    },
  }
  return builder.build(document)
}

function referredRows(plan: Plan): ReferredRow[] {
  return plan.rows.flatMap((row) =>
    row.leikaKey === null || row.assignment === null ? [] : [{ row, key: row.leikaKey, lane: row.assignment.lane }],
  )
}

interface Scope {
  agency: string
  /** Null: unknown, then no area is named. */
  ars: string | null
}

function service(row: PlanRow, key: string, { agency, ars }: Scope) {
  return {
    'xzufi:id': { '@schemeAgencyID': agency, '@schemeID': 'Leistung', '#text': serviceId(row) },
    'xzufi:referenzLeiKa': { '@listURI': 'urn:de:fim:leika:leistung', code: key },
    ...(ars !== null && { 'xzufi:gueltigkeitGebietID': area(ars) }),
  }
}

function organisationalUnit(lane: Lane, rows: readonly ReferredRow[], { agency, ars }: Scope) {
  const own = rows.filter((row) => row.lane === lane.id)
  return {
    'xzufi:id': { '@schemeAgencyID': agency, '@schemeID': 'Organisationseinheit', '#text': `OE.${lane.id}` },
    'xzufi:name': { 'xzufi:name': { '@languageCode': 'de', '#text': cleanLine(lane.name) } },
    ...(own.length > 0 && {
      'xzufi:zustaendigkeit': own.map(({ row }) => ({
        'xzufi:leistungID': { '@schemeAgencyID': agency, '#text': serviceId(row) },
        ...(ars !== null && { 'xzufi:gebietID': area(ars) }),
      })),
    }),
  }
}

const serviceId = ({ id }: PlanRow) => `L.${id}`
const area = (ars: string) => ({ '@schemeID': 'ARS', '#text': ars })

/** Ids are unique together with who gave them: each municipality for itself. */
function agencyOf({ municipality }: Plan): string {
  const name = municipality.name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')
  return `auftakt-${municipality.ags ?? name}`
}

/** The same message has the same UUID. Source: RFC 9562, version 8. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  commentPropName: '#comment',
  format: true,
  indentBy: '  ',
  suppressEmptyNode: false,
})
