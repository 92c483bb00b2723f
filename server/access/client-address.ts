import { BlockList, isIP, isIPv6 } from 'node:net'

const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

/**
 * Under which name attempts are counted: the address, of IPv6 the /64 that one household has. Behind a proxy – `PUBLIC_URL` is set and the
 * peer is near – it is the last entry of `X-Forwarded-For`, the only one that the proxy itself wrote.
 */
export function clientAddress(request: {
  peer: string | undefined
  forwardedFor: string | undefined
  isBehindProxy: boolean
}): string {
  const peer = plainAddress(request.peer ?? '')
  const forwarded = plainAddress(request.forwardedFor?.split(',').at(-1)?.trim() ?? '')
  const address = request.isBehindProxy && isNear(peer) && isIP(forwarded) !== 0 ? forwarded : peer
  return isIPv6(address) ? subnetOf(address) : address
}

function subnetOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const written = groups.length + (tail === undefined || tail === '' ? 0 : tail.split(':').length)
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - written }, () => '0')
  return [...groups, ...zeros, ...(tail?.split(':') ?? [])].slice(0, 4).join(':')
}

function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address
}

function isNear(address: string): boolean {
  return isIP(address) !== 0 && near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
