import { describe, expect, test } from 'vitest'
import { createApi } from './api.ts'

const start = {
  version: '0.1.0',
  organiserKeyRequired: false,
  starterList: { hash: 'a'.repeat(64), title: 'Starterliste', count: 187 },
}
const answering = (status: number, body: string) => createApi(async () => new Response(body, { status }))

describe('what comes back from the server', () => {
  test('a good answer is parsed', async () => {
    expect(await answering(200, JSON.stringify(start)).getStart()).toEqual({ ok: true, value: start })
  })
  test('an error of ours keeps its code and its field', async () => {
    const body = JSON.stringify({ error: { code: 'bad-request', path: 'title' } })
    expect(await answering(400, body).getStart()).toEqual({ ok: false, error: { code: 'bad-request', path: 'title' } })
  })
  test('no answer at all is offline', async () => {
    const api = createApi(async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await api.getStart()).toEqual({ ok: false, error: { code: 'offline' } })
  })
  test('a gateway that does not reach the server counts as offline, whatever page it shows', async () => {
    expect(await answering(502, '<html>Bad gateway</html>').getStart()).toEqual({
      ok: false,
      error: { code: 'offline' },
    })
  })
  test('an answer in a shape that we do not know is an unexpected error', async () => {
    expect(await answering(200, '{"version":1}').getStart()).toEqual({ ok: false, error: { code: 'unexpected' } })
  })
})
