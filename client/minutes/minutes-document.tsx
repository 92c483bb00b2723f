import { For, type JSX, Show } from 'solid-js'
import { voteTable } from '../../shared/plan/vote-table.ts'
import { minutesText as words } from '../text/minutes.ts'
import { VoteResultView } from '../vote/vote-result.tsx'
import { laneOf, type Minutes, type ToldCard } from './build-minutes.ts'
import { durationOf, functionsOf, groupName } from './minutes-as-text.ts'
import { Corrections, Overrides, PlanEvents } from './minutes-notes.tsx'
import { MinutesTable } from './minutes-table.tsx'
import { stepTimes } from './step-times.ts'
import { voteRules } from './vote-rules.ts'

/** The minutes as one reads and prints them; remarks come from outside, because some may change them. */
export function MinutesDocument(props: { minutes: Minutes; remarks: JSX.Element }) {
  const { sections } = words
  return (
    <>
      <MinutesHead minutes={props.minutes} />
      <Section title={sections.decisions}>
        <Decisions minutes={props.minutes} />
      </Section>
      <Section title={sections.parked}>
        <Parked minutes={props.minutes} />
      </Section>
      <Section title={sections.votes}>
        <Votes minutes={props.minutes} />
      </Section>
      <Section title={sections.plans}>
        <Plans minutes={props.minutes} />
      </Section>
      <Show when={props.minutes.planEvents.length > 0}>
        <Section title={sections.planEvents}>
          <PlanEvents minutes={props.minutes} />
        </Section>
      </Show>
      <Show when={props.minutes.overrides.length > 0}>
        <Section title={sections.overrides}>
          <Overrides minutes={props.minutes} />
        </Section>
      </Show>
      <Show when={props.minutes.corrections.length > 0}>
        <Section title={sections.corrections}>
          <Corrections minutes={props.minutes} />
        </Section>
      </Show>
      <Section title={sections.remarks}>{props.remarks}</Section>
      <Section title={sections.steps}>
        <Steps minutes={props.minutes} />
      </Section>
      <Section title={sections.people}>
        <PeopleByFunction minutes={props.minutes} />
      </Section>
    </>
  )
}

