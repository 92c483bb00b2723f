import packageInfo from '../package.json' with { type: 'json' }
import { readConfig } from './config.ts'
import { linksText } from './launch/print-links.ts'
import { createLog } from './log.ts'
import { startFailureText } from './start-failures.ts'
import { type RunningServer, startServer } from './start-server.ts'

const exitCodes = { fine: 0, unexpected: 1, wrongSettings: 2 }
const stopLimitMs = 10_000 // a supervisor kills after about as long

process.umask(0o077) // what the server writes is for its user only

const config = readConfig(process.env)
if (config.ok) {
  const log = createLog({ level: config.value.logLevel, now: Date.now, write: (line) => process.stderr.write(line) })
  try {
    const started = await startServer(config.value, { log, version: packageInfo.version })
    if (started.ok) run(started.value, log)
    else giveUp([startFailureText(started.error, config.value)])
  } catch (error) {
    log.error('start failed', { error })
    process.exit(exitCodes.unexpected)
  }
} else {
  giveUp(config.error)
}

function run(server: RunningServer, log: ReturnType<typeof createLog>): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => {
      log.error('stopping took too long, everything confirmed is stored', { limitMs: stopLimitMs })
      process.exit(exitCodes.unexpected)
    }, stopLimitMs).unref()
    server.stop().then(
      () => process.exit(exitCodes.fine),
      (error: unknown) => {
        log.error('stop failed, everything confirmed is stored', { error })
        process.exit(exitCodes.unexpected)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.stdout.write(`${linksText({ url: server.url, invitations: server.exampleInvitations })}\n`)
}

function giveUp(reasons: readonly string[]): void {
  process.stderr.write(`Auftakt kann nicht starten.\n${reasons.map((reason) => `  ${reason}\n`).join('')}`)
  process.exit(exitCodes.wrongSettings)
}
