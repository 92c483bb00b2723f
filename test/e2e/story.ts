import { test as base, type Page } from '@playwright/test'
import { type E2eServer, startE2eServer } from '../support/e2e-server.ts'

/** A story: every worker has its own server, and whatever a page complains about fails the story. */
export const story = base.extend<{ complaints: string[] }, { server: E2eServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const server = await startE2eServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

/** Errors that nobody caught, and what the page's own policy refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) {
      complaints.push(message.text())
    }
  })
  return complaints
}
