export const root: string
export function hashOf(paths: readonly string[], salt?: string): string
export function readStamp(path: string): string | null
