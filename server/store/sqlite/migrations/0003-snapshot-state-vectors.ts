/** What a snapshot holds, encoded, so that opening a board need not read it through. Null: the one who saved it did not know. */
export const snapshotStateVectors = `
ALTER TABLE board_snapshots ADD COLUMN state_vector BLOB;
`
