import { expect } from '@playwright/test'
import { connectionReportText, connectionTestText, verdictText } from '../../client/text/connection-test.ts'
import { type ProxyKind, startBlockingProxy } from '../support/blocking-proxy.ts'
import { ConnectionTestPage } from './pages/connection-test-page.ts'
import { complaintsOf, story } from './story.ts'

story('a week before, somebody without a login learns that everything is ready', async ({ page, server }) => {
  const complaints = complaintsOf(page)
  const test = new ConnectionTestPage(page)
  await test.openFromStart()
  await test.says('ready')
  await expect(test.report).toHaveValue(new RegExp(`${server.url}[^]*${connectionReportText.itNothing}`))
  await page.getByRole('button', { name: connectionTestText.again }).click()
  await expect(page.getByText(connectionTestText.running)).toBeVisible()
  await test.says('ready')
  expect(complaints).toEqual([])
})

const walls: [ProxyKind, 'stream' | 'poll'][] = [
  ['refuses-upgrades', 'stream'],
  ['buffers', 'poll'],
]
for (const [kind, verdict] of walls) {
  story(
    `behind a proxy that ${kind}, the test names the other way and what the IT can do`,
    async ({ browser, server }) => {
      const wall = await startBlockingProxy(server.url, kind)
      const context = await browser.newContext({ baseURL: wall.url })
      const test = new ConnectionTestPage(await context.newPage())
      await test.openFromStart()
      await test.says(verdict)
      await expect(test.report).toHaveValue(new RegExp(verdictText[verdict].title))
      await expect(test.report).toHaveValue(
        new RegExp(connectionReportText.it.webSocket(wall.url).replace(/[()]/g, '.')),
      )
      await context.close()
      await wall.close()
    },
  )
}
