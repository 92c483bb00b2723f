/** A CSV file as a German Excel opens it: UTF-8 with BOM, `;`, CRLF, every cell quoted. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`
}

/**
 * One quoted CSV cell that a spreadsheet shows and never evaluates or converts. `'` in front marks text that would
 * otherwise be a formula (also behind blanks and in full-width forms), a number that loses digits (a LeiKa key becomes
 * 9,9E+13, an AGS loses its zero), or that begins with `'` itself – so taking one `'` away always gives the text back.
 * Source: OWASP, CSV injection; ASVS 5, 1.2.10.
 */
export function csvCell(text: string): string {
  const marked = needsMark.test(text) ? `'${text}` : text
  return `"${marked.replaceAll('"', '""')}"`
}

const needsMark = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n']|\s*(?:0\d+|\d{12,})\s*$)/
