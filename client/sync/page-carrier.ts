import { readCarrierMemory, writeCarrierMemory } from './carrier-memory.ts'
import { carrierChooser } from './choose-carrier.ts'
import { httpCarrierOn } from './http-carrier.ts'
import { openWebSocketCarrier } from './web-socket-carrier.ts'

/** The way to the server from this page. */
export const openPageCarrier = carrierChooser({
  webSocket: openWebSocketCarrier,
  http: (url, events) => httpCarrierOn({ fetch: (input, init) => fetch(input, init), page: window })(url, events),
  memory: {
    read: () => readCarrierMemory(sessionStorage),
    write: (memory) => writeCarrierMemory(sessionStorage, memory),
  },
  now: Date.now,
})
