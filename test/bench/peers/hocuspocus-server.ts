// @hocuspocus/server as its guide starts it: default settings, and a database.
import { join } from 'node:path'
import { Server } from '@hocuspocus/server'
import { documentDatabase } from './document-database.ts'

const { PORT = '0', DATA_DIR = '' } = process.env

const { extension } = documentDatabase(join(DATA_DIR, 'documents.sqlite'))
const server = new Server({ port: Number(PORT), address: '127.0.0.1', quiet: true, extensions: [extension] })
await server.listen()
