/**
 * Role, board and Amt of a person as they are now: the invitation's, unless the moderation made her a co-moderator, who leads all boards.
 * Her Amt rests until then and is hers again after. Needs `participants` and `invitations` in the query.
 */
export const effectiveRights = `coalesce(participants.role, invitations.role) AS role,
    CASE participants.role WHEN 'moderator' THEN NULL ELSE invitations.board_id END AS boardId,
    CASE participants.role WHEN 'moderator' THEN NULL ELSE participants.lane_id END AS laneId`

/** What `lane_id` becomes when a person is changed: nothing new while it rests. */
export const keepRestingLane = (value: string) =>
  `CASE WHEN participants.role = 'moderator' THEN participants.lane_id ELSE ${value} END`
