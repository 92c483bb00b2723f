/** Limits that no honest client comes near, so that it need not know them. Those that it must know are in shared/protocol. */

/** A root's name, an entry's key and a member's name in a value, as UTF-8. Ids have 64 characters, a composed key has two of them. */
export const maxNameBytes = 256

/** Objects and lists in each other. The deepest register has two levels. */
export const maxValueDepth = 6

/**
 * Work that one update may cause: one step is one entry looked at while placing writes and deletes, 5 to 15 ns here.
 * What uses it up costs Yjs up to 70 ms. An honest batch of 300 moves on a full board takes less than a hundredth.
 */
export const maxReplaySteps = 1_000_000

/** Splitting a merged entry moves the rest of its client's list: one step for so many entries. */
export const entriesMovedPerStep = 64
