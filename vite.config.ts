import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig, type Plugin } from 'vitest/config'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A style sheet that several pages share may come before the one that orders the layers, so each of them begins with that order. */
function layersInOrder(): Plugin {
  const order = /^@layer [^;{]+;/m.exec(readFileSync(folder('./client/ui/theme.css'), 'utf8'))?.[0] ?? ''
  return {
    name: 'layers-in-order',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = order + String(file.source)
      }
    },
  }
}

export default defineConfig({
  root: folder('./client'),
  plugins: [solid(), layersInOrder()],
  publicDir: false,
  cacheDir: folder('./node_modules/.vite'),
  build: { outDir: folder('./dist/client'), emptyOutDir: true, target: 'es2023', sourcemap: true },
  worker: { format: 'es' },
  test: {
    environment: 'node', // else the Solid plugin asks for jsdom
    testTimeout: 30_000, // above the patience of `until`, which then says what it waited for
    projects: [
      {
        extends: true,
        test: {
          name: 'near',
          root: folder('.'),
          include: ['{shared,server}/**/*.test.ts', 'client/**/*.test.ts', 'test/architecture.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        resolve: { conditions: ['development', 'browser'] }, // else Solid resolves to its server build and effects never run
        test: {
          name: 'solid',
          root: folder('.'),
          include: ['client/**/*.test.tsx'],
          environment: 'node',
        },
      },
      {
        extends: true,
        // The Solid plugin prefers browser builds in tests, and that of ws only throws.
        resolve: { alias: { ws: folder('./node_modules/ws/wrapper.mjs') } },
        test: {
          name: 'spanning',
          root: folder('.'),
          include: ['test/{contract,http,sync}/**/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
})
