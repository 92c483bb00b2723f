import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kgstLanes } from '../../shared/catalogue/kgst-lanes.ts'
import { previewImport } from '../../shared/catalogue/preview-import.ts'
import { laneIdSchema } from '../../shared/domain/ids.ts'
import type { PublicService } from '../../shared/domain/public-service.ts'
import { createSuggestLane } from '../../shared/suggest/suggest-lane.ts'
import { parseFile } from './parse-file.ts'

const data = new URL('../../../shared/data/', import.meta.url)
const isAbsent = !existsSync(data)
const note = isAbsent ? ' (skipped: the real lists are not beside the project)' : ''

const lanes = kgstLanes.map((lane) => ({ ...lane, id: laneIdSchema.parse(`amt-${lane.number}`) }))
const suggest = createSuggestLane(lanes)
const read = new Map<string, readonly PublicService[]>()
function servicesOf(name: string): readonly PublicService[] {
  const known = read.get(name)
  if (known) return known
  const parsed = parseFile(new Uint8Array(readFileSync(new URL(name, data))), name)
  if (!parsed.ok) throw new Error(parsed.error)
  const { services } = previewImport(parsed.value).run
  read.set(name, services)
  return services
}

test.skipIf(isAbsent).each(['leika-liste-kdn-2019.csv', 'starter-katalog.json'])(
  `%s: at least 70 of 100 services get a suggestion${note}`,
  (name) => {
    const services = servicesOf(name)
    const suggested = services.filter((service) => suggest(service) !== null)
    expect(suggested.length / services.length).toBeGreaterThanOrEqual(0.7)
    expect(new Set(suggested.map((service) => suggest(service)?.lane)).size).toBeGreaterThan(20)
  },
)

/** By hand: who does it in a town that has all these Ämter; null: nobody of the town. */
const spotChecks: readonly [name: RegExp, lane: string | null][] = [
  [/^Personalausweis Ausstellung neu/, 'amt-33'],
  [/^Reisepass Ausstellung/, 'amt-33'],
  [/^Führungszeugnis Erteilung/, 'amt-33'],
  [/^Untersuchungsberechtigungsschein Ausgabe/, 'amt-33'],
  [/^Wohnsitz Anmeldung/, 'amt-33'],
  [/^Geburtsurkunde Ausstellung/, 'amt-34'],
  [/^Ehefähigkeitszeugnis Ausstellung/, 'amt-34'],
  [/^Sterbeurkunde Ausstellung/, 'amt-34'],
  [/^Lebenspartnerschaftsurkunde Ausstellung/, 'amt-34'],
  [/^Elterngeld Bewilligung/, 'amt-51'],
  [/^Elternbeitrag Festsetzung/, 'amt-51'],
  [/^Erlaubnis zur Kindertagespflege/, 'amt-51'],
  [/^Heimerziehung/, 'amt-51'],
  [/^Baugenehmigung/, 'amt-63'],
  [/^Abbruchgenehmigung Erteilung/, 'amt-63'],
  [/^Denkmalrechtliche Genehmigung Erteilung/, 'amt-63'],
  [/^Mietspiegel Veröffentlichung/, 'amt-64'],
  [/^Flurstück Bildung/, 'amt-62'],
  [/^Gaststättengewerbe Anzeige/, 'amt-32'],
  [/^Jagdschein Änderung/, 'amt-32'],
  [/^Fischereischein Ausstellung/, 'amt-32'],
  [/^Aufenthaltserlaubnis Erteilung/, 'amt-32'],
  [/^Führerschein Ausstellung neu/, 'amt-36'],
  [/^Zulassungsbescheinigung Teil I /, 'amt-36'],
  [/^Schülerbeförderung Erstattung/, 'amt-40'],
  [/^Bibliotheksausweis Ausgabe/, 'amt-41'],
  [/^Nutzung von Sporthallen/, 'amt-52'],
  [/^Sperrmüll Entsorgung/, 'amt-70'],
  [/^Störung der Straßenbeleuchtung/, 'amt-66'],
  [/^Sondernutzung von Straßen/, 'amt-66'],
  [/^Baumfällgenehmigung/, 'amt-67'],
  [/^Grundsteuer Festsetzung/, 'amt-22'],
  [/^Kurabgabe/, 'amt-22'],
  [/^Bundestagswahl/, 'amt-10'],
  [/^Hilfe zum Lebensunterhalt/, 'amt-50'],
  [/^Gesundheitszeugnis Ausstellung/, 'amt-53'],
  [/^Handelsregister Eintragung/, null],
  [/^Approbation als Arzt/, null],
  [/^Grundbuch/, null],
  [/^Patentregister Eintragung/, null],
  [/^Krankengeld für Krankenversicherte/, null],
]

test.skipIf(isAbsent).each(spotChecks)(`%s goes to %s${note}`, (name, lane) => {
  const service = servicesOf('leika-liste-kdn-2019.csv').find((each) => name.test(each.name))
  expect(service, `${name} stands in the list`).toBeDefined()
  expect(service ? (suggest(service)?.lane ?? null) : undefined).toBe(lane)
})
