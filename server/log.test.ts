import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function aLog(level: 'debug' | 'info' | 'warn' | 'error') {
  const lines: string[] = []
  return { lines, log: createLog({ level, now: () => 0, write: (line) => lines.push(line) }) }
}

test('one line is one JSON object, and lower levels are left out', () => {
  const { lines, log } = aLog('warn')
  log.debug('a')
  log.info('b')
  log.warn('c', { boardId: 'board-a', count: 2 })
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"warn","message":"c","boardId":"board-a","count":2}\n',
  ])
})

test('an error comes with its stack and its cause, and stays on its line', () => {
  const { lines, log } = aLog('error')
  log.error('failed', { error: new Error('outer', { cause: new Error('inner') }) })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/outer.*caused by: Error: inner/)
  expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1)
})
