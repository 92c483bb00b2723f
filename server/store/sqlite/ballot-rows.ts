import { z } from 'zod'
import { laneIdSchema } from '../../../shared/domain/ids.ts'
import { ballotSchema } from '../../../shared/run/vote.ts'
import type { BallotStore } from '../run-store.ts'
import type { SqliteDatabase } from './database.ts'

const castRowSchema = z
  .object({ json: z.string(), by: z.string(), at: z.int() })
  .transform(({ json, by, at }) => ({ ballot: ballotSchema.parse(JSON.parse(json)), by, at }))
const ballotRowSchema = z
  .object({ json: z.string(), laneId: laneIdSchema.nullable() })
  .transform(({ json, laneId }) => ({ ballot: ballotSchema.parse(JSON.parse(json)), laneId }))

export function createBallotRows({ connection, transaction }: SqliteDatabase): BallotStore {
  const upsert = connection.prepare(
    `INSERT INTO ballots (workshop_id, vote_id, voice, lane_id, participant_id, json, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (workshop_id, vote_id, voice) DO UPDATE
       SET lane_id = excluded.lane_id, participant_id = excluded.participant_id, json = excluded.json, at = excluded.at`,
  )
  const selectOne = connection.prepare(
    `SELECT ballots.json, participants.name AS by, ballots.at FROM ballots
     JOIN participants ON participants.id = ballots.participant_id
     WHERE ballots.workshop_id = ? AND ballots.vote_id = ? AND ballots.voice = ?`,
  )
  const count = connection.prepare('SELECT count(*) AS voices FROM ballots WHERE workshop_id = ? AND vote_id = ?')
  const selectAll = connection.prepare(
    'SELECT json, lane_id AS laneId FROM ballots WHERE workshop_id = ? AND vote_id = ? ORDER BY voice',
  )

  return {
    async saveBallot({ workshopId, voteId, voice }, { ballot, participantId, laneId, at }) {
      transaction(() => upsert.run(workshopId, voteId, voice, laneId, participantId, JSON.stringify(ballot), at))
    },
    async findBallot({ workshopId, voteId, voice }) {
      return castRowSchema.optional().parse(selectOne.get(workshopId, voteId, voice)) ?? null
    },
    async countBallots(workshopId, voteId) {
      return z.object({ voices: z.int() }).parse(count.get(workshopId, voteId)).voices
    },
    async listBallots(workshopId, voteId) {
      return ballotRowSchema.array().parse(selectAll.all(workshopId, voteId))
    },
  }
}
