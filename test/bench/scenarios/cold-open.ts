import { readWholeBoard } from '../load/board-reader.ts'
import { placesIn, type Scenario } from './scenario.ts'

export const coldOpen: Scenario = {
  name: 'cold-open',
  title: 'Cold open: the first client of a server that has just started, on the large board',
  content: 'large',
  needsBoards: true,
  metrics: [
    { key: 'opened', title: 'connected and complete', unit: 'ms', better: 'lower', aim: 20 },
    { key: 'bytes', title: 'size of the board as sent', unit: 'KiB', better: 'lower' },
  ],
  async run(stage) {
    const [place] = placesIn(stage, 0, 1)
    if (!place) throw new Error('No place')
    stage.watchGenerator()
    const board = await readWholeBoard(place, stage.sizes.edits)
    board.client.end()
    return { opened: board.tookMs, bytes: board.bytes / 1024 }
  },
}
