import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BoardDoc } from '../../shared/board/board-doc.ts'
import { encodeBoard } from '../../shared/board/encode-board.ts'
import { assignCards } from '../../shared/board/move-cards.ts'
import { boardIdSchema, cardIdSchema, laneIdSchema, participantIdSchema } from '../../shared/domain/ids.ts'
import { planSummarySchema } from '../../shared/protocol/api.ts'
import { moderator as asModerator } from '../support/moderator.ts'
import { temporaryFolder } from '../support/server-stores.ts'
import {
  createTestWorkshop,
  join as joinAs,
  json,
  type ServerUnderTest,
  startTestServer,
} from '../support/server-under-test.ts'

let server: ServerUnderTest
let folder: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  server = await startTestServer()
  folder = temporaryFolder()
})
afterEach(async () => {
  await server.stop()
  folder.remove()
})

/** The script as the README gives it. */
function scriptOfReadme(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const script = /### Prüfsumme eines Plans nachrechnen\n.*?```js\n(.*?)```/s.exec(readme)?.[1]
  if (script === undefined) throw new Error('The README has no script for the hash of a plan')
  return script
}

/** What the script says of a file, on a machine of another place. */
function check(text: string) {
  const [script, file] = [join(folder.path, 'pruefsumme.mjs'), join(folder.path, 'plan.json')]
  writeFileSync(script, scriptOfReadme())
  writeFileSync(file, text)
  const env = { ...process.env, LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Auckland' }
  const { stdout, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8', env })
  return { said: stdout.trim(), status }
}

test('the script of the README finds the hash of a downloaded plan, and a changed letter', async () => {
  const { moderator, workshopId, boards } = await createTestWorkshop(server)
  await joinAs(moderator, workshopId, { name: 'Mia Moderation', function: 'OZG-Koordination' })
  const doc = new BoardDoc()
  assignCards(
    doc,
    [cardIdSchema.parse('card-1')],
    laneIdSchema.parse('amt-33'),
    asModerator(participantIdSchema.parse('mia')),
  )
  await server.stores.boards.append([{ boardId: boardIdSchema.parse(boards.first), update: encodeBoard(doc) }])
  const freeze = async (note: string) =>
    planSummarySchema.parse(await json(await moderator.post(`/api/boards/${boards.first}/plans`, { note })))
  await freeze('Erster Stand')
  const second = await freeze('Größe: „A\\4“ <Straße> \u2028 😀')
  const file = await (await moderator.get(`/api/plans/${second.id}/plan.json`)).text()
  expect(check(file)).toEqual({ said: `Die Prüfsumme stimmt: ${second.hash}`, status: 0 })
  const changed = check(file.replace('OZG-Koordination', 'OZG-Koordinatorin'))
  expect(changed).toEqual({
    said: expect.stringMatching(/^Die Prüfsumme stimmt nicht, berechnet: [0-9a-f]{64}$/),
    status: 1,
  })
})

test.each([
  ['de_DE.UTF-8', 'Europe/Berlin'],
  ['tr_TR.UTF-8', 'Pacific/Auckland'],
  ['C', 'America/Anchorage'],
])('the hash of a known plan is the same on a machine of %s in %s', (locale, zone) => {
  const module = JSON.stringify(new URL('../support/known-plan.ts', import.meta.url).href)
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import { knownPlanHash } from ${module}; process.stdout.write(knownPlanHash())`],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: locale, TZ: zone } },
  )
  expect(stdout, stderr).toBe('19b5621c9dea0a72d2bc7806a7072f2a5965ee835ce64602b95f3768b90999e9')
})
