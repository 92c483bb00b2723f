/** What a line may carry beside its message: ids, counts, durations and what was thrown – never names, secrets or addresses. */
export type LogFields = Readonly<Record<string, unknown>>

export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** Writes one JSON object per line; levels below `level` are left out. */
export function createLog(options: { level: LogLevel; now: () => number; write: (line: string) => void }): Log {
  const lowest = logLevels.indexOf(options.level)
  const lineAt =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (logLevels.indexOf(level) < lowest) return
      const time = new Date(options.now()).toISOString()
      const told = Object.entries(fields).map(([name, value]) => [name, tell(value)])
      options.write(`${JSON.stringify({ time, level, message, ...Object.fromEntries(told) })}\n`)
    }
  return { debug: lineAt('debug'), info: lineAt('info'), warn: lineAt('warn'), error: lineAt('error') }
}

function tell(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (!(value instanceof Error)) return String(value)
  const text = value.stack ?? value.message
  return value.cause === undefined ? text : `${text}\ncaused by: ${tell(value.cause)}`
}
