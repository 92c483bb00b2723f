/** What a request tells about where it comes from. */
export interface OriginFacts {
  /** The header; browsers send it with every unsafe request and every socket. */
  origin: string | undefined
  /** The host that was asked, with its port. */
  host: string | undefined
  /** Where people reach the server, when the operator says so. */
  publicOrigin: string | undefined
}

/**
 * Whether a request that changes something, or a socket, comes from our own pages. Without the header it does not come from a
 * browser, so nobody's cookie is being borrowed.
 */
export function isOwnOrigin({ origin, host, publicOrigin }: OriginFacts): boolean {
  if (origin === undefined) return true
  if (origin === publicOrigin) return true
  // The scheme may differ: a proxy ends TLS in front of us.
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase()
}
