import { expect, test } from 'vitest'
import { importsOf, type SourceFile, sourceFiles, topLevelNames, withoutComments } from './support/source-files.ts'

/** Who may import whom: the longest matching prefix speaks; a folder may always import itself. */
const may: Record<string, readonly string[]> = {
  'shared/kit': [],
  'shared/domain': ['shared/kit'],
  'shared/rules': ['shared/domain', 'shared/kit'],
  'shared/board': ['shared/rules', 'shared/domain', 'shared/kit'],
  'shared/run': ['shared/rules', 'shared/domain', 'shared/kit'],
  'shared/overview': ['shared/catalogue', 'shared/domain', 'shared/kit'],
  'shared/roadmap': ['shared/domain', 'shared/kit'],
  'shared/protocol': ['shared/run', 'shared/suggest', 'shared/rules', 'shared/domain', 'shared/kit'],
  'shared/catalogue': ['shared/domain', 'shared/kit'],
  'shared/suggest': ['shared/domain', 'shared/kit'],
  'shared/plan': ['shared/run', 'shared/roadmap', 'shared/board', 'shared/domain', 'shared/kit'],
  'shared/delivery': ['shared/catalogue', 'shared/people/pasted-rows.ts', 'shared/domain', 'shared/kit'],
  'shared/aftercare': ['shared/domain', 'shared/kit'],
  'shared/people': ['shared/protocol', 'shared/catalogue/source-row.ts', 'shared/domain', 'shared/kit'],

  server: ['server', 'shared', 'package.json'], // main.ts and what it wires
  'server/http': [
    'server/workshops',
    'server/runs',
    'server/rooms',
    'server/rehearsal',
    'server/catalogue',
    'server/plans',
    'server/archive',
    'server/public',
    'server/access',
    'server/store',
  ],
  'server/rehearsal': ['server/workshops', 'server/rooms', 'server/runs', 'server/access', 'server/store'],
  'server/workshops': ['server/store', 'server/access', 'server/plans'],
  'server/public': ['server/plans', 'server/store'],
  'server/archive': [
    'server/workshops',
    'server/rooms',
    'server/runs',
    'server/plans',
    'server/access',
    'server/store',
  ],
  'server/access': ['server/store'],
  'server/rooms': ['server/store'],
  'server/runs': ['server/rooms', 'server/store'],
  'server/store': [],
  'server/plans': [],
  'server/catalogue': [],
  'server/launch': ['shared/domain', 'shared/protocol'],

  client: ['client', 'shared'],
  'client/app': ['client', 'shared'],
  'client/start': ['client/app', 'client/import', 'client/workshop/recent.ts', 'client/ui', 'client/text', 'shared'],
  'client/workshop': ['client/app', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/run': ['client/app', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/live': [
    'client/run',
    'client/card-talk',
    'client/board',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/vote': [
    'client/run',
    'client/board',
    'client/workshop/confirm-dialog.tsx',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/practice': [
    'client/run',
    'client/board',
    'client/workshop/follow-people.ts',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/moderation': [
    'client/run',
    'client/live',
    'client/vote',
    'client/practice',
    'client/planning',
    'client/board',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/list-update': ['client/app', 'client/import', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/overview': ['client/planning', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/planning': ['client/sync', 'client/ui', 'client/text', 'shared'],
  'client/lobby': [
    'client/workshop',
    'client/import/decode-text.ts',
    'client/import/file-kind.ts',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/minutes': ['client/vote', 'client/workshop', 'client/app', 'client/ui', 'client/text', 'shared'],
  'client/presenter': [
    'client/run',
    'client/live',
    'client/card-talk',
    'client/vote',
    'client/workshop',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/import': ['client/ui', 'client/text', 'shared'],
  'client/card-talk': ['client/app', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/board': ['client/card-talk', 'client/planning', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/roadmap': ['client/planning', 'client/board', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/list': ['client/card-talk', 'client/board', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/plan': ['client/vote/vote-result.tsx', 'client/app', 'client/sync', 'client/ui', 'client/text', 'shared'],
  'client/handouts': [
    'client/workshop',
    'client/app',
    'client/sync',
    'client/run',
    'client/plan',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/invite': ['client/workshop', 'client/app', 'client/ui', 'client/text', 'shared'],
  'client/records': ['client/workshop', 'client/app', 'client/ui', 'client/text', 'shared'],
  'client/delivery': [
    'client/import',
    'client/list/create-table-window.ts',
    'client/planning',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/aftercare': [
    'client/run',
    'client/live/create-run-action.ts',
    'client/card-talk',
    'client/board/search-text.ts',
    'client/planning',
    'client/app',
    'client/sync',
    'client/ui',
    'client/text',
    'shared',
  ],
  'client/sync': ['shared'],
  'client/ui': ['client/text', 'shared/kit'],
  'client/text': ['shared', 'client/import/limits.ts'], // the codes that it has sentences for

  test: ['shared', 'server', 'client', 'test', 'vite.config.ts'],
  'vite.config.ts': [],
}
/** Every room of the server may use these. */
const serverWide = ['shared', 'server/log.ts', 'server/config.ts']

/** The places that may know a library; everyone else asks them. A library that stands here nowhere is imported nowhere. */
const owners: Record<string, readonly string[]> = {
  '@dnd-kit/dom': ['client/board'],
  '@hono/node-server': ['server/http'],
  '@kern-ux/native': ['client/app', 'client/main.tsx', 'client/ui'],
  '@kobalte/core': ['client/ui'],
  '@solidjs/router': [
    'client/app',
    'client/start',
    'client/workshop',
    'client/plan',
    'client/minutes',
    'client/moderation',
    'client/presenter',
    'client/handouts',
    'client/invite',
    'client/records',
  ],
  'fast-xml-parser': ['server/plans'],
  'ical-generator': ['server/plans'],
  fflate: ['client/import', 'server/archive'], // the same bytes on every machine
  'fractional-indexing': ['shared/board'],
  hono: ['server/http', 'server/public'],
  lib0: ['shared/protocol', 'server/rooms', 'client/sync'],
  papaparse: ['client/import', 'server/catalogue'],
  'read-excel-file': ['client/import'],
  'solid-js': ['client'],
  uqr: ['client/ui'],
  'vite-plugin-solid': ['vite.config.ts'],
  vitest: ['vite.config.ts'],
  'write-excel-file': ['server/plans'],
  ws: ['server/http', 'server/rooms'],
  'y-protocols': ['server/rooms', 'client/sync'],
  'y-websocket': ['client/sync'],
  yjs: ['shared/board', 'server/rooms', 'server/store', 'client/sync'],
  zod: ['shared', 'server', 'client'],
  'node:sqlite': ['server/store/sqlite'],
}

const topLevel = [
  ['README.md', 'LICENSE', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
  ['shared', 'server', 'client', 'test', '.ci', '.biome.json', '.gitignore'],
  ['Dockerfile', 'compose.yaml'],
].flat()

const all = sourceFiles(/\.(ts|tsx|mjs)$/)
const isTest = ({ path }: SourceFile) => path.startsWith('test/') || /\.test\.tsx?$|\/support\//.test(path)
const inside = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

test('every import follows the arrows', () => {
  const wrong = all.flatMap((file) =>
    importsOf(file)
      .own.filter((target) => !mayImport(file, target))
      .map((target) => `${file.path} → ${target}`),
  )
  expect(wrong).toEqual([])
})

function mayImport(file: SourceFile, target: string): boolean {
  const place = longestPrefix(file.path)
  if (place === undefined) return false
  // A near test may build on what serves tests only; nobody else imports that.
  if (isTest({ path: target, text: '' })) return isTest(file)
  const allowed = [place, ...(may[place] ?? []), ...(place.startsWith('server/') ? serverWide : [])]
  const room = file.path.split('/').slice(0, 2).join('/')
  return inside(target, room) || allowed.some((other) => inside(target, other))
}

function longestPrefix(path: string): string | undefined {
  return Object.keys(may)
    .filter((place) => inside(path, place))
    .sort((a, b) => b.length - a.length)[0]
}

test('libraries are known to their owners only', () => {
  const wrong = all
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .packages.filter((name) => !isOwner(file.path, name))
        .map((name) => `${file.path} → ${name}`),
    )
  expect(wrong).toEqual([])
})

function isOwner(path: string, name: string): boolean {
  const places = owners[name]
  if (places) return places.some((place) => inside(path, place))
  return name.startsWith('node:') && (inside(path, 'server') || path === 'vite.config.ts')
}

/** Not the lists of single letters in a pattern. */
const wordWithUmlaut = /[A-Za-z][äöüÄÖÜß][a-z]|[A-Za-z]{2}[äöüß]|[äöüÄÖÜß][a-z]{2}/

test('German for the screen stands in client/text only', () => {
  const wrong = all
    .filter((file) => inside(file.path, 'client') && !inside(file.path, 'client/text') && !isTest(file))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => wordWithUmlaut.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(wrong).toEqual([])
})

test('no file names a path of the machine it was written on', () => {
  const wrong = sourceFiles(/\.(tsx?|mjs|css|html|json|ya?ml|md)$|^Dockerfile$|^run$/)
    .filter(({ text }) => /(^|[\s'"`(=:])(\/root\/|\/home\/[a-z]|\/work\/|\/Users\/[A-Za-z]|[A-Z]:\\Users)/m.test(text))
    .map(({ path }) => path)
  expect(wrong).toEqual([])
})

test('the top level holds what it always held', () => {
  expect(topLevelNames().filter((name) => !topLevel.includes(name))).toEqual([])
})

test('a file above 400 lines says why in its first line', () => {
  const wrong = sourceFiles(/\.(tsx?|mjs|css)$/)
    .filter(({ text }) => text.split('\n').length > 400 && !/^\s*(\/\/|\/\*)/.test(text))
    .map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)
  expect(wrong).toEqual([])
})
