import { type ChangeGroup, type ColumnMove, columnMoveOf, groupChanges, tells } from './compare-moves.ts'
import { comparePlans, isSame, type PlanComparison, type RowChange } from './compare-plans.ts'
import { reasonOf } from './compare-table.ts'
import { compareWords as words } from './compare-words.ts'
import { stateOf } from './fact-text.ts'
import type { Plan, PlanRow } from './plan.ts'
import { planText } from './plan-text.ts'

const mostGroups = 8 // of one kind; what is smaller is counted together

/** What became different from one version to another, in German, the most important first. */
export function compareSentences(older: Plan, newer: Plan): string[] {
  return comparisonSentences(comparePlans(older, newer))
}

/** As `compareSentences`, of two versions that were already compared. */
export function comparisonSentences(comparison: PlanComparison): string[] {
  const { older, newer, rows } = comparison
  const caveat = comparison.lacksFacts ? [words.lacksFacts] : []
  if (isSame(comparison)) return [words.same(nameOf(older), nameOf(newer)), ...caveat]
  return [
    leadSentence(comparison),
    ...moveSentences(comparison),
    ...laneSentences(comparison),
    ...wordSentences(comparison),
    ...phrase(comingRows(rows), words.newInPlan),
    ...phrase(goingRows(rows), words.goneFromPlan),
    ...parkingSentences(rows),
    ...effortSentence(rows),
    ...otherSentences(rows),
    ...partSentences(comparison),
    ...caveat,
  ]
}

const nameOf = (plan: Plan) => planText.version(plan.number)
const comingRows = (rows: readonly RowChange[]) => rows.filter(({ before }) => before === null)
const goingRows = (rows: readonly RowChange[]) => rows.filter(({ after }) => after === null)

function leadSentence({ older, newer, rows }: PlanComparison): string {
  const [added, removed] = [comingRows(rows).length, goingRows(rows).length]
  const changed = rows.length - added - removed
  if (rows.length === 0) return words.noRows(nameOf(older), nameOf(newer))
  return words.lead(nameOf(older), nameOf(newer), [
    ...(changed > 0 ? [words.changed(changed)] : []),
    ...(added > 0 ? [words.added(added)] : []),
    ...(removed > 0 ? [words.removed(removed)] : []),
  ])
}

const directions: readonly ColumnMove['direction'][] = [
  'later',
  'earlier',
  'to-status-quo',
  'from-status-quo',
  'onto',
  'off',
]

/** Who came later or earlier, and then who moved together for the same reason. */
function moveSentences(comparison: PlanComparison): string[] {
  const moves = comparison.rows.flatMap((change) => columnMoveOf(comparison, change) ?? [])
  if (moves.length === 0) return []
  const counted = directions.flatMap((direction): [ColumnMove['direction'], number][] => {
    const count = moves.filter((move) => move.direction === direction).length
    return count > 0 ? [[direction, count]] : []
  })
  const groups = groupChanges(comparison.rows, (change) => {
    const move = columnMoveOf(comparison, change)
    return move && change.after ? { move, reason: oneReason(reasonOf('column', change.after)) } : null
  })
  return [
    ...(moves.length > 1 && groups.length > 1 ? [words.directions(counted)] : []),
    ...sentences(groups, ({ of: { move, reason }, rows }) => words.move(rows.length, move) + because(move, reason)),
  ]
}

/** What is planned for the first time needs no reason; a move does, so that a missing one is said. */
function because(move: ColumnMove, reason: string): string {
  if (reason !== '') return words.because(reason)
  return move.direction === 'onto' ? '' : words.noReason
}

/** Reasons that differ in blanks only are one. */
const oneReason = (reason: string) => reason.replace(/\s+/g, ' ').trim()

function laneSentences({ older, newer, rows }: PlanComparison): string[] {
  const laneIn = (plan: Plan, row: PlanRow | null) => {
    const lane = plan.lanes.find(({ id }) => id === row?.assignment?.lane)
    return lane ? planText.lane(lane) : null
  }
  const groups = groupChanges(rows, (change) =>
    tells(change, 'lane') ? { from: laneIn(older, change.before), to: laneIn(newer, change.after) } : null,
  )
  return sentences(groups, ({ of: { from, to }, rows }) => words.lane(rows.length, from, to))
}

