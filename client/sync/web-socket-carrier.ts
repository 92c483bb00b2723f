import type { OpenCarrier } from './carrier.ts'

export const openWebSocketCarrier: OpenCarrier = (url, events) => {
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => events.opened()
  socket.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) events.heard(data)
  }
  socket.onclose = ({ code, reason }) => events.ended({ code, reason })
  return {
    send: (frame) => socket.send(new Uint8Array(frame)),
    close: () => {
      socket.onopen = null
      socket.onmessage = null
      socket.onclose = null
      socket.close()
    },
  }
}
