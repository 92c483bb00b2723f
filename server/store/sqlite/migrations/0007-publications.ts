/**
 * Plans that everybody may read, by address. A row outlives its publication, its plan and its board, so that an address never leads to
 * something else: without a plan, or with `ended_at`, it is over.
 */
export const publications = `
CREATE TABLE publications (
  address TEXT PRIMARY KEY,
  board_id TEXT REFERENCES boards (id) ON DELETE SET NULL,
  plan_id TEXT REFERENCES plans (id) ON DELETE SET NULL,
  is_listed INTEGER NOT NULL,
  licence TEXT,
  published_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX publications_one_live_per_board ON publications (board_id) WHERE ended_at IS NULL;
CREATE INDEX publications_by_plan ON publications (plan_id);
`
