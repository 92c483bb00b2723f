import type { Run } from '../../shared/run/run.ts'

/**
 * What of a run is worth keeping when everybody has left: agenda, steps, opened Ämter, and the last vote when it is closed. The rest lasts a
 * moment, names people, or needs ballots.
 */
export function lastingRun(run: Run): Run {
  return {
    ...run,
    revision: 0,
    timer: null,
    shown: null,
    stage: null,
    hands: [],
    ready: null,
    call: null,
    practice: [],
    vote: run.vote?.outcome == null ? null : run.vote,
  }
}
