// A small MaxMind database for tests: IPv4 networks to records.

type Value = string | number | { readonly [name: string]: Value }

export function database(networks: Readonly<Record<string, Value>>): Buffer {
  const nodes: (number | null)[][] = [[null, null]]
  const data: Buffer[] = []
  const places: number[] = []
  for (const [network, value] of Object.entries(networks)) {
    const [address = '', bits = '32'] = network.split('/')
    const number = address.split('.').reduce((all, part) => all * 256 + Number(part), 0)
    let at = 0
    for (let bit = 0; bit < Number(bits); bit++) {
      const side = Math.floor(number / 2 ** (31 - bit)) % 2
      const node = nodes[at] as (number | null)[]
      if (bit === Number(bits) - 1) node[side] = -1 - places.length
      else {
        if (node[side] === null) node[side] = nodes.push([null, null]) - 1
        at = node[side] as number
      }
    }
    places.push(Buffer.concat(data).length)
    data.push(encoded(value))
  }
  const tree = nodes.flat().map((one) => {
    const record = one === null ? nodes.length : one < 0 ? nodes.length + 16 + (places[-1 - one] as number) : one
    return Buffer.from([record >> 16, (record >> 8) & 255, record & 255])
  })
  const about = encoded({
    node_count: nodes.length, record_size: 24, ip_version: 4, database_type: 'test', binary_format_major_version: 2,
    binary_format_minor_version: 0, build_epoch: 0, languages: {}, description: {},
  })
  return Buffer.concat([
    ...tree, Buffer.alloc(16), ...data, Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com'), about,
  ])
}

function encoded(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.concat([
    Buffer.from([(2 << 5) | Buffer.byteLength(value)]), Buffer.from(value),
  ])
  if (typeof value === 'number') return Buffer.from([
    (6 << 5) | 4, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255,
  ])
  return Buffer.concat([
    Buffer.from([(7 << 5) | Object.keys(value).length]),
    ...Object.entries(value).flatMap(([name, one]) => [encoded(name), encoded(one)]),
  ])
}