function Section(props: { title: string; children: JSX.Element }) {
  return (
    <section class="minutes-section">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}

function MinutesHead(props: { minutes: Minutes }) {
  const { facts } = words
  const leaders = () => props.minutes.leaders.map(words.person).join('; ')
  return (
    <dl class="minutes-facts">
      <dt>{facts.date}</dt>
      <dd>{words.day(props.minutes.date)}</dd>
      <dt>{facts.duration}</dt>
      <dd>{durationOf(props.minutes)}</dd>
      <dt>{props.minutes.municipalities.length === 1 ? facts.place : facts.places}</dt>
      <dd>{props.minutes.municipalities.join(', ')}</dd>
      <dt>{facts.leaders}</dt>
      <dd>{leaders() === '' ? words.noLeaders : leaders()}</dd>
      <dt>{facts.people}</dt>
      <dd>{words.people(props.minutes.peopleCount)}</dd>
    </dl>
  )
}

function PeopleByFunction(props: { minutes: Minutes }) {
  return (
    <>
      <p class="muted">{words.privacy}</p>
      <For each={props.minutes.attendance} fallback={<p class="muted">{words.empty.people}</p>}>
        {({ board, groups }) => (
          <>
            <Show when={props.minutes.municipalities.length > 1}>
              <h3>{board ?? words.allBoards}</h3>
            </Show>
            <MinutesTable
              label={board ?? words.sections.people}
              heads={[words.group, words.count, words.functions]}
              rows={groups}
              cells={(group) => [groupName(group), words.number(group.count), functionsOf(group)]}
              empty={words.empty.people}
            />
          </>
        )}
      </For>
    </>
  )
}

function Steps(props: { minutes: Minutes }) {
  const { steps } = words
  return (
    <MinutesTable
      label={words.sections.steps}
      heads={[steps.title, steps.real, steps.took, steps.planned]}
      rows={props.minutes.steps}
      cells={(step) => {
        const { real, took, planned } = stepTimes(step, props.minutes.date)
        return [step.title, real, took, planned]
      }}
      empty={words.empty.steps}
    />
  )
}

/** The column for the Kommune only where there are several. */
const boardCell = (minutes: Minutes, board: string | null) =>
  minutes.municipalities.length > 1 ? [board ?? words.allBoards] : []
const boardHead = (minutes: Minutes) => (minutes.municipalities.length > 1 ? [words.heads.board] : [])

function CardCell(props: { told: Pick<ToldCard<'decision' | 'parked'>, 'card' | 'overtakenAt'>; date: string }) {
  return (
    <>
      {props.told.card}
      <Show when={props.told.overtakenAt}>
        {(at) => <span class="minutes-note">{words.overtaken(words.moment(at(), props.date))}</span>}
      </Show>
    </>
  )
}

function Decisions(props: { minutes: Minutes }) {
  const { heads } = words
  return (
    <MinutesTable
      label={words.sections.decisions}
      heads={[heads.card, ...boardHead(props.minutes), heads.lane, heads.reason, heads.decidedBy, heads.at]}
      rows={props.minutes.decisions}
      cells={(told) => {
        const lane = laneOf(props.minutes, told.event.laneId)
        return [
          <CardCell told={told} date={props.minutes.date} />,
          ...boardCell(props.minutes, told.board),
          lane ? words.laneName(lane) : told.event.laneId,
          told.event.reason,
          told.event.decidedBy,
          words.moment(told.entry.at, props.minutes.date),
        ]
      }}
      empty={words.empty.decisions}
    />
  )
}

function Parked(props: { minutes: Minutes }) {
  const { heads } = words
  return (
    <MinutesTable
      label={words.sections.parked}
      heads={[heads.card, ...boardHead(props.minutes), heads.owner, heads.due, heads.reason]}
      rows={props.minutes.parked}
      cells={(told) => [
        <CardCell told={told} date={props.minutes.date} />,
        ...boardCell(props.minutes, told.board),
        told.event.owner,
        words.day(told.event.dueDate),
        told.event.reason,
      ]}
      empty={words.empty.parked}
    />
  )
}

function Votes(props: { minutes: Minutes }) {
  const laneName = (id: string) => {
    const lane = props.minutes.lanes.find((known) => known.id === id)
    return lane ? words.laneName(lane) : id
  }
  return (
    <For each={props.minutes.votes} fallback={<p class="muted">{words.empty.votes}</p>}>
      {({ entry, event, board }) => {
        const { definition, result } = event
        const table = voteTable(definition, result)
        const time = words.moment(entry.at, props.minutes.date)
        return (
          <article class="minutes-vote">
            <h3>{definition.title}</h3>
            <Show when={definition.question.kind === 'decision' && definition.question.question}>
              {(question) => <p>{question()}</p>}
            </Show>
            <p class="muted">
              {[
                time,
                ...(board === null ? [] : [board]),
                voteRules(definition, laneName),
                words.votes.voices(result.voices),
              ].join(' · ')}
            </p>
            <VoteResultView definition={definition} result={result} />
            {/* what the screen shows on demand stands on paper at once */}
            <Show when={result.kind === 'rating'}>
              <div class="minutes-paper">
                <MinutesTable
                  label={definition.title}
                  heads={table.heads}
                  rows={table.rows}
                  cells={(row) => row}
                  empty={words.empty.votes}
                />
              </div>
            </Show>
          </article>
        )
      }}
    </For>
  )
}

function Plans(props: { minutes: Minutes }) {
  return (
    <For each={props.minutes.plans} fallback={<p class="muted">{words.empty.plans}</p>}>
      {({ entry, event, board }) => (
        <article class="minutes-plan">
          <h3>{[words.plan(event.number), ...(board === null ? [] : [board])].join(' · ')}</h3>
          <p class="muted">
            {words.frozenBy} {words.person(entry.by)}, {words.moment(entry.at, props.minutes.date)}
          </p>
          <Show when={event.note}>{(note) => <p class="minutes-prose">{note()}</p>}</Show>
          <p class="minutes-hash">
            {words.hash} <code>{event.hash}</code>
          </p>
        </article>
      )}
    </For>
  )
}
