/** How to lay out so many bars on one screen: more columns rather than smaller rows, up to four. */
export function barGrid(count: number): { columns: number; rows: number } {
  const columns = count <= 12 ? 1 : count <= 28 ? 2 : count <= 48 ? 3 : 4
  return { columns, rows: Math.max(1, Math.ceil(count / columns)) }
}
