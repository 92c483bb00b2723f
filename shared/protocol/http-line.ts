import { fromBase64, toBase64 } from 'lib0/buffer'
import { z } from 'zod'

/**
 * The frames of `messages.ts` over plain HTTP, for places whose proxy lets no WebSocket through.
 *
 *   GET  /sync/<boardId>/stream?login=…                        opens a line and streams
 *   GET  /sync/<boardId>/stream?login=…&line=…&after=n         goes on with a line, behind event n
 *   … &poll=<ms>                                               answers as soon as there is something, or after that time
 *   POST /sync/<boardId>/frames?login=…&line=…   LinePost → LineAnswer
 *
 * HL1 Frames down are numbered from 1 and kept until the client has confirmed them: a cut stream goes on where it ended.
 * HL2 Frames up are numbered from 1; one that comes again is not heard again.
 * HL3 A line belongs to the device, the login and the board that opened it.
 * HL4 A line whose client is silent ends, and what is kept for it is bounded.
 * HL5 The last event says why a line ended, with the code that a WebSocket would close with.
 *
 * Down it is `text/event-stream` with base64: of all types this is the one that proxies, compressors and virus scanners know as
 * not to be held back, and its text survives those that look into it. Up it is JSON, which every application firewall lets pass.
 */
export const streamPath = 'stream'
export const framesPath = 'frames'

/** Longest time that an answer to a poll is held back. Proxies cut at 30 s and more. */
export const maxPollMs = 20_000

/** While nothing else happens a stream says so this often: proxies cut what is idle for 30 s, some earlier. */
export const beatMs = 10_000

/** The first beat follows this soon on its own: who hears it knows that small pieces are not held back until more comes. */
export const firstBeatMs = 200

/** Per post. One frame of the largest size fits, in base64. */
export const maxFramesPerPost = 500
export const maxPostBytes = 1024 * 1024

export const linePostSchema = z.strictObject({
  /** Number of the first frame here. */
  first: z.int().min(1),
  frames: z.array(z.base64()).max(maxFramesPerPost),
  /** Number of the last event that arrived. */
  seen: z.int().min(0),
  /** The client leaves; nothing follows. */
  bye: z.literal(true).optional(),
})
export type LinePost = z.infer<typeof linePostSchema>

const closedSchema = z.strictObject({ code: z.int(), reason: z.string() })
export type LineClosed = z.infer<typeof closedSchema>

export const lineAnswerSchema = z.union([
  /** Number of the last frame that the server has. */
  z.strictObject({ received: z.int().min(0) }),
  z.strictObject({ closed: closedSchema }),
])
export type LineAnswer = z.infer<typeof lineAnswerSchema>

const openedSchema = z.strictObject({ line: z.string().min(1) })

export type LineEvent =
  | { type: 'opened'; line: string }
  | { type: 'frame'; number: number; frame: Uint8Array<ArrayBuffer> }
  | { type: 'beat' }
  | { type: 'closed'; closed: LineClosed }

/** One event as text. `frame` takes base64, so that a frame for many lines is encoded once. */
export const lineEvents = {
  opened: (line: string) => block('opened', JSON.stringify({ line })),
  frame: (number: number, base64: string) => `id: ${number}\ndata: ${base64}\n\n`,
  beat: () => block('beat', ''),
  closed: (closed: LineClosed) => block('closed', JSON.stringify(closed)),
  /** Fills the first buffer of a proxy that hands on only full ones. */
  padding: (bytes: number) => `:${' '.repeat(bytes)}\n\n`,
}

export const encodeFrame: (frame: Uint8Array) => string = toBase64
export const decodeFrame: (base64: string) => Uint8Array<ArrayBuffer> = fromBase64

/** Takes the text of a stream in pieces and gives the events that are complete. Throws on what the server never sends: a proxy's own page. */
export function createLineReader(): (text: string) => LineEvent[] {
  let waiting = ''
  return (text) => {
    const searchFrom = Math.max(0, waiting.length - 1)
    waiting += text
    const events: LineEvent[] = []
    let start = 0
    for (let end = waiting.indexOf('\n\n', searchFrom); end >= 0; end = waiting.indexOf('\n\n', start)) {
      const event = readBlock(waiting.slice(start, end))
      if (event) events.push(event)
      start = end + 2
    }
    waiting = waiting.slice(start)
    return events
  }
}

function block(type: string, data: string): string {
  return `event: ${type}\ndata: ${data}\n\n`
}

/** Null: a comment. */
function readBlock(text: string): LineEvent | null {
  if (text.startsWith(':')) return null
  const [, kind, name, data] = /^(event|id): ([a-z0-9]+)\ndata: (.*)$/.exec(text) ?? []
  if (name === undefined || data === undefined) throw new Error('The answer is not a stream of frames')
  if (kind === 'id') return { type: 'frame', number: Number(name), frame: decodeFrame(data) }
  switch (name) {
    case 'opened':
      return { type: 'opened', ...openedSchema.parse(JSON.parse(data)) }
    case 'closed':
      return { type: 'closed', closed: closedSchema.parse(JSON.parse(data)) }
    default:
      return { type: 'beat' } // an event that a newer server may send
  }
}
