/**
 * The one JSON text of a value, so that equal values have equal hashes on every machine: object keys in code-unit order,
 * no blanks, `undefined` members left out, strings and numbers as `JSON.stringify` writes them.
 * Errors: throws on what JSON cannot carry (functions, bigint, non-finite numbers).
 * Source: the rules of RFC 8785 (JSON Canonicalization Scheme) for the values that we store.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`A number without a JSON form: ${value}`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  throw new Error(`A value without a JSON form: ${typeof value}`)
}
