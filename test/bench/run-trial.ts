import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type TrialJob, type TrialResult, trialResultSchema } from './trial-job.ts'

const script = fileURLToPath(new URL('trial.ts', import.meta.url))
const limitMs = 120_000

/** Runs one trial in its own process. It ends in time, whatever happens; its server ends with it. */
export function runTrial(job: TrialJob): Promise<TrialResult> {
  return new Promise((resolve) => {
    const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const end = (result: TrialResult) => {
      clearTimeout(timer)
      resolve(result)
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      end({ kind: 'failed', why: `no end after ${limitMs / 1000} s` })
    }, limitMs)
    child.once('message', (message) => {
      const parsed = trialResultSchema.safeParse(message)
      end(parsed.success ? parsed.data : { kind: 'failed', why: 'no readable result' })
    })
    child.once('exit', (code) => end({ kind: 'failed', why: `the load generator ended with ${code}` }))
    child.send(job)
  })
}
