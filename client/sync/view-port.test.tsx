import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createViewPort, type ScrolledView } from './view-port.ts'

const aView = (): ScrolledView => ({ spot: () => ({ card: null, lane: null }), show: () => {} })

test('the view on the screen is the last one that came; a view that goes later than it came takes nobody away', () => {
  const port = createViewPort()
  const [board, list] = [aView(), aView()]
  const attach = (view: ScrolledView) =>
    createRoot((dispose) => {
      port.attach(view)
      return dispose
    })
  const leaveBoard = attach(board)
  expect(port.view()).toBe(board)
  const leaveList = attach(list)
  leaveBoard()
  expect(port.view()).toBe(list)
  leaveList()
  expect(port.view()).toBeNull()
})
