import { type BoardId, boardIdSchema } from '../../shared/domain/ids.ts'
import type { Participant } from '../../shared/domain/participant.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import type { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { clientIdSchema } from '../../shared/protocol/messages.ts'
import { authenticate, type Credentials } from '../access/authenticate.ts'
import { isOwnOrigin } from '../access/request-origin.ts'
import type { AppDeps } from './app-deps.ts'

/** Who wants to take part in which board, whatever will carry the frames. */
export interface SyncRequest {
  origin: string | undefined
  /** The host that was asked, with its port. */
  host: string | undefined
  boardId: string | undefined
  credentials: Credentials
  /** The Yjs client id of the last connection, as text; anything else is no wish. */
  client: string | undefined
}

export interface SyncMember {
  boardId: BoardId
  participant: Participant
  clientId: number | null
}

/** Errors: why not, as a close reason; `unexpected` is logged. */
export async function syncMember(
  deps: Pick<AppDeps, 'store' | 'now' | 'log' | 'config'>,
  request: SyncRequest,
): Promise<Result<SyncMember, CloseReason | 'unexpected'>> {
  const { origin, host } = request
  if (!isOwnOrigin({ origin, host, publicOrigin: deps.config.publicOrigin })) return fail('not-allowed')
  const boardId = boardIdSchema.safeParse(request.boardId)
  if (!boardId.success) return fail('unknown-board')
  const access = await authenticate(deps, request.credentials, { boardId: boardId.data }).catch((error: unknown) => {
    deps.log.error('login could not be checked', { boardId: boardId.data, error })
    return fail('unexpected')
  })
  if (access.ok) {
    const { participant } = access.value.login
    if (!participant) return fail('login-over')
    if (!access.value.isAdmitted) return fail('not-allowed')
    const clientId = clientIdSchema.safeParse(Number(request.client))
    return ok({ boardId: boardId.data, participant, clientId: clientId.success ? clientId.data : null })
  }
  switch (access.error) {
    case 'not-found':
      return fail('unknown-board')
    case 'login-missing':
      return fail('login-over')
    case 'not-allowed':
    case 'unexpected':
      return fail(access.error)
  }
}
