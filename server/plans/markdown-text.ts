import { cleanLine, cleanText } from './clean-text.ts'

/** Text inside a line or a cell that Markdown shows as it is: no markup, no HTML, no link, no end of a cell. Source: CommonMark 0.31, 2.4. */
export function markdownText(text: string): string {
  return cleanLine(text)
    .replaceAll(/[\\`*_[\]<>#|~&@]/g, '\\$&')
    .replaceAll(/(https?|ftp):(?=\/\/)/gi, '$1\\:') // many readers make a link of it, which nobody meant
    .replaceAll(/\bwww\./gi, 'www\\.')
}

/** The same at the beginning of a line, where it begins no list and no heading either. */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** The same with its line breaks, as a quotation. */
export function markdownQuote(text: string): string {
  const lines = cleanText(text).split('\n')
  return lines.map((line) => `> ${markdownLine(line)}`.trimEnd()).join('\n')
}

/** A table whose cells are text; numbers are aligned to the right. */
export function markdownTable(
  heads: readonly (string | { number: string })[],
  rows: readonly (readonly string[])[],
): string {
  const names = heads.map((head) => (typeof head === 'string' ? head : head.number))
  const rule = heads.map((head) => (typeof head === 'string' ? '---' : '---:'))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(names.map(markdownText)), line(rule), ...rows.map((cells) => line(cells.map(markdownText)))].join('\n')
}
