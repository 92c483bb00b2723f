import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { type ApiError, type ApiErrorCode, apiErrorStatus } from '../../shared/protocol/api.ts'
import type { Refusal } from '../workshops/use-case.ts'

/** The one way to say no: code and field in the body, the status from the table in `shared/protocol`. */
export function answerError(c: Context, refusal: Refusal | ApiErrorCode): Response {
  const error = typeof refusal === 'string' ? { code: refusal } : refusal
  const status: ContentfulStatusCode = apiErrorStatus[error.code]
  return c.json({ error } satisfies ApiError, status)
}

/** Errors: `bad-request` with the first field that does not fit; no field when the body is no JSON at all. */
export async function parseBody<S extends z.ZodType>(c: Context, schema: S): Promise<Result<z.infer<S>, Refusal>> {
  const text = await c.req.text()
  const json = parseJson(text)
  if (!json.ok) return json
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return ok(parsed.data)
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  return fail({ code: 'bad-request', ...(path !== '' && { path }) })
}

function parseJson(text: string): Result<unknown, Refusal> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail({ code: 'bad-request' })
  }
}
