import { z } from 'zod'

/** How much and how long. */
export const sizesSchema = z.object({
  rounds: z.int().min(1).max(9),
  /** People who may connect; where more are needed, they open several tabs. */
  seats: z.int(),
  rooms: z.int(),
  /** The large board: cards that are decided, and the edits that it took. */
  cards: z.int(),
  edits: z.int(),
  /** Decided cards on each board of the many rooms. */
  roomCards: z.int(),
  /** How long each load lasts. */
  loadMs: z.int(),
  joiners: z.int(),
  idleConnections: z.int(),
  kills: z.int(),
})
export type Sizes = z.infer<typeof sizesSchema>

export const fullSizes: Sizes = {
  rounds: 3,
  seats: 200,
  rooms: 30,
  cards: 6000,
  edits: 100_000,
  roomCards: 600,
  loadMs: 5000,
  joiners: 200,
  idleConnections: 500,
  kills: 3,
}

/** Shows within a minute or two that everything runs; its numbers say little. */
export const quickSizes: Sizes = {
  rounds: 1,
  seats: 50,
  rooms: 10,
  cards: 1000,
  edits: 10_000,
  roomCards: 100,
  loadMs: 1500,
  joiners: 50,
  idleConnections: 100,
  kills: 1,
}