/** From one word to another: states and stances. */
function wordSentences({ older, newer, rows }: PlanComparison): string[] {
  const states = groupChanges(rows, (change) => {
    const { before, after } = change
    return tells(change, 'state') && before && after
      ? { from: stateOf(before, older), to: stateOf(after, newer) }
      : null
  })
  const stances = groupChanges(rows, (change) => {
    const [before, after] = [change.before?.schedule, change.after?.schedule]
    if (!tells(change, 'stance') || !before || !after) return null
    return { from: planText.stances[before.stance], to: planText.stances[after.stance] }
  })
  return [states, stances].flatMap((groups) =>
    sentences(groups, ({ of: { from, to }, rows }) => words.fromWordTo(rows.length, from, to)),
  )
}

function parkingSentences(rows: readonly RowChange[]): string[] {
  const groups = groupChanges(rows, (change) => {
    if (!tells(change, 'parking') || !change.after) return null
    if (change.after.parking === null) return { kind: 'parkedNoMore' as const, reason: '' }
    const kind = change.before?.parking ? ('parkedOtherwise' as const) : ('nowParked' as const)
    return { kind, reason: oneReason(change.after.parking.reason) }
  })
  return sentences(groups, ({ of: { kind, reason }, rows }) => {
    const why = kind === 'parkedNoMore' ? '' : reason === '' ? words.noReason : words.because(reason)
    return words[kind](rows.length) + why
  })
}

function effortSentence(rows: readonly RowChange[]): string[] {
  const touched = rows.filter((change) => tells(change, 'effort'))
  const sum = (side: 'before' | 'after') =>
    touched.reduce((total, change) => total + (change[side]?.effort.personDays ?? 0), 0)
  return phrase(touched, (count) => words.effort(count, sum('before'), sum('after')))
}

function otherSentences(rows: readonly RowChange[]): string[] {
  return words.otherFacts.flatMap(([fact, what]) =>
    phrase(
      rows.filter((change) => tells(change, fact)),
      (count) => words.other(count, what),
    ),
  )
}

/** What changed about the plan itself. */
function partSentences(comparison: PlanComparison): string[] {
  const { older, newer, lanes, columns, capacities } = comparison
  const places = capacities.map(({ lane, column, before, after }) => {
    const known = <T extends { id: string }>(parts: readonly T[], id: string) => parts.find((part) => part.id === id)
    return words.capacity(
      planText.lane(known(newer.lanes, lane) ?? known(older.lanes, lane) ?? null),
      planText.column(known(newer.columns, column) ?? known(older.columns, column) ?? null),
      before,
      after,
    )
  })
  return [
    ...(lanes.added.length > 0 ? [words.newLanes(lanes.added.map(planText.lane))] : []),
    ...(lanes.removed.length > 0 ? [words.goneLanes(lanes.removed.map(planText.lane))] : []),
    ...lanes.changed.map(({ before, after }) => words.renamed(planText.lane(before), planText.lane(after))),
    ...(columns.added.length > 0 ? [words.newColumns(columns.added.map(planText.column))] : []),
    ...(columns.removed.length > 0 ? [words.goneColumns(columns.removed.map(planText.column))] : []),
    ...columns.changed.map(({ before, after }) => words.renamed(planText.column(before), planText.column(after))),
    ...(places.length > 0 ? [words.capacities(places)] : []),
    ...(comparison.isOtherList ? [words.otherList(older.list.title, newer.list.title)] : []),
    ...(comparison.isOtherCount ? [words.counts(older.counts, newer.counts)] : []),
  ]
}

function sentences<T>(groups: readonly ChangeGroup<T>[], tell: (group: ChangeGroup<T>) => string): string[] {
  // A single group too many is told itself: to count it would be no shorter.
  const shown = groups.length > mostGroups + 1 ? groups.slice(0, mostGroups) : groups
  const rest = groups.slice(shown.length)
  const told = shown.map((group) => tell(group) + namesOf(group.rows))
  if (rest.length === 0) return told
  return [
    ...told,
    words.moreGroups(
      rest.reduce((sum, { rows }) => sum + rows.length, 0),
      rest.length,
    ),
  ]
}

const phrase = (rows: readonly RowChange[], tell: (count: number) => string) =>
  rows.length === 0 ? [] : [tell(rows.length) + namesOf(rows)]

const namesOf = (rows: readonly RowChange[]) => words.names(rows.map(({ row }) => row.name))
