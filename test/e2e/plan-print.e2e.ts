import { expect, type Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { planViewText } from '../../client/text/plan.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { startPlannedServer } from '../support/planned-server.ts'
import { BoardPage } from './pages/board-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { story } from './story.ts'

interface PaperPage {
  /** In points. */
  width: number
  height: number
  /** One entry for each piece of text, top down. */
  pieces: { text: string; x: number; y: number }[]
}

async function print(page: Page, scale = 1): Promise<PaperPage[]> {
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, scale }))
  const task = getDocument({ data: bytes, verbosity: 0 })
  const pdf = await task.promise
  const pages: PaperPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number)
    const { width, height } = sheet.getViewport({ scale: 1 })
    const content = await sheet.getTextContent()
    const pieces = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    )
    pages.push({ width, height, pieces })
  }
  await task.destroy()
  return pages
}

/** What stands lowest on a page above its foot. */
function lastLine({ pieces }: PaperPage): string {
  const body = pieces.filter(({ y }) => y >= 56)
  const lowest = Math.min(...body.map(({ y }) => y))
  return body
    .filter(({ y }) => y < lowest + 2)
    .map(({ text }) => text)
    .join(' ')
}

const textOf = (page: PaperPage) => page.pieces.map(({ text }) => text).join(' ')
const squeezed = (text: string) => text.replace(/\s+/g, '')
const a4 = [595, 842] // points, rounded

story('a plan of several hundred services is a document on paper', async ({ page, request }) => {
  const planned = await startPlannedServer(request)
  try {
    const plans = new PlanPage(page)
    const board = new BoardPage(page)
    await board.enter(planned.link, { name: 'Ada Kern', function: 'OZG-Ansprechperson' })
    await board.show('plan')
    await plans.freeze(1, 'Stand nach dem Workshop')
    const hash = await plans.hash(1)
    await page.emulateMedia({ colorScheme: 'dark' }) // paper is white all the same

    const pages = await print(page)
    expect(pages.length).toBeGreaterThan(8)
    expect(pages.length).toBeLessThan(40)
    for (const { width, height } of pages)
      expect([Math.round(width), Math.round(height)].sort((a, b) => a - b)).toEqual(a4)

    // nothing begins beyond the margins, which are 16 mm
    for (const { width, pieces } of pages) expect(pieces.filter(({ x }) => x < 44 || x > width - 50)).toEqual([])

    // the picture is not cut: its last column stands in one line with its first
    const isWhole = ({ pieces }: PaperPage) => {
      const first = pieces.find(({ text }) => text === 'Q1 27')
      return pieces.some(({ text, y }) => text === 'Status quo' && first !== undefined && Math.abs(y - first.y) < 1)
    }
    expect(pages.filter(isWhole)).toHaveLength(1)

    // the foot of every page: which plan, and the page
    pages.forEach((sheet, index) => {
      const foot = sheet.pieces
        .filter(({ y }) => y < 50)
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
      expect(squeezed(foot.join(''))).toBe(
        squeezed(
          `${planViewText.footer(1, 'Musterstadt "an der Beispiel"', planText.status(null), hash)}Seite ${index + 1} von ${pages.length}`,
        ),
      )
    })

    // every service once in the tables, which nothing on the screen cut off
    const keys = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text).filter((text) => /^99\d{12}$/.test(text)))
    const expected = planned.services.flatMap(({ leikaKey }) => (leikaKey === null ? [] : [leikaKey]))
    expect(keys.toSorted()).toEqual(expected.toSorted())

    // a page never ends with a title or heads whose rows follow on the next, wherever the breaks happen to be
    for (const scale of [1, 0.95, 0.9, 0.85]) {
      const breaks = (scale === 1 ? pages : await print(page, scale)).slice(0, -1).map(lastLine)
      const isTitle = (line: string) => /^\d\d .* \d+ Leistungen$/.test(line)
      const isHead = (line: string) => line.includes(planText.heads.state) || planViewText.tables.effort.endsWith(line)
      expect(breaks.filter((line) => isTitle(line) || isHead(line))).toEqual([])
    }

    // each page with rows begins with the heads of its table, or has them below a title
    for (const sheet of pages) {
      const first = sheet.pieces.find(({ text }) => /^99\d{12}$/.test(text))
      if (!first) continue
      const heads = sheet.pieces.filter(({ text }) => text === planText.heads.leikaKey)
      const head = heads.find(({ x, y }) => y > first.y && Math.abs(x - first.x) < 2)
      expect(head, textOf(sheet)).toBeDefined()
      // a row that began on the page before would have its rest here, above the first key
      const between = sheet.pieces.filter(({ y }) => head && y < head.y - 1 && y > first.y + 6)
      expect(between.filter(({ text }) => !planViewText.tables.effort.includes(text))).toEqual([])
    }

    const all = squeezed(pages.map(textOf).join(' '))
    for (const words of [
      hash,
      planViewText.openPoints.title,
      planViewText.capacity.marks.over,
      'Rechtsamt, bis 01.02.2027',
    ])
      expect(all).toContain(squeezed(words))
    for (const onScreenOnly of [planViewText.freeze.button, planViewText.resolution.adopt, planViewText.versions])
      expect(all).not.toContain(squeezed(onScreenOnly))
  } finally {
    await planned.close()
  }
})
