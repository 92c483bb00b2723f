import type { DryRun } from '../../shared/catalogue/dry-run.ts'
import { importText, type RowWord } from '../text/import.ts'

/** A line of the table that tells what a dry run found. */
export interface Finding {
  row: number
  value: string
  problem: string
  advice: string
  isRejected: boolean
}

/** Everything that a dry run found, what is refused first, each part by row. */
export function findingsOf(run: DryRun, word: RowWord): Finding[] {
  const rejected = run.rejected.map(({ row, reason, value }) => {
    const { title, advice } = importText.findings.reject(reason)
    return { row, value, problem: title, advice, isRejected: true }
  })
  const notes = run.notes.map(({ row, reason, value }) => {
    const { title, advice } = importText.findings.note(reason)
    return { row, value, problem: title, advice, isRejected: false }
  })
  const duplicates = run.duplicates.map(({ leikaKey, name, rows }) => {
    const { title, advice } = importText.findings.duplicate(rows, word)
    const value = leikaKey === null ? name : `${leikaKey} – ${name}`
    return { row: rows[0] ?? 0, value, problem: title, advice, isRejected: false }
  })
  const byRow = (a: Finding, b: Finding) => a.row - b.row
  return [...rejected.sort(byRow), ...[...notes, ...duplicates].sort(byRow)]
}

/** The findings for a German spreadsheet: byte order mark, `;`, everything quoted, nothing that starts a formula. */
export function findingsCsv(findings: readonly Finding[], word: RowWord): string {
  const { columns, effect } = importText.findings
  const head = columns(word)
  const lines = [
    [head.row, head.value, head.problem, head.advice, head.effect],
    ...findings.map((finding) => [
      String(finding.row),
      finding.value,
      finding.problem,
      finding.advice,
      finding.isRejected ? effect.rejected : effect.kept,
    ]),
  ]
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

function quoted(text: string): string {
  const guarded = /^[\s\u3000]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}
