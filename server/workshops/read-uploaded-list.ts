import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { listHashSchema } from '../../shared/domain/ids.ts'
import { type ServiceList, serviceListSchema } from '../../shared/domain/service-list.ts'
import { canonicalJson } from '../../shared/kit/canonical-json.ts'
import { measureJson } from '../../shared/kit/measure-json.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { StoredServiceList } from '../store/workshop-store.ts'

/** A list has a depth of five. What is deeper is no list, whatever it is. */
const maxDepth = 20
/** The largest known list has 200,000. Beyond this a body of 20 MB fills far more memory than its bytes. */
const maxValues = 1_000_000

/** Why a body is no service list; `path` names the field, `services.0.leikaKey`, or is empty. */
export interface ListProblem {
  code: 'bad-request' | 'too-complex'
  path: string
}

/** Checks an upload and makes of it what is stored. Takes about 0.1 s per MB, so large ones belong elsewhere than on the main thread. */
export function readUploadedList(body: Uint8Array): Result<StoredServiceList, ListProblem> {
  const text = decode(body)
  if (text === null) return fail({ code: 'bad-request', path: '' })
  const { depth, values } = measureJson(text)
  if (depth > maxDepth || values > maxValues) return fail({ code: 'too-complex', path: '' })
  const json = parseJson(text)
  if (json === undefined) return fail({ code: 'bad-request', path: '' })
  const parsed = serviceListSchema.safeParse(json)
  if (parsed.success) return ok(encodeServiceList(parsed.data))
  return fail({ code: 'bad-request', path: parsed.error.issues[0]?.path.map(String).join('.') ?? '' })
}

/** As it is stored: compressed, under the hash of its content. */
export function encodeServiceList(list: ServiceList): StoredServiceList {
  const json = canonicalJson(list)
  const hash = listHashSchema.parse(createHash('sha256').update(json).digest('hex'))
  return { hash, title: list.title, count: list.services.length, gzip: gzipSync(json) }
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null // another encoding would be stored with broken names
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // JSON.parse has no other way to say so, and never gives this value
  }
}
