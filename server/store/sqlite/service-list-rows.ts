import { z } from 'zod'
import { listHashSchema } from '../../../shared/domain/ids.ts'
import type { ServiceListStore } from '../workshop-store.ts'
import type { SqliteDatabase } from './database.ts'

const rowSchema = z.object({
  hash: listHashSchema,
  title: z.string(),
  count: z.int(),
  gzip: z.instanceof(Uint8Array),
})

export function createServiceListRows({ connection, transaction }: SqliteDatabase): ServiceListStore {
  const insert = connection.prepare(
    `INSERT INTO service_lists (hash, title, service_count, gzip, added_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO NOTHING`,
  )
  const select = connection.prepare(
    'SELECT hash, title, service_count AS count, gzip FROM service_lists WHERE hash = ?',
  )
  const selectHash = connection.prepare('SELECT hash FROM service_lists WHERE hash = ?')

  const selectCount = connection.prepare('SELECT service_count AS count FROM service_lists WHERE hash = ?')

  return {
    async addServiceList(list, addedAt) {
      const { changes } = transaction(() => insert.run(list.hash, list.title, list.count, list.gzip, addedAt))
      return changes === 0 ? 'known' : 'added'
    },
    async loadServiceList(hash) {
      return rowSchema.optional().parse(select.get(hash)) ?? null
    },
    async hasServiceList(hash) {
      return selectHash.get(hash) !== undefined
    },
    async countServices(hash) {
      return z.object({ count: z.int() }).optional().parse(selectCount.get(hash))?.count ?? 0
    },
  }
}
