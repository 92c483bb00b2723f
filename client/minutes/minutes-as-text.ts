import { voteTable } from '../../shared/plan/vote-table.ts'
import { minutesText as words } from '../text/minutes.ts'
import type { AttendanceGroup, Minutes } from './build-minutes.ts'
import { laneOf } from './build-minutes.ts'
import { stepTimes } from './step-times.ts'
import { voteRules } from './vote-rules.ts'

const width = 76 // characters of a rule; mail programs wrap there

/** The minutes as plain text: for mails, tickets and people who keep no PDF. Lines end in `\n`. */
export function minutesAsText(minutes: Minutes): string {
  const sections = [
    headOf(minutes),
    section(words.sections.people, peopleOf(minutes), words.empty.people),
    section(
      words.sections.steps,
      minutes.steps.map((step) => stepLine(step, minutes.date)),
      words.empty.steps,
    ),
    section(
      words.sections.decisions,
      minutes.decisions.flatMap((told) => decisionLines(minutes, told)),
      words.empty.decisions,
    ),
    section(
      words.sections.votes,
      minutes.votes.flatMap((told) => voteLines(minutes, told)),
      words.empty.votes,
    ),
    section(
      words.sections.parked,
      minutes.parked.flatMap((told) => parkedLines(minutes, told)),
      words.empty.parked,
    ),
    section(
      words.sections.plans,
      minutes.plans.flatMap((told) => planLines(minutes, told)),
      words.empty.plans,
    ),
    minutes.planEvents.length > 0
      ? section(
          words.sections.planEvents,
          minutes.planEvents.flatMap((told) => planEventLines(minutes, told)),
          '',
        )
      : '',
    minutes.overrides.length > 0
      ? section(
          words.sections.overrides,
          minutes.overrides.flatMap((told) => overrideLines(minutes, told)),
          '',
        )
      : '',
    minutes.corrections.length > 0
      ? section(
          words.sections.corrections,
          minutes.corrections.flatMap((told) => correctionLines(minutes, told)),
          '',
        )
      : '',
    section(
      words.sections.remarks,
      minutes.remarks.flatMap((told) => remarkLines(minutes, told)),
      words.empty.remarks,
    ),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

function headOf(minutes: Minutes): string {
  const { facts } = words
  const title = words.pageTitle(minutes.title)
  return [
    title,
    '='.repeat(Math.min(width, title.length)),
    ...(minutes.isRehearsal ? [words.rehearsal] : []),
    `${facts.date}: ${words.day(minutes.date)}`,
    `${minutes.municipalities.length === 1 ? facts.place : facts.places}: ${minutes.municipalities.join(', ')}`,
    `${facts.duration}: ${durationOf(minutes)}`,
    `${facts.leaders}: ${minutes.leaders.length === 0 ? words.noLeaders : minutes.leaders.map(words.person).join('; ')}`,
  ].join('\n')
}

export function durationOf({ startedAt, endedAt, date }: Pick<Minutes, 'startedAt' | 'endedAt' | 'date'>): string {
  if (startedAt === null) return words.notBegun
  const from = words.moment(startedAt, date)
  return endedAt === null ? words.stillOn(from) : words.fromTo(from, words.moment(endedAt, date))
}

export function groupName({ lane, role }: AttendanceGroup): string {
  return lane ? words.laneName(lane) : words.roles[role]
}

export const functionsOf = ({ functions }: AttendanceGroup): string =>
  functions.map(({ name, count }) => words.functionOf(name, count)).join(', ')

function peopleOf(minutes: Minutes): string[] {
  if (minutes.peopleCount === 0) return []
  const isSplit = minutes.municipalities.length > 1
  const lines = minutes.attendance.flatMap(({ board, groups }) => [
    ...(isSplit ? [`${board ?? words.allBoards}:`] : []),
    ...groups.map((group) => `${groupName(group)}: ${words.people(group.count)} (${functionsOf(group)})`),
  ])
  return [words.people(minutes.peopleCount), ...lines]
}

function stepLine(step: Minutes['steps'][number], date: string): string {
  const { real, took, planned } = stepTimes(step, date)
  const facts = [real, took, planned === '' ? '' : `${words.steps.planned}: ${planned}`]
  return `${step.title}: ${facts.filter((fact) => fact !== '').join(' · ')}`
}

function decisionLines(
  minutes: Minutes,
  { entry, event, card, board, overtakenAt }: Minutes['decisions'][number],
): string[] {
  const lane = laneOf(minutes, event.laneId)
  const { heads } = words
  return [
    `${words.moment(entry.at, minutes.date)}  ${card}${overtaken(overtakenAt, minutes.date)}`,
    ...inset([
      board === null ? '' : `${heads.board}: ${board}`,
      `${heads.lane}: ${lane ? words.laneName(lane) : event.laneId}`,
      `${heads.reason}: ${event.reason}`,
      `${heads.decidedBy}: ${event.decidedBy}`,
    ]),
  ]
}

function parkedLines(minutes: Minutes, { event, card, board, overtakenAt }: Minutes['parked'][number]): string[] {
  const { heads } = words
  return [
    `${card}${overtaken(overtakenAt, minutes.date)}`,
    ...inset([
      board === null ? '' : `${heads.board}: ${board}`,
      `${heads.owner}: ${event.owner}`,
      `${heads.due}: ${words.day(event.dueDate)}`,
      `${heads.reason}: ${event.reason}`,
    ]),
  ]
}

function voteLines(minutes: Minutes, { entry, event, board }: Minutes['votes'][number]): string[] {
  const { definition, result } = event
  const { heads, rows } = voteTable(definition, result)
  const laneName = (id: string) =>
    words.laneName(minutes.lanes.find((lane) => lane.id === id) ?? { name: id, number: null })
  return [
    `${words.moment(entry.at, minutes.date)}  ${definition.title}${board === null ? '' : ` (${board})`}`,
    ...inset([
      definition.question.kind === 'decision' ? definition.question.question : '',
      `${voteRules(definition, laneName)} · ${words.votes.voices(result.voices)}`,
      ...rows.map(
        ([name, ...values]) => `${name}: ${values.map((value, at) => `${heads[at + 1]} ${value}`).join(', ')}`,
      ),
    ]),
  ]
}

function planLines(minutes: Minutes, { entry, event, board }: Minutes['plans'][number]): string[] {
  return [
    `${words.moment(entry.at, minutes.date)}  ${words.plan(event.number)}${board === null ? '' : ` (${board})`}`,
    ...inset([
      `${words.frozenBy}: ${words.person(entry.by)}`,
      `${words.hash}: ${event.hash}`,
      event.note === '' ? '' : `${words.note}: ${event.note}`,
    ]),
  ]
}

function planEventLines(minutes: Minutes, { entry, event, board }: Minutes['planEvents'][number]): string[] {
  return [
    `${words.moment(entry.at, minutes.date)}  ${words.planEvent(event)}${board === null ? '' : ` (${board})`}`,
    ...inset([words.person(entry.by)]),
  ]
}

export function overrideText({ waiting }: Minutes['overrides'][number]['event']): string {
  if (waiting.length === 0) return words.overrideNobody
  return words.override(waiting.map(({ name, count }) => words.waitingOf(name, count)).join(', '))
}

function overrideLines(minutes: Minutes, { entry, event }: Minutes['overrides'][number]): string[] {
  return [
    `${words.moment(entry.at, minutes.date)}  ${overrideText(event)}`,
    ...inset([words.overrideReason(event.reason), words.person(entry.by)]),
  ]
}

function correctionLines(minutes: Minutes, { entry, event }: Minutes['corrections'][number]): string[] {
  return [
    `${words.moment(entry.at, minutes.date)}  ${words.corrections(event.until)}`,
    ...inset([words.person(entry.by)]),
  ]
}

function remarkLines(minutes: Minutes, { entry, event }: Minutes['remarks'][number]): string[] {
  return [`${words.moment(entry.at, minutes.date)}  ${words.person(entry.by)}`, ...inset(event.text.split('\n'))]
}

function section(title: string, lines: readonly string[], empty: string): string {
  return [title, '-'.repeat(title.length), ...(lines.length === 0 ? [empty] : lines)].join('\n')
}

const inset = (lines: readonly string[]): string[] => lines.filter((line) => line !== '').map((line) => `   ${line}`)

const overtaken = (at: number | null, date: string): string =>
  at === null ? '' : ` – ${words.overtaken(words.moment(at, date))}`
