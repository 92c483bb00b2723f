import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../support/find-chromium.mjs'

const results = fileURLToPath(new URL('../../test-results/', import.meta.url))
const chromium = await findChromium()

// Background traffic of the browser is refused on closed networks, many times a second.
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']

export default defineConfig({
  outputDir: `${results}e2e`,
  workers: 2,
  retries: 0,
  // Bounds for a busy machine, no promises: a story that hangs ends here.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    trace: 'off',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium !== null && { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
    },
  },
  projects: [
    { name: 'stories', testMatch: '*.e2e.ts' },
    { name: 'screenshots', testMatch: '*screenshots.ts' },
  ],
})
