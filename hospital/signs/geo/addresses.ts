// Which fields of which logs hold an address, and which addresses mean a place on the map.
import { BlockList, isIP } from 'node:net'

/**
 * The side of a connection an address stands for; fields are named after it: `SrcCountry`, `DstCountry`, `TgtCountry`.
 */
export type Side = 'Src' | 'Dst' | 'Tgt'

/** Lower case. Windows and Sysmon, FortiGate, CEF, syslog-like. */
export const addressFields: Readonly<Record<string, Side>> = {
  ipaddress: 'Src', sourceip: 'Src', sourceaddress: 'Src', clientaddress: 'Src', clientip: 'Src', address: 'Src',
  sourcenetworkaddress: 'Src',
  param3: 'Src', srcip: 'Src', remip: 'Src', src: 'Src', src_ip: 'Src', source_ip: 'Src', remote_ip: 'Src', c_ip: 'Src',
  'c-ip': 'Src',
  destinationip: 'Dst', destaddress: 'Dst', destinationaddress: 'Dst', dstip: 'Dst', dst: 'Dst', dst_ip: 'Dst',
  targetip: 'Tgt', targetserverip: 'Tgt', targetaddress: 'Tgt',
}

const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.168.0.0', 16], ['224.0.0.0', 3],
] as const) inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [['::', 128], ['::1', 128], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) {
  inside.addSubnet(network, bits, 'ipv6')
}

/** The address without port, zone and IPv4-in-IPv6 dress; null where it is none, or one that every house has. */
export function publicAddress(text: string): string | null {
  const bare = bareAddress(text)
  const family = isIP(bare)
  if (family === 0) return null
  return inside.check(bare, family === 4 ? 'ipv4' : 'ipv6') ? null : bare
}

function bareAddress(text: string): string {
  const trimmed = text.trim()
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(trimmed)?.[1] ?? trimmed
  const plain = bracketed.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(plain)?.[1] ?? plain
}
