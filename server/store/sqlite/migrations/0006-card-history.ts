/**
 * What happened to each card: the writes that the gate accepted, stored with the update that carries them. `position` orders those of one
 * update. People are ids only.
 */
export const cardHistory = `
CREATE TABLE card_history (
  board_id TEXT NOT NULL,
  card_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  participant_id TEXT NOT NULL,
  register TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (board_id, card_id, seq, position)
) STRICT, WITHOUT ROWID;
`
