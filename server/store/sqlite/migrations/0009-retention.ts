/**
 * Until when a workshop keeps names. A person without a login – her names were deleted, or she came with an archive – still belongs to an
 * invitation. `due_rebuilds` has a row as long as the file may still hold what was deleted. Of a plan only the line about who froze it may change: it stands beside the hashed text, and names go.
 */
export const retention = `
ALTER TABLE workshops ADD COLUMN names_until TEXT;
ALTER TABLE workshops ADD COLUMN names_erased_at INTEGER;
ALTER TABLE participants ADD COLUMN invitation_id TEXT REFERENCES invitations (id) ON DELETE CASCADE;
CREATE INDEX participants_by_invitation ON participants (invitation_id);

CREATE TABLE due_rebuilds (id INTEGER PRIMARY KEY) STRICT;

DROP TRIGGER plans_never_change;
CREATE TRIGGER plans_never_change
  BEFORE UPDATE OF id, board_id, number, hash, frozen_at, note, assigned_count, scheduled_count, json ON plans
BEGIN SELECT RAISE (ABORT, 'A plan never changes'); END;
`
