import { type Measure, measures } from '../../shared/aftercare/indicator-series.ts'
import { type Indicator, indicatorSchema } from '../../shared/domain/aftercare.ts'
import { fail, ok, type Result } from '../../shared/kit/result.ts'
import { parseDays } from '../planning/parse-days.ts'
import { type IndicatorError, indicatorText } from '../text/aftercare.ts'

/** What is typed of a measurement. */
export type IndicatorDraft = Record<Measure | 'day' | 'abortPlace' | 'errorKind', string> & {
  /** The day of the measurement that is changed; null: a new one. */
  editing: string | null
}
type DraftField = Measure | 'day' | 'form'
export type DraftErrors = Partial<Record<DraftField, IndicatorError>>

export const emptyDraft = (today: string): IndicatorDraft => ({
  day: today,
  onlineShare: '',
  abortShare: '',
  abortPlace: '',
  errorShare: '',
  errorKind: '',
  handlingDays: '',
  usageShare: '',
  editing: null,
})

export function draftOf(day: string, indicator: Indicator): IndicatorDraft {
  const draft = emptyDraft(day)
  for (const measure of measures) draft[measure] = indicatorText.field(indicator[measure])
  return { ...draft, abortPlace: indicator.abortPlace, errorKind: indicator.errorKind, editing: day }
}

/**
 * What somebody typed as a measurement, or what is wrong with each field. Numbers as `parseDays` reads them, shares also with a sign:
 * `12,5 %`. `isTaken`: whether a day has a measurement that counts.
 */
export function parseIndicator(
  draft: IndicatorDraft,
  { today, isTaken }: { today: string; isTaken: (day: string) => boolean },
): Result<Indicator, DraftErrors> {
  const errors: DraftErrors = {}
  const values: Partial<Record<Measure, number | null>> = {}
  for (const measure of measures) {
    const number = parseDays(draft[measure].replace(/(?<=\d)\s*%\s*$/, ''))
    const parsed = indicatorSchema.shape[measure].safeParse(number)
    if (parsed.success) values[measure] = parsed.data
    else errors[measure] = measure === 'handlingDays' ? 'days-wrong' : 'share-wrong'
  }
  const dayError = wrongDay(draft, today, isTaken)
  if (dayError) errors.day = dayError
  const { onlineShare, abortShare, errorShare, handlingDays, usageShare } = { ...nothing, ...values }
  const isEmpty = measures.every((measure) => draft[measure].trim() === '')
  if (isEmpty) errors.form = 'nothing-measured'
  if (Object.keys(errors).length > 0) return fail(errors)
  const { abortPlace, errorKind } = draft
  const words = { abortPlace: abortPlace.trim(), errorKind: errorKind.trim() }
  return ok({ onlineShare, abortShare, errorShare, handlingDays, usageShare, ...words, isRemoved: false })
}

const nothing = { onlineShare: null, abortShare: null, errorShare: null, handlingDays: null, usageShare: null }

function wrongDay(
  { day, editing }: IndicatorDraft,
  today: string,
  isTaken: (day: string) => boolean,
): IndicatorError | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'day-missing' // a date field takes the year 20270
  if (day > today) return 'day-later'
  return day !== editing && isTaken(day) ? 'day-taken' : null
}
