import { createMemo } from 'solid-js'
import {
  type CountedService,
  countByExecutor,
  countByLane,
  countByMaturity,
  countByState,
  countByTopic,
  isDecided,
  maturityOf,
} from '../../shared/overview/count-services.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { boardText } from '../text/board.ts'
import { importText } from '../text/import.ts'
import { overviewText } from '../text/overview.ts'
import { CountTable } from './count-table.tsx'
import './overview.css'
import { PrerequisiteSums } from './prerequisite-sums.tsx'
import { Profiles } from './profiles.tsx'
import { WorkloadTable } from './workload-table.tsx'

/** What the list holds, who has it and what the quarters take: for step 1, and for the leadership. */
export function OverviewView(props: { session: BoardSession }) {
  const lanes = () => props.session.workshop().lanes
  const counted = createMemo((): CountedService[] => {
    const { facts, services } = props.session
    const assignments = facts.entries('assignment')
    const solutions = facts.entries('solution')
    return [...services.values()].map((service) => ({
      service,
      assignment: assignments.get(service.id),
      maturity: maturityOf(service.id, { solution: (card) => solutions.get(card), list: service.maturity }),
    }))
  })
  const planned = () =>
    [...props.session.facts.entries('schedule')].filter(
      ([card, { column, stance }]) => column !== null && stance !== 'status-quo' && props.session.services.has(card),
    ).length
  const laneName = (key: string | null) =>
    key === null ? overviewText.noLane : boardText.laneOrInbox(lanes().find(({ id }) => id === key) ?? null)
  return (
    <div class="overview-view">
      <h2>{overviewText.title}</h2>
      <p class="overview-summary">
        {overviewText.summary(
          counted().length,
          counted().filter(({ assignment }) => isDecided(assignment)).length,
          planned(),
        )}
      </p>
      <div class="overview-grid">
        <CountTable
          title={overviewText.byTopic}
          head={overviewText.topic}
          counts={countByTopic(counted())}
          nameOf={(key) => key ?? overviewText.noTopic}
        />
        <CountTable
          title={overviewText.byLane}
          head={overviewText.lane}
          counts={countByLane(counted(), lanes())}
          nameOf={laneName}
        />
        <CountTable
          title={overviewText.byState}
          head={overviewText.state}
          counts={countByState(counted())}
          nameOf={overviewText.stateName}
        />
        <CountTable
          title={overviewText.byExecutor}
          head={overviewText.executor}
          hint={overviewText.executorHint}
          counts={countByExecutor(counted())}
          nameOf={importText.filter.executor}
        />
        <CountTable
          title={overviewText.byMaturity}
          head={overviewText.maturity}
          counts={countByMaturity(counted())}
          nameOf={(key) => (key === null ? overviewText.noMaturity : overviewText.maturityName(key))}
        />
      </div>
      <WorkloadTable session={props.session} />
      <PrerequisiteSums session={props.session} />
      <Profiles session={props.session} />
    </div>
  )
}
