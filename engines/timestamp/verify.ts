// An answer of a time-stamping authority: read, and its signature verified by the certificate it carries.
// SOURCE: RFC 3161 2.4.2, RFC 5652 5.3 and 5.4
import { createHash, verify, X509Certificate } from 'node:crypto'
import { der, nodeOf, nodesIn, NotDer, oidOf, part, type Node } from './der.ts'
import * as oid from './oids.ts'
import { trimmed } from './query.ts'

export interface Stamp {
  readonly ok: true
  /** Epoch milliseconds, as the authority says. */
  readonly at: number
  /** Who signed, as the certificate says. INVARIANT: whether that certificate is to be trusted was not looked into. */
  readonly authority: string
  /** The certificate signed itself: whoever made it could have been anybody. */
  readonly selfSigned: boolean
  readonly certificate: string
  readonly serial: string
  readonly policy: string
}

export type NoStamp = {
  readonly ok: false
  readonly why: 'unreadable' | 'refused' | 'imprint' | 'nonce' | 'signature' | 'unknown'
}

const no = (why: NoStamp['why']): NoStamp => ({ ok: false, why })

export interface Asked {
  readonly hash: Uint8Array
  readonly nonce: Uint8Array
}

export function verifyTimestamp(answer: Uint8Array, asked: Asked): Stamp | NoStamp {
  try {
    return verified(Buffer.from(answer), asked)
  } catch (error) {
    if (error instanceof NotDer) return no('unreadable')
    throw error
  }
}

function verified(answer: Buffer, asked: Asked): Stamp | NoStamp {
  const outer = nodesIn(sequence(nodeOf(answer)).body)
  const status = part(nodesIn(part(outer, 0, 0x30).body), 0, 0x02).body
  if (status.length !== 1 || (status[0] ?? 2) > 1) return no('refused')
  const content = nodesIn(part(outer, 1, 0x30).body)
  if (oidOf(part(content, 0, 0x06)) !== oid.signedData) return no('unreadable')
  const signed = nodesIn(nodeOf(part(content, 1, 0xa0).body).body)
  const inside = nodesIn(part(signed, 2, 0x30).body)
  if (oidOf(part(inside, 0, 0x06)) !== oid.tstInfo) return no('unreadable')
  const info = nodeOf(part(inside, 1, 0xa0).body)
  if (info.tag !== 0x04) return no('unreadable')
  const told = readInfo(info.body)
  if (told.algorithm !== oid.sha256 || !told.hash.equals(Buffer.from(asked.hash))) return no('imprint')
  if (told.nonce === null || !told.nonce.equals(trimmed(asked.nonce))) return no('nonce')
  const certificates = signed.filter(({ tag }) => tag === 0xa0).flatMap(({ body }) => nodesIn(body))
  const signers = nodesIn(part(signed, signed.length - 1, 0x31).body)
  const [signer] = signers
  if (signer === undefined || signers.length > 1) return no('unknown')
  const certificate = signedBy(signer, certificates, info.body)
  if (typeof certificate === 'string') return no(certificate)
  return {
    ok: true, at: told.at, authority: certificate.subject.replaceAll('\n', ', '), selfSigned: holdsItself(certificate),
    certificate: certificate.toString(), serial: told.serial, policy: told.policy,
  }
}

function sequence(node: Node): Node {
  if (node.tag !== 0x30) throw new NotDer('another shape')
  return node
}

