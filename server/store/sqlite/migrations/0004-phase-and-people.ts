/**
 * A workshop has a phase. An invitation keeps its id when its link is renewed: the secret has an id of its own, and none while it is
 * revoked. A device may speak for several people by one invitation, so that a handover takes nobody's place.
 * The tables are made anew because SQLite cannot drop a constraint; children go first, else dropping the parent empties them.
 */
export const phaseAndPeople = `
ALTER TABLE workshops ADD COLUMN phase TEXT NOT NULL DEFAULT 'free';

CREATE TABLE new_invitations (
  id TEXT PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  board_id TEXT REFERENCES boards (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  secret_id TEXT UNIQUE,
  secret_hash TEXT UNIQUE,
  UNIQUE (workshop_id, position),
  CHECK ((secret_id IS NULL) = (secret_hash IS NULL))
) STRICT;
INSERT INTO new_invitations (id, workshop_id, board_id, position, role, secret_id, secret_hash)
  SELECT id, workshop_id, board_id, position, role, id, secret_hash FROM invitations;

CREATE TABLE new_logins (
  id TEXT PRIMARY KEY,
  device_hash TEXT NOT NULL REFERENCES devices (hash) ON DELETE CASCADE,
  invitation_id TEXT NOT NULL REFERENCES new_invitations (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  used_at INTEGER NOT NULL
) STRICT;
INSERT INTO new_logins (id, device_hash, invitation_id, participant_id, used_at)
  SELECT id, device_hash, invitation_id, participant_id, used_at FROM logins ORDER BY rowid;

DROP TABLE logins;
DROP TABLE invitations;
ALTER TABLE new_invitations RENAME TO invitations;
ALTER TABLE new_logins RENAME TO logins;
CREATE INDEX logins_by_device ON logins (device_hash, invitation_id);
CREATE INDEX logins_by_invitation ON logins (invitation_id);
CREATE INDEX logins_by_participant ON logins (participant_id);

CREATE TABLE retired_secrets (
  hash TEXT PRIMARY KEY,
  invitation_id TEXT NOT NULL REFERENCES invitations (id) ON DELETE CASCADE,
  retired_at INTEGER NOT NULL
) STRICT;
CREATE INDEX retired_secrets_by_invitation ON retired_secrets (invitation_id);

CREATE TABLE handovers (
  participant_id TEXT PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
  invitation_id TEXT NOT NULL REFERENCES invitations (id) ON DELETE CASCADE,
  secret_hash TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX handovers_by_invitation ON handovers (invitation_id);
`
