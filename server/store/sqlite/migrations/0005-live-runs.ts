/**
 * How a workshop runs (`runs`), what its minutes tell, what the moderation prepared, and the ballots of the vote that is open. JSON is
 * text here; its schemas are in `shared`. Who has joined so far is let in; `role` null: as the invitation says.
 */
export const liveRuns = `
CREATE TABLE runs (
  workshop_id TEXT PRIMARY KEY REFERENCES workshops (id) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE run_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  author_name TEXT NOT NULL,
  author_function TEXT NOT NULL,
  event TEXT NOT NULL,
  changed_at INTEGER
) STRICT;
CREATE INDEX run_log_by_workshop ON run_log (workshop_id, at, seq);

CREATE TABLE setups (
  workshop_id TEXT PRIMARY KEY REFERENCES workshops (id) ON DELETE CASCADE,
  admission TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE ballots (
  workshop_id TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
  vote_id TEXT NOT NULL,
  voice TEXT NOT NULL,
  lane_id TEXT,
  participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  json TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, vote_id, voice)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballots_by_participant ON ballots (participant_id);

ALTER TABLE participants ADD COLUMN admitted_at INTEGER;
ALTER TABLE participants ADD COLUMN role TEXT;
UPDATE participants SET admitted_at = joined_at;

ALTER TABLE workshops ADD COLUMN rehearsal_of TEXT REFERENCES workshops (id) ON DELETE CASCADE;
CREATE INDEX workshops_by_original ON workshops (rehearsal_of);
`