function readInfo(bytes: Buffer) {
  const nodes = nodesIn(sequence(nodeOf(bytes)).body)
  const imprint = nodesIn(part(nodes, 2, 0x30).body)
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(part(nodes, 4, 0x18).body.toString('latin1')) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`)
  if (Number.isNaN(at)) throw new NotDer('no time')
  const nonce = nodes.slice(5).find(({ tag }) => tag === 0x02)
  return {
    at, policy: oidOf(part(nodes, 1, 0x06)), serial: part(nodes, 3, 0x02).body.toString('hex'),
    algorithm: oidOf(part(nodesIn(part(imprint, 0, 0x30).body), 0, 0x06)), hash: part(imprint, 1, 0x04).body,
    nonce: nonce === undefined ? null : trimmed(nonce.body),
  }
}

/** The certificate that signed, or why none did. */
function signedBy(signer: Node, certificates: readonly Node[], info: Buffer): X509Certificate | 'signature' | 'unknown' {
  const nodes = nodesIn(sequence(signer).body)
  const digest = oid.digests[oidOf(part(nodesIn(part(nodes, 2, 0x30).body), 0, 0x06))]
  const attributes = part(nodes, 3, 0xa0)
  const algorithm = oid.signatures[oidOf(part(nodesIn(part(nodes, 4, 0x30).body), 0, 0x06))]
  const signature = part(nodes, 5, 0x04).body
  const found = certificates.find((one) => isNamed(one, nodes[1]))
  if (digest === undefined || algorithm === undefined || found === undefined) return 'unknown'
  const said = attributesOf(attributes.body)
  const type = said.get(oid.contentType)
  const hash = said.get(oid.messageDigest)
  if (type?.tag !== 0x06 || oidOf(type) !== oid.tstInfo) return 'signature'
  if (hash?.tag !== 0x04 || !hash.body.equals(createHash(digest).update(info).digest())) return 'signature'
  if (!namesCertificate(said, found)) return 'signature'
  const certificate = certificateOf(found.whole)
  // The purpose must be there: any other certificate could be anybody's.
  if (certificate === null || !(certificate.keyUsage ?? []).includes(oid.timeStamping)) return 'unknown'
  // What was signed is the set itself, not its place within the signer.
  return holds(algorithm ?? digest, der(0x31, attributes.body), certificate, signature) ? certificate : 'signature'
}

function holds(digest: string, data: Buffer, certificate: X509Certificate, signature: Buffer): boolean {
  try {
    return verify(digest, data, certificate.publicKey, signature)
  } catch {
    return false
  }
}

function holdsItself(certificate: X509Certificate): boolean {
  try {
    return certificate.verify(certificate.publicKey)
  } catch {
    return false
  }
}

function certificateOf(bytes: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(bytes)
  } catch {
    return null
  }
}

/** By issuer and number; a signer named by its key is taken as the only certificate there could be. */
function isNamed(certificate: Node, named: Node | undefined): boolean {
  const inside = nodesIn(part(nodesIn(certificate.body), 0, 0x30).body)
  const at = inside[0]?.tag === 0xa0 ? 1 : 0
  if (named?.tag === 0x30) {
    const [issuer, number] = nodesIn(named.body)
    return issuer !== undefined && number !== undefined && part(inside, at + 2, 0x30).whole.equals(issuer.whole)
      && part(inside, at, 0x02).body.equals(number.body)
  }
  return named?.tag === 0x80 && certificate.whole.includes(named.body)
}

function attributesOf(bytes: Buffer): ReadonlyMap<string, Node> {
  return new Map(nodesIn(bytes).flatMap((attribute) => {
    const [type, values] = nodesIn(sequence(attribute).body)
    const [value] = values === undefined ? [] : nodesIn(values.body)
    return type === undefined || value === undefined ? [] : [[oidOf(type), value] as const]
  }))
}

/** SOURCE: RFC 5035: the signer says by hash which certificate is its own, so that no other can be put in its place. */
function namesCertificate(said: ReadonlyMap<string, Node>, certificate: Node): boolean {
  const second = said.get(oid.signingCertificateV2)
  const value = second ?? said.get(oid.signingCertificate)
  if (value === undefined) return false
  const first = nodesIn(part(nodesIn(part(nodesIn(sequence(value).body), 0, 0x30).body), 0, 0x30).body)
  const named = first[0]?.tag === 0x30 ? oid.digests[oidOf(part(nodesIn(first[0].body), 0, 0x06))] : second ? 'sha256' : 'sha1'
  const hash = first.find(({ tag }) => tag === 0x04)
  return named !== undefined && hash !== undefined && hash.body.equals(createHash(named).update(certificate.whole).digest())
}
