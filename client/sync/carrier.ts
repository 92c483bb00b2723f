/** What takes the frames of one connection to the server and back: a WebSocket, or HTTP requests. */
export interface Carrier {
  send(frame: Uint8Array): void
  /** Ends it; it reports nothing any more. */
  close(): void
}

/** As a WebSocket says it. */
export interface CarrierEnd {
  code: number
  reason: string
}

export interface CarrierEvents {
  opened(): void
  heard(frame: ArrayBuffer): void
  /** It ended by itself, or never opened; nothing follows. */
  ended(end: CarrierEnd): void
}

/** Reports nothing before it has returned. `url` is that of the socket, with `ws:` or `wss:`. */
export type OpenCarrier = (url: string, events: CarrierEvents) => Carrier

/** The line broke; nobody said why. RFC 6455. */
export const lineBroke: CarrierEnd = { code: 1006, reason: '' }
