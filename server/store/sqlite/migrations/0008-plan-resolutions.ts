/**
 * What bodies decided about plans, and what was taken back: the last entry counts, none is ever changed. The author's name may go, when
 * names are deleted.
 */
export const planResolutions = `
CREATE TABLE plan_resolutions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  author_name TEXT NOT NULL,
  author_function TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX plan_resolutions_by_plan ON plan_resolutions (plan_id, seq);
CREATE TRIGGER plan_resolutions_never_change BEFORE UPDATE OF seq, plan_id, at, json ON plan_resolutions
BEGIN SELECT RAISE (ABORT, 'A resolution never changes'); END;
`
