import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { assignCards } from '../../shared/board/move-cards.ts'
import { readBoard } from '../../shared/board/read-board.ts'
import { cardIdSchema, type LaneId } from '../../shared/domain/ids.ts'
import { closeCodes } from '../../shared/protocol/close-reasons.ts'
import { type E2eServer, startE2eServer } from '../support/e2e-server.ts'
import { moderator } from '../support/moderator.ts'
import { seatedWorkshop } from '../support/seats.ts'
import { SocketClient } from '../support/socket-client.ts'
import { until } from '../support/until.ts'

vi.setConfig({ testTimeout: 120_000 }) // a board is given up after ten seconds, and the machine may be busy

/** A disk of a few megabytes, or null where this user may not make one. */
function smallDisk(): { path: string; fill(): void; free(): void; remove(): void } | null {
  const path = mkdtempSync(join(tmpdir(), 'auftakt-disk-'))
  const remove = () => rmSync(path, { recursive: true, force: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    remove()
    return null
  }
  const ballast = join(path, 'ballast')
  return {
    path,
    fill() {
      const { bavail, bsize } = statfsSync(path)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['-l', path])
      remove()
    },
  }
}

const disk = smallDisk()
let server: E2eServer | null = null
afterEach(async () => {
  await server?.close()
  disk?.remove()
})

test.skipIf(disk === null)(
  'on a full disk nothing is confirmed and all are told; boards are given up in the end, and edits come back when there is room',
  async () => {
    if (!disk) return
    server = await startE2eServer({ dataDir: join(disk.path, 'data') })
    const workshop = await seatedWorkshop(server.url, { boards: 2 })
    const [first, second] = workshop.boards
    const [lane] = workshop.lanes
    if (!first || !second || !lane) throw new Error('two boards')
    const [anna, bert, cem] = await workshop.seats('moderator', 3)
    if (!anna || !bert || !cem) throw new Error('three people')
    const people = [
      { seat: anna, client: new SocketClient(anna, first, 70_001) },
      { seat: bert, client: new SocketClient(bert, first, 70_002) },
      { seat: cem, client: new SocketClient(cem, second, 70_003) },
    ]
    const told = people.map(({ client }) => {
      const heard: boolean[] = []
      client.scripted.onHear = (frame) => {
        const text = frame[0] === 122 ? new TextDecoder().decode(frame) : ''
        if (text.includes('"storage"')) heard.push(text.includes('true'))
      }
      return heard
    })
    const state = () =>
      JSON.stringify({ told, people: people.map(({ client }) => [client.scripted.pending.length, client.closeCodes]) })
    const [writer, reader, elsewhere] = people
    if (!writer || !reader || !elsewhere) throw new Error('three people')
    const write = (index: number, to: LaneId = lane) =>
      writer.client.edit((doc) =>
        assignCards(doc, [cardIdSchema.parse(`card-${index}`)], to, moderator(writer.seat.participant.id)),
      )
    for (const { client } of people) client.connect()
    write(1)
    await until(() => writer.client.isSaved && readBoard(reader.client.doc).assignments.size === 1, state)

    disk.fill()
    let count = 1
    await until(() => {
      if (writer.client.scripted.pending.length < 5) write(++count) // the log may have some room left in its last page
      return told.every((heard) => heard.length > 0)
    }, state)
    expect(told.map((heard) => heard[0])).toEqual([false, false, false])
    const seenWhenFull = readBoard(reader.client.doc).assignments.size
    const unsaved = writer.client.scripted.pending.length
    expect(unsaved).toBeGreaterThan(0)
    await until(() => writer.client.closeCodes.length > 0 && reader.client.closeCodes.length > 0, state)
    expect([...writer.client.closeCodes, ...reader.client.closeCodes]).toEqual([
      closeCodes['try-later'],
      closeCodes['try-later'],
    ])
    expect(writer.client.scripted.pending.length).toBeGreaterThanOrEqual(unsaved)
    expect(readBoard(reader.client.doc).assignments.size).toBe(seenWhenFull)
    expect(elsewhere.client.closeCodes).toEqual([])

    disk.free()
    for (const { client } of [writer, reader]) client.connect()
    await until(() => writer.client.isSaved && told[2]?.at(-1) === true, state)
    await until(() => readBoard(reader.client.doc).assignments.size === count, state)
    for (const { client } of people) client.cut()
  },
)
