import type { Line, Peer } from '../../server/rooms/peer.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { createLineReader, encodeFrame, type LineEvent, type LinePost } from '../../shared/protocol/http-line.ts'
import { json, type TestDevice } from './server-under-test.ts'

/** What a room sees of the lines that it let in. */
export interface FakeRoom {
  connect(peer: Peer): Line
  readonly lines: { peer: Peer; heard: number[][]; isGone: boolean }[]
}

/** A room that only notes what it hears. */
export function fakeRoom(): FakeRoom {
  const lines: FakeRoom['lines'] = []
  return {
    lines,
    connect(peer) {
      const seen = { peer, heard: [] as number[][], isGone: false }
      lines.push(seen)
      return {
        receive: (frame) => {
          seen.heard.push([...frame])
        },
        gone: () => {
          seen.isGone = true
        },
      }
    },
  }
}

/** Events with frames as numbers, to compare. */
export type PlainEvent = Exclude<LineEvent, { type: 'frame' }> | { type: 'frame'; number: number; frame: number[] }

export function plainEvents(text: string): PlainEvent[] {
  return createLineReader()(text).map((event) =>
    event.type === 'frame' ? { ...event, frame: [...event.frame] } : event,
  )
}

export const closedEvent = (code: number, reason: CloseReason | 'bye'): PlainEvent => ({
  type: 'closed',
  closed: { code, reason },
})

/** The requests of one line, as a browser sends them. */
export class HttpLineClient {
  private readonly device: TestDevice
  private readonly path: string
  private readonly login: string
  id = ''

  constructor(device: TestDevice, boardId: string, login: string) {
    this.device = device
    this.path = `/sync/${boardId}`
    this.login = login
  }

  async open(): Promise<PlainEvent[]> {
    const events = await this.get('&poll=0')
    const [first] = events
    if (first?.type === 'opened') this.id = first.line
    return events
  }

  poll(after: number, waitMs = 0): Promise<PlainEvent[]> {
    return this.get(`&line=${this.id}&after=${after}&poll=${waitMs}`)
  }

  stream(after: number): Promise<Response> {
    return this.device.get(`${this.path}/stream?login=${this.login}&line=${this.id}&after=${after}`)
  }

  async post(post: Omit<Partial<LinePost>, 'frames'> & { frames?: number[][] }): Promise<unknown> {
    return json(await this.postRaw({ first: 1, seen: 0, ...post, frames: (post.frames ?? []).map(encodedFrame) }))
  }

  postRaw(body: unknown, headers?: Record<string, string>): Promise<Response> {
    const path = `${this.path}/frames?login=${this.login}&line=${this.id}`
    return this.device.post(path, body, headers === undefined ? {} : { headers })
  }

  private async get(query: string): Promise<PlainEvent[]> {
    const response = await this.device.get(`${this.path}/stream?login=${this.login}${query}`)
    return plainEvents(await response.text())
  }
}

const encodedFrame = (frame: number[]) => encodeFrame(Uint8Array.from(frame))
