import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { boardIdSchema } from '../../shared/domain/ids.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import {
  framesPath,
  type LineAnswer,
  type LineClosed,
  lineEvents,
  linePostSchema,
  maxPollMs,
  maxPostBytes,
  streamPath,
} from '../../shared/protocol/http-line.ts'
import { readDeviceToken } from '../access/device-cookie.ts'
import { hashSecret } from '../access/invitation-secret.ts'
import { answerError, parseBody } from './answer.ts'
import type { AppDeps } from './app-deps.ts'
import type { HttpLine } from './http-line.ts'
import { HttpLines, type LineOwner } from './http-lines.ts'
import { answerEvents, pollLine, streamLine } from './line-answers.ts'
import type { AppContext, AppEnv } from './request-facts.ts'
import { syncMember } from './sync-member.ts'

const unexpectedCode = 1011 // as a WebSocket says it
/** A line that nobody here knows any more, after a restart for instance: the client opens a new one. */
const unknownLine: LineClosed = { code: closeCodes['come-back'], reason: 'come-back' }

const streamQuerySchema = z.object({
  line: z.string().optional(),
  after: z.coerce.number().int().min(0).default(0),
  poll: z.coerce.number().int().min(0).max(maxPollMs).optional(),
})

/** Boards where no WebSocket gets through; the rules HL1–HL5 stand in `shared/protocol/http-line.ts`. */
export function addHttpLineRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  const lines = new HttpLines(deps)
  const path = '/sync/:boardId'

  app.get(`${path}/${streamPath}`, async (c) => {
    const query = streamQuerySchema.safeParse(c.req.query())
    if (!query.success) return answerError(c, 'bad-request')
    const { line: id, after, poll } = query.data
    if (id === undefined) return open(c, poll !== undefined)
    const line = ownLine(c, id)
    if (!line) return answerEvents(c, lineEvents.closed(unknownLine))
    line.confirm(after)
    return poll === undefined
      ? streamLine(c, line, { after, opening: '', log: deps.log })
      : pollLine(c, line, { after, waitMs: poll })
  })

  app.post(
    `${path}/${framesPath}`,
    bodyLimit({ maxSize: maxPostBytes, onError: (c) => answerError(c, 'too-large') }),
    async (c) => {
      const line = ownLine(c, c.req.query('line') ?? '')
      if (!line) return c.json({ closed: unknownLine } satisfies LineAnswer)
      const post = await parseBody(c, linePostSchema)
      if (post.ok) return c.json(line.hear(post.value))
      line.close('bad-message')
      return answerError(c, post.error)
    },
  )

  async function open(c: AppContext, isPoll: boolean): Promise<Response> {
    const owner = ownerOf(c)
    const member = await syncMember(deps, {
      origin: c.req.header('origin'),
      host: new URL(c.req.url).host,
      boardId: c.req.param('boardId'),
      credentials: { deviceToken: readDeviceToken(c.req.header('cookie')), loginId: c.req.query('login') },
      client: c.req.query('client'),
    })
    if (!member.ok || !owner) {
      const reason = member.ok ? 'not-allowed' : member.error
      const code = reason === 'unexpected' ? unexpectedCode : closeCodes[reason]
      return answerEvents(c, lineEvents.closed({ code, reason }))
    }
    const opened = lines.open(owner, (peer) => deps.rooms.connect(peer, member.value))
    if (!opened.ok) {
      return answerEvents(c, lineEvents.closed({ code: closeCodes[opened.error], reason: opened.error }))
    }
    const opening = lineEvents.opened(opened.value.id)
    return isPoll ? answerEvents(c, opening) : streamLine(c, opened.value, { after: 0, opening, log: deps.log })
  }

  function ownLine(c: AppContext, id: string): HttpLine | null {
    const owner = ownerOf(c)
    return owner && lines.find(id, owner)
  }
}

/** Null when no device of ours asks, or another site. */
function ownerOf(c: AppContext): LineOwner | null {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return null // browsers name no origin when they only read
  const deviceToken = readDeviceToken(c.req.header('cookie'))
  const boardId = boardIdSchema.safeParse(c.req.param('boardId'))
  if (deviceToken === null || !boardId.success) return null
  return { deviceHash: hashSecret(deviceToken), loginId: c.req.query('login'), boardId: boardId.data }
}
