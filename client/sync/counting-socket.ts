import { messageTypes } from '../../shared/protocol/messages.ts'

/** A WebSocket that knows how many write frames (sync step 2, update) it has sent: receipts count them. */
export class CountingSocket extends WebSocket {
  writeFrames = 0

  override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
    super.send(data as ArrayBuffer)
    if (data instanceof Uint8Array && data[0] === messageTypes.sync && (data[1] === 1 || data[1] === 2)) {
      this.writeFrames++
    }
  }
}
