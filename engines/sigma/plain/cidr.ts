// Networks and addresses, IPv4 and IPv6, as numbers.

export interface Network {
  readonly version: 4 | 6
  readonly bits: number
  readonly address: bigint
}

/** `10.0.0.0/8`, `fe80::/10`, a single address; bits beyond the prefix are ignored. Null when it is none. */
export function parseCidr(text: string): Network | null {
  const [, host = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? []
  const address = parseAddress(host)
  if (address === null) return null
  const width = address.version === 4 ? 32 : 128
  const bits = length === undefined ? width : Number(length)
  return bits > width ? null : { version: address.version, bits, address: prefix(address.value, width, bits) }
}

/** Whether an address as a log writes it lies in the network; anything that is no address does not. */
export function isInNetwork(text: string, network: Network): boolean {
  const address = parseAddress(text.trim())
  if (address === null || address.version !== network.version) return false
  return prefix(address.value, network.version === 4 ? 32 : 128, network.bits) === network.address
}

function prefix(value: bigint, width: number, bits: number): bigint {
  const rest = BigInt(width - bits)
  return (value >> rest) << rest
}

/** Windows writes IPv4 as `::ffff:10.0.0.1` and IPv6 with a zone (`fe80::1%4`): both are the address itself. */
function parseAddress(text: string): { readonly version: 4 | 6; readonly value: bigint } | null {
  const bare = text.replace(/%.*$/, '')
  const four = parseFour(bare)
  if (four !== null) return { version: 4, value: four }
  const six = bare.includes(':') ? parseSix(bare) : null
  if (six === null) return null
  return six >> 32n === 0xffffn ? { version: 4, value: six & 0xffff_ffffn } : { version: 6, value: six }
}

function parseFour(text: string): bigint | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (parts === null) return null
  let value = 0n
  for (const part of parts.slice(1)) {
    if (Number(part) > 255) return null
    value = (value << 8n) | BigInt(part)
  }
  return value
}

function parseSix(text: string): bigint | null {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const tail = dotted === null ? null : parseFour(dotted[2] ?? '')
  if (dotted !== null && tail === null) return null
  const groupOf = (part: bigint): string => (part & 0xffffn).toString(16)
  const plain = tail === null ? text : `${dotted?.[1] ?? ''}${groupOf(tail >> 16n)}:${groupOf(tail)}`
  const halves = plain.split('::')
  if (halves.length > 2) return null
  const [head = [], rest = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - rest.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...rest]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n)
}
