/**
 * Who may write under which Yjs client id of a board. The owner stays when the person is removed: a client id is never given to
 * somebody else.
 */
export const clientOwners = `
CREATE TABLE board_client_owners (
  board_id TEXT NOT NULL,
  client_id INTEGER NOT NULL,
  participant_id TEXT NOT NULL,
  PRIMARY KEY (board_id, client_id)
) STRICT, WITHOUT ROWID;
`
