import { messageTypes } from '../../shared/protocol/messages.ts'
import { type Carrier, type CarrierEnd, lineBroke, type OpenCarrier } from './carrier.ts'

const closedHere: CarrierEnd = { code: 1005, reason: '' } // RFC 6455: no status was given
const readyStates = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 } as const

/**
 * A WebSocket for y-websocket, over whatever carries the frames. It knows how many write frames (sync step 2, update) it has sent:
 * receipts count them.
 */
export class CountingSocket extends EventTarget implements WebSocket {
  static readonly CONNECTING = readyStates.CONNECTING
  static readonly OPEN = readyStates.OPEN
  static readonly CLOSING = readyStates.CLOSING
  static readonly CLOSED = readyStates.CLOSED
  readonly CONNECTING = readyStates.CONNECTING
  readonly OPEN = readyStates.OPEN
  readonly CLOSING = readyStates.CLOSING
  readonly CLOSED = readyStates.CLOSED

  readonly url: string
  readonly protocol = ''
  readonly extensions = ''
  readonly bufferedAmount = 0
  binaryType: BinaryType = 'arraybuffer'
  readyState: WebSocket['readyState'] = readyStates.CONNECTING
  onopen: WebSocket['onopen'] = null
  onmessage: WebSocket['onmessage'] = null
  onerror: WebSocket['onerror'] = null
  onclose: WebSocket['onclose'] = null
  writeFrames = 0
  private readonly carrier: Carrier

  constructor(url: string | URL, open: OpenCarrier) {
    super()
    this.url = String(url)
    this.carrier = open(this.url, {
      opened: () => {
        this.readyState = readyStates.OPEN
        const event = new Event('open')
        this.onopen?.(event)
        this.dispatchEvent(event)
      },
      heard: (data) => {
        const event = new MessageEvent('message', { data })
        this.onmessage?.(event)
        this.dispatchEvent(event)
      },
      ended: (end) => this.end(end),
    })
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (!(data instanceof Uint8Array)) throw new TypeError('Frames are bytes')
    if (this.readyState === readyStates.CONNECTING) throw new DOMException('Not open yet', 'InvalidStateError')
    if (this.readyState !== readyStates.OPEN) return
    this.carrier.send(data)
    if (data[0] === messageTypes.sync && (data[1] === 1 || data[1] === 2)) this.writeFrames++
  }

  close(): void {
    if (this.readyState === readyStates.CLOSING || this.readyState === readyStates.CLOSED) return
    this.readyState = readyStates.CLOSING
    this.carrier.close()
    queueMicrotask(() => this.end(closedHere))
  }

  private end({ code, reason }: CarrierEnd): void {
    if (this.readyState === readyStates.CLOSED) return
    this.readyState = readyStates.CLOSED
    const event = new CloseEvent('close', { code, reason, wasClean: code !== lineBroke.code })
    this.onclose?.(event)
    this.dispatchEvent(event)
  }
}

/** The class that y-websocket makes its sockets of. */
export function countingSocket(open: OpenCarrier) {
  return class extends CountingSocket {
    constructor(url: string | URL) {
      super(url, open)
    }
  }
}
