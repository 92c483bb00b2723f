// @y/websocket-server with LevelDB, wired as its older releases did it themselves and its README describes it.
import { createServer } from 'node:http'
import { setPersistence, setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { LeveldbPersistence } from 'y-leveldb'
import * as Y from 'yjs'

const { PORT = '0', DATA_DIR = '' } = process.env

const storage = new LeveldbPersistence(DATA_DIR)
setPersistence({
  provider: storage,
  bindState: async (name: string, doc: Y.Doc) => {
    const stored = await storage.getYDoc(name)
    void storage.storeUpdate(name, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored))
    doc.on('update', (update: Uint8Array) => void storage.storeUpdate(name, update))
  },
  writeState: async () => {},
})

const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)
const server = createServer((_request, response) => response.end('okay'))
server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request))
})
server.listen(Number(PORT), '127.0.0.1')
