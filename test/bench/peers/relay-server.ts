// The floor: hands every frame on to everyone in the room, and knows nothing about it.
import { WebSocketServer } from 'ws'

const rooms = new Map<string, Set<{ send(data: unknown): void }>>()
const server = new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1', perMessageDeflate: false })

server.on('connection', (socket, request) => {
  const path = request.url ?? '/'
  const room = rooms.get(path) ?? new Set()
  rooms.set(path, room)
  room.add(socket)
  socket.on('message', (data) => {
    for (const other of room) other.send(data)
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => room.delete(socket))
})
