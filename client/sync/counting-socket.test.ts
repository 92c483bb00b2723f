import { expect, test } from 'vitest'
import { type CarrierEvents, lineBroke } from './carrier.ts'
import { CountingSocket, countingSocket } from './counting-socket.ts'

function aSocket() {
  const sent: number[][] = []
  let events: CarrierEvents | undefined
  let closings = 0
  const Socket = countingSocket((_url, given) => {
    events = given
    return { send: (frame) => sent.push([...frame]), close: () => closings++ }
  })
  const socket = new Socket('ws://host/sync/board')
  const heard: unknown[] = []
  socket.onopen = () => heard.push('open')
  socket.onmessage = ({ data }) => heard.push([...new Uint8Array(data)])
  socket.onclose = ({ code, reason }) => heard.push({ code, reason })
  const carrier = () => {
    if (!events) throw new Error('No carrier was opened')
    return events
  }
  return { socket, sent, heard, carrier, closings: () => closings }
}

test('it counts sync step 2 and updates, and nothing else', () => {
  const { socket, sent, carrier } = aSocket()
  carrier().opened()
  for (const frame of [[0, 0, 1, 0], [0, 1, 2, 0, 0], [0, 2, 2, 0, 0], [1, 0], [3]]) {
    socket.send(Uint8Array.from(frame))
  }
  expect(socket).toBeInstanceOf(CountingSocket)
  expect(socket.writeFrames).toBe(2)
  expect(sent).toHaveLength(5)
})

test('what the carrier reports it says as a WebSocket says it', () => {
  const { socket, heard, carrier } = aSocket()
  expect(socket.readyState).toBe(socket.CONNECTING)
  carrier().opened()
  expect(socket.readyState).toBe(socket.OPEN)
  carrier().heard(Uint8Array.of(1, 2).buffer)
  carrier().ended({ code: 4409, reason: 'rebase' })
  expect(socket.readyState).toBe(socket.CLOSED)
  expect(heard).toEqual(['open', [1, 2], { code: 4409, reason: 'rebase' }])
})

test('a frame after the end is neither sent nor counted', () => {
  const { socket, sent, carrier } = aSocket()
  carrier().opened()
  carrier().ended(lineBroke)
  socket.send(Uint8Array.of(0, 2))
  expect({ sent, count: socket.writeFrames }).toEqual({ sent: [], count: 0 })
})

test('closing closes the carrier once and is reported once', async () => {
  const { socket, heard, carrier, closings } = aSocket()
  carrier().opened()
  socket.close()
  socket.close()
  await Promise.resolve()
  carrier().ended(lineBroke)
  expect(closings()).toBe(1)
  expect(heard).toEqual(['open', { code: 1005, reason: '' }])
})
