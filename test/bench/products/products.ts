import { fileURLToPath } from 'node:url'
import { type Product, type ProductName, productNames } from './product.ts'

const scriptAt = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const peer = {
  env: ({ folder, port }: { folder: string; port: number }) => ({ PORT: String(port), DATA_DIR: folder }),
  address: (room: string) => `/${room}`,
}

const byName: Record<ProductName, Product> = {
  auftakt: {
    name: 'auftakt',
    title: 'Auftakt',
    storage: 'SQLite, WAL, synchronous=FULL, committed before anyone sees it',
    dialect: 'y-websocket',
    keepsBoards: true,
    script: scriptAt('../../../server/main.ts'),
    // behind a proxy, so that each person may come from an address of her own
    env: ({ folder, port }) => ({
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    }),
    address: (room, seat) => `/sync/${room}?login=${seat.loginId}`,
  },
  'y-websocket-server': {
    ...peer,
    name: 'y-websocket-server',
    title: '@y/websocket-server',
    storage: 'y-leveldb through its setPersistence hook, every update, in the background',
    dialect: 'y-websocket',
    keepsBoards: true,
    script: scriptAt('../peers/y-websocket-server.ts'),
  },
  hocuspocus: {
    ...peer,
    name: 'hocuspocus',
    title: '@hocuspocus/server',
    storage: "extension-database with extension-sqlite's queries on node:sqlite, 2–10 s after an edit (its default)",
    dialect: 'hocuspocus',
    keepsBoards: true,
    script: scriptAt('../peers/hocuspocus-server.ts'),
    address: () => '/',
  },
  relay: {
    ...peer,
    name: 'relay',
    title: 'ws relay',
    storage: 'none',
    dialect: 'relay',
    keepsBoards: false,
    script: scriptAt('../peers/relay-server.ts'),
  },
}

export const products: readonly Product[] = productNames.map((name) => byName[name])

export function productOf(name: ProductName): Product {
  return byName[name]
}
