import { html } from 'hono/html'
import type { Plan } from '../../shared/plan/plan.ts'
import { countsByLane, totalOfColumn } from '../../shared/plan/plan-table.ts'
import { planText } from '../../shared/plan/plan-text.ts'
import { columnWidth, drawRoadmap, type RoadmapPicture, rowHeight } from '../../shared/plan/roadmap-geometry.ts'
import type { Markup } from './page-frame.ts'
import { publicText } from './public-text.ts'

/** The roadmap as a picture, and the same numbers as a table. */
export function roadmapSection(plan: Plan): Markup {
  const text = publicText.picture
  const drawing = drawRoadmap(plan)
  if (!drawing) return html`<p>${text.empty}</p>`
  return html`<div class="scroll picture" role="region" tabindex="0" aria-label="${text.scroll}">${picture(drawing)}</div>
<div class="scroll" role="region" tabindex="0" aria-label="${text.numbers}">${numberTable(plan)}</div>`
}

function picture({ width, height, baseline, columns, rows }: RoadmapPicture): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="bild-name" aria-describedby="bild-text">
<title id="bild-name">${publicText.sections.picture}</title>
<desc id="bild-text">${publicText.picture.describe}</desc>
${columns.map(
  (column) => html`<g class="${column.isStatusQuo ? 'bar status-quo' : 'bar'}">
<rect x="${column.x - columnWidth / 2 + 8}" y="${baseline - column.barHeight}" width="${columnWidth - 16}" height="${column.barHeight}" />
<text class="strong" x="${column.x}" y="${baseline - column.barHeight - 7}">${column.count > 0 ? column.count : ''}</text>
<text x="${column.x}" y="${baseline + 18}">${column.label}</text></g>`,
)}
<line class="strong" x1="0" x2="${width}" y1="${baseline}" y2="${baseline}" />
${rows.map(
  (row) => html`<g><line x1="0" x2="${width}" y1="${row.y - rowHeight / 2}" y2="${row.y - rowHeight / 2}" />
<text x="4" y="${row.y + 5}">${row.label}</text>
${row.dots.map(
  (dot) => html`<g class="dot"><circle cx="${dot.x}" cy="${row.y}" r="${dot.radius}" />
<text x="${dot.x}" y="${row.y + 4}">${dot.count}</text></g>`,
)}</g>`,
)}
</svg>`
}

function numberTable(plan: Plan): Markup {
  const text = publicText.picture
  const counts = countsByLane(plan)
  const busy = counts.filter(({ total }) => total > 0)
  const columns = [...plan.columns, null]
  const all = columns.map((_, index) => totalOfColumn(counts, index))
  const cells = (numbers: readonly number[]) =>
    numbers.map((count) => html`<td>${count === 0 ? publicText.none : count}</td>`)
  return html`<table class="numbers"><caption>${text.numbers}</caption>
<thead><tr><th scope="col">${publicText.heads.lane}</th>${columns.map((column) => html`<th scope="col">${planText.columnShort(column)}</th>`)}<th scope="col">${text.total}</th></tr></thead>
<tbody>${busy.map(({ lane, cells: own, total }) => html`<tr><th scope="row">${planText.lane(lane)}</th>${cells([...own, total])}</tr>`)}</tbody>
<tfoot><tr><th scope="row">${text.all}</th>${cells([...all, plan.rows.length])}</tr></tfoot></table>`
}
