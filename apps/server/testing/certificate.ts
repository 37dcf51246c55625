// A self-signed certificate for tests, written in DER by hand: Node makes keys, but no certificates.
import { generateKeyPairSync, sign } from 'node:crypto'

const node = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content)
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const length = body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...content: readonly Uint8Array[]) => node(0x30, ...content)
const oid = (hex: string) => node(0x06, Buffer.from(hex, 'hex'))
const time = (date: Date) => node(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))

const ecdsaSha256 = sequence(oid('2a8648ce3d040302'))
const day = 86_400_000

export function certificate(name: string): { readonly cert: string; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const who = sequence(node(0x31, sequence(oid('550403'), node(0x0c, Buffer.from(name)))))
  const altName = sequence(oid('551d11'), node(0x04, sequence(node(0x82, Buffer.from(name)))))
  const authority = sequence(
    oid('551d13'), node(0x01, Buffer.from([0xff])), node(0x04, sequence(node(0x01, Buffer.from([0xff]))))
  )
  const toSign = sequence(
    node(0xa0, node(0x02, Buffer.from([2]))), node(0x02, Buffer.from([1])), ecdsaSha256, who,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + 30 * day))), who,
    publicKey.export({ type: 'spki', format: 'der' }), node(0xa3, sequence(altName, authority)),
  )
  const signature = node(0x03, Buffer.from([0]), sign('sha256', toSign, privateKey))
  const der = sequence(toSign, ecdsaSha256, signature).toString('base64').match(/.{1,64}/g)?.join('\n') ?? ''
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  }
}
