import { z } from 'zod'

/** What is compared. The relay is the floor: it stores nothing and understands nothing. */
export const productNames = ['auftakt', 'y-websocket-server', 'hocuspocus', 'relay'] as const
export const productNameSchema = z.enum(productNames)
export type ProductName = z.infer<typeof productNameSchema>

/** What the clients speak. A relay hands frames on, so its clients are there as soon as the socket is open. */
export type DialectName = 'y-websocket' | 'hocuspocus' | 'relay'

export interface Product {
  name: ProductName
  title: string
  /** How edits are kept, for the report. */
  storage: string
  dialect: DialectName
  keepsBoards: boolean
  /** The server's main module. */
  script: string
  env(place: { folder: string; port: number }): Record<string, string>
  /** Path and query of a socket. */
  address(room: string, seat: Seat): string
}

/** A person who may connect to every room. */
export const seatSchema = z.object({ loginId: z.string(), cookie: z.string(), participantId: z.string() })
export type Seat = z.infer<typeof seatSchema>

/** Names that all products share, so that they move the same bytes. */
export const premisesSchema = z.object({
  rooms: z.array(z.string()).min(1),
  seats: z.array(seatSchema).min(1),
  lanes: z.array(z.string()).min(1),
})
export type Premises = z.infer<typeof premisesSchema>

/** What the data folder holds when the server starts. */
export const contentNames = ['empty', 'large', 'rooms'] as const
export type ContentName = (typeof contentNames)[number]
