import { describe, expect, test } from 'vitest'
import { formatDate, formatNumber, formatTime, formatTimeWithSeconds } from './format.ts'

describe('German numbers, days and times', () => {
  test('thousands are grouped by a dot', () => {
    expect([7, 1200, 1_234_567].map(formatNumber)).toEqual(['7', '1.200', '1.234.567'])
  })
  test('a day is written day first, whatever the time zone', () => {
    expect(formatDate('2026-11-21')).toBe('21.11.2026')
  })
  test('a moment is written in local time, the hour without a leading zero', () => {
    const moment = new Date(2026, 10, 3, 9, 41, 7).getTime()
    expect([formatDate(moment), formatTime(moment), formatTimeWithSeconds(moment)]).toEqual([
      '03.11.2026',
      '9:41',
      '9:41:07',
    ])
  })
})
