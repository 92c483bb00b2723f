/**
 * What one write may hold. The client knows these numbers, too: a limit that only the server knows becomes a loop of
 * reconnects. The size of a frame is `maxFrameBytes`.
 */

/** Entries of all clients together. 300 offline moves are 600; nobody makes 20,000 by hand. */
export const maxUpdateStructs = 20_000

/** Ranges in the delete set. A stock client repeats the whole board's: at two bytes and more a range, the frame ends before that. */
export const maxUpdateDeletes = 100_000

/** One value as it travels. The longest text that a register takes is 2,000 characters, 8 KB at worst. */
export const maxValueBytes = 16 * 1024

/** How far one write moves a client id's clock, one per edit: a person's edits of a whole day. */
export const maxClockAdvance = 100_000

/** End of a client id's clock: a varint of five bytes, and a small integer for the engine. A full one needs a new client id. */
export const maxClock = 2 ** 30
