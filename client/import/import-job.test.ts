import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ImportEvents, type StartImportWorker, startImportJob } from './import-job.ts'
import { createImportAnswers, type ImportReply, type ImportRequest } from './import-messages.ts'
import { importLimits } from './limits.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function aFile(text: string, size = text.length) {
  return { name: 'liste.csv', size, arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer }
}

/** A worker that the test speaks for. */
function aWorkerOnAString() {
  const asked: ImportRequest[] = []
  const strings = { reply: (_: ImportReply) => {}, crash: () => {}, ended: 0, started: 0 }
  const start: StartImportWorker = (onReply, onError) => {
    strings.started++
    strings.reply = onReply
    strings.crash = onError
    return { postMessage: (request) => asked.push(request), terminate: () => strings.ended++ }
  }
  return { asked, strings, start }
}

function anAudience() {
  const heard: string[] = []
  const events: ImportEvents = {
    onProgress: ({ step, done }) => heard.push(`${step} ${done}`),
    onFailed: (problem) => heard.push(problem),
    onPreview: (preview) => heard.push(preview.run.services.map((service) => service.name).join(',')),
  }
  return { heard, events }
}

const progress: ImportReply = { type: 'progress', progress: { step: 'read', done: 0.5 } }

test('a file is read, previewed and previewed again under another choice', async () => {
  const { heard, events } = anAudience()
  const start: StartImportWorker = (onReply) => ({ postMessage: createImportAnswers(onReply), terminate: () => {} })
  const job = startImportJob(aFile('Leistung;Alt\nHund;Tier'), start, { ...events, onProgress: () => {} })
  await vi.runAllTimersAsync()
  job.choose({ mapping: { name: 1 } })
  expect(heard).toEqual(['Hund', 'Tier'])
})

test.each([
  ['a 60 MB file', aFile('x', 60 * 1024 * 1024), 'too-large'],
  ['an empty file', aFile(''), 'empty'],
])('%s is refused before it is read and without a worker', async (_, file, problem) => {
  const { heard, events } = anAudience()
  const { strings, start } = aWorkerOnAString()
  const arrayBuffer = vi.fn(file.arrayBuffer)
  startImportJob({ ...file, arrayBuffer }, start, events)
  await vi.runAllTimersAsync()
  expect([heard, strings.started, arrayBuffer.mock.calls.length]).toEqual([[problem], 0, 0])
})

test('a silent worker is ended, one that makes progress is not', async () => {
  const { heard, events } = anAudience()
  const { strings, start } = aWorkerOnAString()
  startImportJob(aFile('Leistung\nHund'), start, events)
  await vi.advanceTimersByTimeAsync(importLimits.silenceMs - 1)
  strings.reply(progress)
  await vi.advanceTimersByTimeAsync(importLimits.silenceMs - 1)
  expect([heard, strings.ended]).toEqual([['read 0.5'], 0])
  await vi.advanceTimersByTimeAsync(1)
  strings.reply(progress) // too late
  expect([heard, strings.ended]).toEqual([['read 0.5', 'timeout'], 1])
})

test('a crash of the worker and a file that cannot be read are failures', async () => {
  const { heard, events } = anAudience()
  const { strings, start } = aWorkerOnAString()
  startImportJob(aFile('Leistung\nHund'), start, events)
  await vi.advanceTimersByTimeAsync(0)
  strings.crash()
  startImportJob({ ...aFile('x'), arrayBuffer: () => Promise.reject(new Error('gone')) }, start, events)
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['failed', 'unreadable'])
})

test('an ended job says nothing more and starts nothing', async () => {
  const { heard, events } = anAudience()
  const { strings, start } = aWorkerOnAString()
  startImportJob(aFile('Leistung\nHund'), start, events).end()
  await vi.runAllTimersAsync()
  expect([heard, strings.started]).toEqual([[], 0])
})
