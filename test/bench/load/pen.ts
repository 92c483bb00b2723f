import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { assignmentTo, cardId } from '../products/decisions.ts'

const cardsPerWriter = 50
const emptyUpdate = new Uint8Array([0, 0])

/**
 * A writer's own edits as updates, without a copy of the board. Each is what Yjs writes for `Y.Map.set` on one key, encoded by
 * hand in a tenth of the time: the load generator is not to be the bottleneck.
 */
export class Pen {
  clientId = 1 + Math.floor(Math.random() * 2 ** 31)
  /** When each move was written; a move takes one clock. */
  readonly sentAt: number[] = []
  private readonly updates: Uint8Array[] = []
  private readonly cards: readonly string[]
  private readonly lanes: readonly string[]
  private readonly by: string

  /** Writers with different numbers take different cards. */
  constructor(number: number, writer: { lanes: readonly string[]; by: string }) {
    this.cards = Array.from({ length: cardsPerWriter }, (_, index) => cardId(1_000_000 + number * 1000 + index))
    this.lanes = writer.lanes
    this.by = writer.by
  }

  move(): Uint8Array {
    const clock = this.sentAt.length
    const card = this.cards[clock % this.cards.length] ?? ''
    const lane = this.lanes[clock % this.lanes.length] ?? ''
    const before = clock < this.cards.length ? null : clock - this.cards.length
    const update = setUpdate({ client: this.clientId, clock, before, card, value: assignmentTo(lane, this.by) })
    this.sentAt.push(performance.now())
    this.updates.push(update)
    return update
  }

  /** Everything written so far: what a client answers when the server asks. */
  everything(): Uint8Array {
    return this.updates.length === 0 ? emptyUpdate : Y.mergeUpdates(this.updates)
  }
}

const contentAny = 8
const hasOrigin = 128
const hasKey = 32

/** `before`: the clock of this writer's value under the same key, which this one replaces and deletes. */
function setUpdate(edit: {
  client: number
  clock: number
  before: number | null
  card: string
  value: ReturnType<typeof assignmentTo>
}): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1) // clients
    encoding.writeVarUint(encoder, 1) // structs of this one
    encoding.writeVarUint(encoder, edit.client)
    encoding.writeVarUint(encoder, edit.clock)
    if (edit.before === null) {
      encoding.writeUint8(encoder, contentAny | hasKey)
      encoding.writeVarUint(encoder, 1) // the parent is a root type, by name
      encoding.writeVarString(encoder, 'assignment')
      encoding.writeVarString(encoder, edit.card)
    } else {
      encoding.writeUint8(encoder, contentAny | hasOrigin | hasKey)
      encoding.writeVarUint(encoder, edit.client)
      encoding.writeVarUint(encoder, edit.before)
    }
    encoding.writeVarUint(encoder, 1) // values
    encoding.writeAny(encoder, edit.value)
    writeDeleted(encoder, edit)
  })
}

function writeDeleted(encoder: encoding.Encoder, { client, before }: { client: number; before: number | null }): void {
  encoding.writeVarUint(encoder, before === null ? 0 : 1) // clients
  if (before === null) return
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, 1) // ranges
  encoding.writeVarUint(encoder, before)
  encoding.writeVarUint(encoder, 1) // clocks
}
