import { z } from 'zod'

/**
 * What the connection test asks for; needs no login and tells nothing but the time.
 *
 *   GET  /api/echo                  → EchoAnswer
 *   POST /api/echo       bytes      → the same bytes
 *   GET  /api/echo/stream           → a beat at once, then one every `echoBeatMs`, `echoBeats` in all
 *   GET  /api/echo/wait?ms=…        → EchoAnswer after that time
 *   socket /sync-test    bytes      → the same bytes
 */
export const echoPath = '/api/echo'
export const echoStreamPath = `${echoPath}/stream`
export const echoWaitPath = `${echoPath}/wait`
export const echoSocketPath = '/sync-test'

export const echoBeats = 4
export const echoBeatMs = 400
export const maxEchoWaitMs = 5_000
export const maxEchoBytes = 64 * 1024

export const echoAnswerSchema = z.object({
  /** The server's clock, epoch ms. */
  now: z.int(),
})
export type EchoAnswer = z.infer<typeof echoAnswerSchema>
