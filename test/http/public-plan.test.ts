import { DOMParser } from '@xmldom/xmldom'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardIdSchema, planIdSchema } from '../../shared/domain/ids.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { publicPlanSchema } from '../../shared/plan/public-plan.ts'
import { type Publication, publicationSchema } from '../../shared/protocol/plan-api.ts'
import { logEntrySchema } from '../../shared/run/log-entry.ts'
import { aPlanFullOfNames, nameMarker } from '../support/plan-full-of-names.ts'
import { sha256 } from '../support/server-builders.ts'
import {
  comeIn,
  createTestWorkshop,
  join,
  json,
  refusal,
  refusalOf,
  type ServerUnderTest,
  secretFor,
  startTestServer,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

/** A workshop led by somebody of that name, with two frozen plans that name her wherever they can. */
async function frozenWorkshop(change: (plan: Plan) => Plan = (plan) => plan) {
  const made = await createTestWorkshop(server)
  await join(made.moderator, made.workshopId, { name: nameMarker, function: 'OZG-Koordination' })
  const boardId = boardIdSchema.parse(made.boards.first)
  const plans = ['plan-1', 'plan-2'].map((id, index) => {
    const content = { ...change(aPlanFullOfNames()), number: index + 1 }
    const text = canonicalJson(content)
    return {
      json: text,
      summary: {
        id: planIdSchema.parse(id),
        boardId,
        number: index + 1,
        hash: sha256(text),
        frozenAt: content.frozenAt,
        frozenBy: `${nameMarker}, OZG-Koordination`,
        note: content.note,
        assignedCount: 1,
        scheduledCount: 1,
        resolution: null,
      },
    }
  })
  for (const plan of plans) await server.deps.store.addPlan(boardId, () => plan)
  const path = `/api/boards/${boardId}/publication`
  const publish = async (wish: object = {}): Promise<Publication> => {
    const body = { planId: 'plan-1', address: null, licence: null, ...wish }
    return publicationSchema.parse(await json(await made.moderator.put(path, body)))
  }
  return { ...made, boardId, path, publish, hashes: plans.map(({ summary }) => summary.hash) }
}

const visit = (path: string, headers: Record<string, string> = {}) => server.device().get(path, { headers })

/** The page as an XML parser reads it, which forgives nothing. */
async function parsed(response: Response) {
  const text = await response.text()
  const complaints: string[] = []
  const page = new DOMParser({ onError: (level, message) => complaints.push(`${level}: ${message}`) }).parseFromString(
    text,
    'application/xhtml+xml',
  )
  const textsOf = (tag: string) =>
    [...page.getElementsByTagName(tag)].map((element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
  return { text, page, complaints, textsOf }
}

describe('what everybody sees', () => {
  test('the page needs no cookie and sets none, runs no script, and is not listed', async () => {
    const { publish } = await frozenWorkshop()
    const { address, isListed } = await publish()
    expect({ isListed, length: address.length > 7 }).toEqual({ isListed: false, length: true })
    const response = await visit(`/oeffentlich/${address}`)
    expect(response.status).toBe(200)
    const headers = Object.fromEntries(response.headers)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, no-cache',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    )
    const { page, text } = await parsed(response)
    expect(page.getElementsByTagName('script')).toHaveLength(0)
    expect(text).not.toMatch(/ (on[a-z]+|style)=/)
    expect(text).toContain('<meta name="robots" content="noindex, nofollow" />')
  })

  test('it is well-formed, and tells the plan in headings, sentences, tables and a picture', async () => {
    const { publish, hashes } = await frozenWorkshop()
    const { address } = await publish({ licence: 'dl-by-de-2.0' })
    const { complaints, textsOf, page } = await parsed(await visit(`/oeffentlich/${address}`))
    expect(complaints).toEqual([])
    expect(textsOf('h1')).toEqual(['Musterstadt: Welche Leistungen wann online gehen'])
    expect(textsOf('h2')).toEqual([
      'Auf dieser Seite',
      'In Kürze',
      'Der Fahrplan im Bild',
      'Nach Amt',
      'Nach Quartal',
      'Offene Punkte',
      'Entscheidungen mit Begründung',
      'Abstimmungen',
      'Angaben und Daten',
    ])
    expect(textsOf('li')).toContain('1 von 2 Leistungen ist einem Amt zugeordnet, 1 steht im Fahrplan.')
    expect(textsOf('tr')).toContain(
      'Hund anmelden LeiKa 99050048262000 Begründung: Satzung der Stadt · Fachverfahren ist da Wiedervorlage 01.06.20271. Quartal 2027 früh dabei✓✓ geklärt',
    )
    expect(textsOf('tr')).toContain('Grabstätte verlegen Begründung: Rechtslage offen geparkt15.01.2027')
    expect(textsOf('dd')).toContain(
      `${hashes[0]} Der vollständige Plan liegt bei der Kommune. Diese Seite und die Dateien sind ein Auszug daraus und haben eine andere Prüfsumme.`,
    )
    expect(textsOf('dd')).toContain(
      'Datenlizenz Deutschland – Namensnennung – Version 2.0 Quelle: Musterstadt, Plan v1, Stand 24.11.2026',
    )
    const [picture] = page.getElementsByTagName('svg')
    expect(picture?.getAttribute('role')).toBe('img')
    expect(page.getElementById(picture?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Der Fahrplan im Bild',
    )
    const ids = [...page.getElementsByTagName('*')].flatMap((element) => element.getAttribute('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('no name leaves the house, wherever somebody wrote one', async () => {
    const { publish, moderator, workshopId, boardId } = await frozenWorkshop()
    const { address } = await publish()
    await moderator.post(`/api/workshops/${workshopId}/log`, { text: `${nameMarker} war da` })
    const { frozenAt } = aPlanFullOfNames()
    const decided = { note: `Vorlage von ${nameMarker}`, body: 'Rat der Stadt', decidedOn: '2026-12-01' }
    const adopted = await moderator.post('/api/plans/plan-1/resolutions', { kind: 'adopted', resolution: decided })
    expect(adopted.status).toBe(201)
    expect(frozenAt).toBeGreaterThan(0)
    expect(JSON.stringify(await server.deps.store.listPlans(boardId))).toContain(nameMarker)
    for (const ending of ['', '.json', '.csv']) {
      const text = await (await visit(`/oeffentlich/${address}${ending}`)).text()
      expect({ ending, isThere: text.includes('Hund anmelden'), named: text.includes(nameMarker) }).toEqual({
        ending,
        isThere: true,
        named: false,
      })
      expect(text).not.toContain('Wanda')
    }
  })

  test('a hostile name is text, in the page and in its address bar', async () => {
    const hostile = `</title><script>alert(1)</script>"'&=1+1`
    const { publish } = await frozenWorkshop((plan) => ({
      ...plan,
      municipality: { ...plan.municipality, name: hostile },
      lanes: plan.lanes.map((lane) => ({ ...lane, name: hostile })),
      rows: plan.rows.map((row) => ({ ...row, name: `${hostile}\u0000\u0007\u202e` })),
      votes: plan.votes.map((vote) => ({ ...vote, definition: { ...vote.definition, title: hostile } })),
    }))
    const { address } = await publish()
    const { page, complaints, textsOf } = await parsed(await visit(`/oeffentlich/${address}`))
    expect(complaints).toEqual([])
    expect(page.getElementsByTagName('script')).toHaveLength(0)
    expect(textsOf('title')[0]).toBe(`Plan v1 · ${hostile}`)
    expect(textsOf('tr').some((text) => text.startsWith(hostile))).toBe(true)
    for (const sign of ['\u0007', '\u202e']) expect(page.documentElement?.textContent).not.toContain(sign)
  })

  test('a word of one’s own is listed; capitals and a trailing slash lead there, too', async () => {
    const { publish } = await frozenWorkshop()
    await publish({ address: 'musterstadt-2026' })
    const response = await visit('/oeffentlich/musterstadt-2026')
    expect(response.headers.get('x-robots-tag')).toBeNull()
    expect(await response.text()).not.toContain('noindex')
    for (const path of ['/oeffentlich/Musterstadt-2026', '/oeffentlich/musterstadt-2026/']) {
      const other = await visit(path)
      expect([other.status, other.headers.get('location')]).toEqual([301, '/oeffentlich/musterstadt-2026'])
    }
  })

  test('whatever is public leads to what the law wants, where the operator has it', async () => {
    await server.stop()
    const imprint = 'https://www.example.org/impressum?a=1&b=2'
    server = await startTestServer({
      config: { legalPages: { imprint, privacy: undefined, accessibility: undefined } },
    })
    const { publish } = await frozenWorkshop()
    const { address } = await publish()
    for (const path of [`/oeffentlich/${address}`, '/oeffentlich/gibt-es-nicht']) {
      const { page } = await parsed(await visit(path))
      const links = [...page.getElementsByTagName('footer')].flatMap((footer) => [...footer.getElementsByTagName('a')])
      expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['Impressum', imprint]])
    }
  })

  test('HEAD says the same without a body, and what is known is not sent again', async () => {
    const { publish, moderator } = await frozenWorkshop()
    const { address } = await publish()
    const first = await visit(`/oeffentlich/${address}`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    const again = await visit(`/oeffentlich/${address}`, { 'if-none-match': etag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    const head = await server.device().head(`/oeffentlich/${address}`)
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])

    const resolution = { body: 'Rat der Stadt', decidedOn: '2026-12-01', note: '' }
    await moderator.post('/api/plans/plan-1/resolutions', { kind: 'adopted', resolution })
    const adopted = await visit(`/oeffentlich/${address}`, { 'if-none-match': etag })
    expect(adopted.status).toBe(200)
    expect(await adopted.text()).toContain('Rat der Stadt, 01.12.2026')
  })

  test('JSON and CSV can be read again, and say how the full plan is cited', async () => {
    const { publish, hashes } = await frozenWorkshop()
    const { address } = await publish({ planId: 'plan-2', licence: 'cc-by-4.0' })
    const file = await visit(`/oeffentlich/${address}.json`)
    expect(file.headers.get('content-disposition')).toContain('filename="Plan-v2-Musterstadt-2026-11-24.json"')
    const open = publicPlanSchema.parse(await json(file))
    expect(open).toMatchObject({
      fullPlan: { number: 2, hash: hashes[1] },
      resolution: null,
      licence: 'cc-by-4.0',
      municipality: { name: 'Musterstadt' },
    })
    const csv = await visit(`/oeffentlich/${address}.csv`)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const lines = (await csv.text()).split('\r\n')
    expect(lines).toHaveLength(4) // heads, two services, and the end of the last line
    expect(lines[1]).toContain(`"Musterstadt";"Plan v2";"Hund anmelden";"'99050048262000"`)
  })

  test('its style sheet and fonts come from here', async () => {
    for (const [name, type] of [
      ['seite.css', 'text/css; charset=utf-8'],
      ['schrift-400.woff2', 'font/woff2'],
      ['schrift-600.woff2', 'font/woff2'],
    ]) {
      const response = await visit(`/oeffentlich/${name}`)
      expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, type])
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
    }
  })
})

describe('addresses', () => {
  test.each(['nirgends', 'a', 'nirgends.json', 'nirgends.pdf', '__proto__', '%00', 'a%2fb', 'x/y', 'a%0d%0ab/'])(
    '%s is an honest 404 in German',
    async (name) => {
      const response = await visit(`/oeffentlich/${name}`)
      expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
      const { textsOf, complaints } = await parsed(response)
      expect([textsOf('h1'), complaints]).toEqual([['Diese Seite gibt es nicht'], []])
    },
  )

  test('a newer version takes the place under the same address, and what ended is gone', async () => {
    const { publish, moderator, path } = await frozenWorkshop()
    const first = await publish()
    expect(await publish({ planId: 'plan-2' })).toEqual({ ...first, planId: 'plan-2' })
    expect(await (await visit(`/oeffentlich/${first.address}`)).text()).toContain('Plan v2')
    await publish({ planId: 'plan-2', address: 'musterstadt' })
    expect((await visit(`/oeffentlich/${first.address}`)).status).toBe(410)
    expect((await moderator.delete(path)).status).toBe(204)
    expect(await json(await moderator.get(path))).toBeNull()
    for (const ending of ['', '.json', '.csv']) {
      const gone = await visit(`/oeffentlich/musterstadt${ending}`)
      expect([gone.status, gone.headers.get('x-robots-tag')]).toEqual([410, 'noindex, nofollow'])
      expect((await parsed(gone)).textsOf('h1')).toEqual(['Dieser Plan ist nicht mehr veröffentlicht'])
    }
    const secret = await publish({ planId: 'plan-1' })
    expect(secret.address).not.toBe(first.address) // a link that was withdrawn does not come back by itself
  })

  test('a word that another board has or had is taken', async () => {
    const other = await frozenWorkshop()
    await other.publish({ address: 'musterstadt' })
    await other.moderator.delete(other.path)
    const made = await createTestWorkshop(server)
    await join(made.moderator, made.workshopId, { name: 'Mia' })
    const boardId = boardIdSchema.parse(made.boards.first)
    const text = canonicalJson({})
    const [present] = await server.deps.store.listPlans(other.boardId)
    if (!present) throw new Error('no plan')
    const summary = { ...present, id: planIdSchema.parse('plan-3'), boardId, hash: sha256(text) }
    await server.deps.store.addPlan(boardId, () => ({ json: text, summary }))
    const wish = { planId: 'plan-3', address: 'musterstadt', licence: null }
    expect(await refusalOf(await made.moderator.put(`/api/boards/${boardId}/publication`, wish))).toEqual(
      refusal(409, 'address-taken', 'address'),
    )
  })

  test('who tries many addresses waits', async () => {
    const { publish } = await frozenWorkshop()
    const { address } = await publish()
    for (let attempt = 0; attempt < 300; attempt++) await visit(`/oeffentlich/wort-${attempt}`)
    const refused = await visit(`/oeffentlich/${address}`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
    server.clock.now += 10 * 60 * 1000
    expect((await visit(`/oeffentlich/${address}`)).status).toBe(200)
  })
})

describe('publishing', () => {
  test('only the moderation publishes and ends it; everybody on the board sees where', async () => {
    const { publish, path, invitations, boards } = await frozenWorkshop()
    const wish = { planId: 'plan-1', address: null, licence: null }
    const published = await publish()
    for (const role of ['representative', 'guest', 'observer'] as const) {
      const { device } = await comeIn(server, secretFor(invitations, role, boards.first), {
        name: 'Eva',
        laneId: 'amt-33',
      })
      expect(await refusalOf(await device.put(path, wish))).toEqual(refusal(403, 'not-allowed'))
      expect(await refusalOf(await device.delete(path))).toEqual(refusal(403, 'not-allowed'))
      expect(await json(await device.get(path))).toEqual(published)
    }
    expect(await refusalOf(await server.device().get(path))).toEqual(refusal(401, 'login-missing'))
    const neighbour = await comeIn(server, secretFor(invitations, 'observer', boards.second), { name: 'Ulf' })
    expect(await refusalOf(await neighbour.device.get(path))).toEqual(refusal(403, 'not-allowed'))
  })

  test('nothing but a plan of this board, under a word that fits an address', async () => {
    const { moderator, path } = await frozenWorkshop()
    const put = async (wish: object) => refusalOf(await moderator.put(path, { licence: null, ...wish }))
    expect(await put({ planId: 'plan-9', address: null })).toEqual(refusal(404, 'not-found'))
    for (const address of ['ab', 'Groß', 'mit leer', '-vorn', 'a/b', 'x'.repeat(65)]) {
      expect(await put({ planId: 'plan-1', address })).toEqual(refusal(400, 'bad-request', 'address'))
    }
  })

  test('the Beispiel, which everybody may lead, publishes nothing', async () => {
    const device = server.device()
    await device.post('/api/example', {})
    const { workshop } = server.deps.example
    await join(device, workshop.id, { name: 'Jemand' })
    const [board] = workshop.boards
    const wish = { planId: 'plan-1', address: 'rathaus', licence: null }
    expect(await refusalOf(await device.put(`/api/boards/${board?.id}/publication`, wish))).toEqual(
      refusal(403, 'not-allowed'),
    )
  })

  test('the log tells it', async () => {
    const { publish, moderator, workshopId, path, boardId } = await frozenWorkshop()
    await publish({ planId: 'plan-2', address: 'musterstadt' })
    await moderator.delete(path)
    await moderator.delete(path) // nothing to end: no line
    const log = logEntrySchema.array().parse(await json(await moderator.get(`/api/workshops/${workshopId}/log`)))
    expect(log.map(({ event }) => event)).toEqual([
      { kind: 'publication', boardId, published: { number: 2, address: 'musterstadt' } },
      { kind: 'publication', boardId, published: null },
    ])
  })
})
