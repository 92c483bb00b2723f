import { minutesText as words } from '../text/minutes.ts'
import type { StepRow } from './build-steps.ts'

/** The times of a step in words; an empty text where there is nothing to say. */
export interface StepTimes {
  real: string
  took: string
  planned: string
}

const minuteMs = 60_000

export function stepTimes(step: StepRow, workshopDate: string): StepTimes {
  const { status, startedAt, endedAt, planned } = step
  const real =
    startedAt === null
      ? status === 'skipped'
        ? words.status.skipped
        : words.status['not-started']
      : endedAt === null
        ? `${words.stillOn(words.moment(startedAt, workshopDate))}, ${words.status.running}`
        : words.span(words.moment(startedAt, workshopDate), words.time(endedAt))
  const took = startedAt === null || endedAt === null ? '' : words.minutes(Math.round((endedAt - startedAt) / minuteMs))
  return { real, took, planned: planned === null ? '' : plannedText(planned) }
}

function plannedText({ startsAt, minutes }: NonNullable<StepRow['planned']>): string {
  if (startsAt === null) return words.minutes(minutes)
  return `${words.span(words.time(startsAt), words.time(startsAt + minutes * minuteMs))} (${words.minutes(minutes)})`
}
