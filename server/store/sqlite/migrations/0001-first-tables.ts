/** Never edited: a change of the tables is a new migration. Times are epoch ms. */
export const firstTables = `
CREATE TABLE service_lists (
  hash TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  service_count INTEGER NOT NULL,
  gzip BLOB NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE workshops (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  is_example INTEGER NOT NULL,
  list_hash TEXT NOT NULL REFERENCES service_lists (hash),
  lanes TEXT NOT NULL,
  roadmap_columns TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX workshops_one_example ON workshops (is_example) WHERE is_example = 1;

CREATE TABLE boards (
  id TEXT PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  municipality_name TEXT NOT NULL,
  municipality_ags TEXT,
  UNIQUE (workshop_id, position)
) STRICT;

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  board_id TEXT REFERENCES boards (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  UNIQUE (workshop_id, position)
) STRICT;

CREATE TABLE devices (
  hash TEXT PRIMARY KEY,
  used_at INTEGER NOT NULL
) STRICT;

CREATE TABLE participants (
  id TEXT PRIMARY KEY,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  function TEXT NOT NULL,
  lane_id TEXT,
  joined_at INTEGER NOT NULL
) STRICT;
CREATE INDEX participants_by_workshop ON participants (workshop_id);

CREATE TABLE logins (
  id TEXT PRIMARY KEY,
  device_hash TEXT NOT NULL REFERENCES devices (hash) ON DELETE CASCADE,
  invitation_id TEXT NOT NULL REFERENCES invitations (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE SET NULL,
  used_at INTEGER NOT NULL,
  UNIQUE (device_hash, invitation_id)
) STRICT;
CREATE INDEX logins_by_invitation ON logins (invitation_id);
CREATE INDEX logins_by_participant ON logins (participant_id);

CREATE TABLE plans (
  id TEXT PRIMARY KEY,
  board_id TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,
  frozen_at INTEGER NOT NULL,
  frozen_by TEXT NOT NULL,
  note TEXT NOT NULL,
  assigned_count INTEGER NOT NULL,
  scheduled_count INTEGER NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (board_id, number)
) STRICT;

CREATE TABLE board_updates (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  board_id TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX board_updates_by_board ON board_updates (board_id, seq);

CREATE TABLE board_snapshots (
  board_id TEXT PRIMARY KEY,
  upto_seq INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER plans_never_change BEFORE UPDATE ON plans
BEGIN SELECT RAISE (ABORT, 'A plan never changes'); END;
CREATE TRIGGER service_lists_never_change BEFORE UPDATE ON service_lists
BEGIN SELECT RAISE (ABORT, 'A service list never changes'); END;
`
