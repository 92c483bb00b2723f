import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { z } from 'zod'
import { cardIdOf } from '../../shared/catalogue/card-id.ts'
import { leikaKeySchema } from '../../shared/domain/public-service.ts'
import { type ServiceList, serviceListSchema } from '../../shared/domain/service-list.ts'

const file = new URL('./starter-list.csv', import.meta.url)

/** The columns of `starter-list.csv`; an empty cell means not known. */
const rowSchema = z.object({
  'OZG-ID': z.string(),
  'OZG-Leistung': z.string(),
  Themenfeld: z.string(),
  Lebenslage: z.string(),
  'LeiKa-Schlüssel': z.string(),
  Leistung: z.string(),
  'LeiKa-Typ': z.string(),
  Rechtsgrundlage: z.string(),
  'Übliches Amt': z.string(),
})

/** What citizens and businesses ask a municipality for, so that a workshop can start without any file. Throws when the file is broken. */
export function readStarterList(): ServiceList {
  const parsed = Papa.parse(readFileSync(file, 'utf8'), { header: true, delimiter: ';', skipEmptyLines: true })
  return serviceListSchema.parse({
    format: 1,
    title: 'Starterliste',
    source: 'Auftakt: eine Auswahl häufiger kommunaler Leistungen',
    services: z.array(rowSchema).parse(parsed.data).map(serviceOf),
  })
}

function serviceOf(row: z.infer<typeof rowSchema>): unknown {
  const leikaKey = row['LeiKa-Schlüssel'] === '' ? null : leikaKeySchema.parse(row['LeiKa-Schlüssel'])
  const bundles = [{ ozgId: row['OZG-ID'] || null, name: row['OZG-Leistung'] }]
  return {
    id: cardIdOf({ leikaKey, bundles, name: row.Leistung }),
    leikaKey,
    name: row.Leistung,
    topicArea: row.Themenfeld,
    bundles,
    lifeSituation: row.Lebenslage || null,
    types: row['LeiKa-Typ'].split(', ').filter((type) => type !== ''),
    singleDigitalGateway: [],
    legalBasis: row.Rechtsgrundlage || null,
    synonyms: [],
    usualDepartment: row['Übliches Amt'] || null,
  }
}
