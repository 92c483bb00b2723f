/** Ends an exhaustive switch: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case ${JSON.stringify(value)}`)
}
