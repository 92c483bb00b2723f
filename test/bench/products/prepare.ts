import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { boardIdSchema, participantIdSchema } from '../../../shared/domain/ids.ts'
import { openSqliteAt } from '../../support/server-stores.ts'
import type { Sizes } from '../sizes.ts'
import { type BoardLog, boardLog } from './board-log.ts'
import { foundWorkshop } from './found-workshop.ts'
import { writeLog } from './log-file.ts'
import { contentNames, type Premises, type Product } from './product.ts'
import { productOf } from './products.ts'
import { startServer } from './server-process.ts'

const fillBoards = fileURLToPath(new URL('../peers/fill-boards.ts', import.meta.url))
const fillLimitMs = 300_000
const entriesPerTransaction = 500
/** Edits since the last snapshot: half of what the server lets come together. */
const tailLength = 250
const run = promisify(execFile)

/** Makes `<folder>/<product>/<content>` for each product and content; every trial starts on a copy of one. */
export async function prepare(folder: string, products: readonly Product[], sizes: Sizes): Promise<Premises> {
  const ours = productOf('auftakt')
  const empty = join(folder, ours.name, 'empty')
  for (const product of products) for (const content of contentNames) makeFolder(folder, product, content)
  makeFolder(folder, ours, 'empty')
  const server = await startServer(ours, empty)
  const premises = await foundWorkshop(`http://127.0.0.1:${server.port}`, sizes).finally(() => server.end('SIGTERM'))

  const [firstRoom = ''] = premises.rooms
  await fill('large', [firstRoom], boardLog({ cards: sizes.cards, edits: sizes.edits }, premises))
  const { roomCards } = sizes
  await fill('rooms', premises.rooms, boardLog({ cards: roomCards, edits: 2 * roomCards }, premises))
  return premises

  async function fill(content: 'large' | 'rooms', rooms: readonly string[], log: BoardLog): Promise<void> {
    const logFile = join(folder, `${content}.log`)
    writeFileSync(logFile, writeLog(log.updates))
    for (const product of products) {
      const target = join(folder, product.name, content)
      if (product.name === ours.name) {
        cpSync(empty, target, { recursive: true })
        await fillOurs(target, rooms, log)
      } else if (product.keepsBoards) {
        await run(process.execPath, [fillBoards, product.name, target, logFile, ...rooms], { timeout: fillLimitMs })
      }
    }
  }
}

/** As the server leaves a board behind when it is killed: a snapshot, and what came after it. */
async function fillOurs(folder: string, rooms: readonly string[], log: BoardLog): Promise<void> {
  const { boards, close } = openSqliteAt(join(folder, 'auftakt.sqlite'))
  const writers = log.writers.map(({ clientId, participantId }) => {
    return { clientId, participantId: participantIdSchema.parse(participantId) }
  })
  for (const room of rooms) {
    const boardId = boardIdSchema.parse(room)
    const entries = log.updates.map((update, index) => ({ boardId, update, ...(index === 0 && { writers }) }))
    const snapshotAfter = Math.max(0, entries.length - tailLength)
    for (let start = 0; start < snapshotAfter; start += entriesPerTransaction) {
      await boards.append(entries.slice(start, Math.min(start + entriesPerTransaction, snapshotAfter)))
    }
    await boards.compact(boardId)
    await boards.append(entries.slice(snapshotAfter))
  }
  close()
}

function makeFolder(folder: string, product: Product, content: string): void {
  mkdirSync(join(folder, product.name, content), { recursive: true, mode: 0o700 })
}
