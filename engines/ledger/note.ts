// C2SP signed-note with Ed25519: a text, a blank line, and a line per signature.
// SOURCE: https://c2sp.org/signed-note
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { fromBase64, sameBytes, sha256, toBase64, toHex } from './bytes.ts'

/** Public: `<name>+<key id>+<base64 of 0x01 and the 32-byte key>`; secret: `PRIVATE+KEY+` and the same of the seed. */
export interface KeyPair {
  readonly vkey: string
  readonly skey: string
}

export interface VerifierKey {
  readonly name: string
  /** 4 bytes. */
  readonly id: Uint8Array
  readonly publicKey: Uint8Array
}

export type OpenedNote =
  | { readonly ok: true; readonly text: string; readonly signedBy: readonly string[]; readonly unknown: number }
  | { readonly ok: false; readonly code: 'malformed' | 'wrong-signature' | 'no-known-signature' }

const ed25519 = Buffer.from([0x01])
// DER wrappers of a bare Ed25519 key: what node:crypto takes in.
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const spki = Buffer.from('302a300506032b6570032100', 'hex')
const mostSignatures = 100
const longest = 1_000_000

export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s+\u0000-\u001f\u0085]/u.test(name)
}

export function keyId(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(Buffer.from(`${name}\n`, 'utf8'), ed25519, publicKey).subarray(0, 4)
}

export function generateKey(name: string): KeyPair {
  const der = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
  return keyFromSeed(name, der.subarray(-32))
}

export function keyFromSeed(name: string, seed: Uint8Array): KeyPair {
  if (!isKeyName(name)) throw new RangeError('a key name has no spaces and no plus sign')
  if (seed.length !== 32) throw new RangeError('a seed has 32 bytes')
  const publicKey = publicOf(seed)
  const id = toHex(keyId(name, publicKey))
  return {
    vkey: `${name}+${id}+${toBase64(Buffer.concat([ed25519, publicKey]))}`,
    skey: `PRIVATE+KEY+${name}+${id}+${toBase64(Buffer.concat([ed25519, seed]))}`,
  }
}

/** null when it is not an Ed25519 verifier key, or its key id is not the one of this name and key. */
export function parseVkey(vkey: string): VerifierKey | null {
  const parts = parseKey(vkey)
  if (!parts || !sameBytes(keyId(parts.name, parts.key), parts.id)) return null
  return { name: parts.name, id: parts.id, publicKey: parts.key }
}

/** Signs a text with one or more secret keys. The text is ours: one that no note can hold is a bug, and throws. */
export function signNote(text: string, skeys: readonly string[]): string {
  if (!isNoteText(text) || skeys.length === 0) throw new RangeError('a note is text ending in a newline, and signed')
  const lines = skeys.map((skey) => {
    const secret = skey.startsWith('PRIVATE+KEY+') ? parseKey(skey.slice('PRIVATE+KEY+'.length)) : null
    if (!secret || !sameBytes(keyId(secret.name, publicOf(secret.key)), secret.id)) {
      throw new RangeError('not a signer key')
    }
    const signature = sign(null, Buffer.from(text, 'utf8'), privateKey(secret.key))
    return `— ${secret.name} ${toBase64(Buffer.concat([secret.id, signature]))}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** The text, if a known key signed it. A known key's signature that fails rejects the whole note. */
export function openNote(note: string, vkeys: readonly string[]): OpenedNote {
  const parts = splitNote(note)
  if (!parts) return { ok: false, code: 'malformed' }
  const known = vkeys.map(parseVkey)
  const signedBy = new Set<string>()
  let unknown = 0
  for (const { name, id, signature } of parts.signatures) {
    const at = known.findIndex((key) => key?.name === name && sameBytes(key.id, id))
    const [key, vkey] = [known[at], vkeys[at]]
    if (!key || vkey === undefined) unknown += 1
    else if (checks(key.publicKey, parts.text, signature)) signedBy.add(vkey)
    else return { ok: false, code: 'wrong-signature' }
  }
  if (signedBy.size === 0) return { ok: false, code: 'no-known-signature' }
  return { ok: true, text: parts.text, signedBy: [...signedBy], unknown }
}

function splitNote(note: string) {
  const cut = note.lastIndexOf('\n\n')
  if (cut < 0 || note.length > longest || !note.endsWith('\n')) return null
  const text = note.slice(0, cut + 1)
  const lines = note.slice(cut + 2, -1).split('\n')
  if (!isNoteText(text) || lines.length > mostSignatures) return null
  const signatures = []
  for (const line of lines) {
    const [dash, name, code, ...more] = line.split(' ')
    const bytes = code ? fromBase64(code) : null
    if (dash !== '—' || !name || !isKeyName(name) || !bytes || bytes.length < 5 || more.length > 0) return null
    signatures.push({ name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) })
  }
  return { text, signatures }
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text)
}

function parseKey(text: string) {
  const [name, hex, ...rest] = text.split('+')
  const bytes = fromBase64(rest.join('+'))
  if (!name || !isKeyName(name) || !hex || !/^[0-9a-f]{8}$/.test(hex)) return null
  if (!bytes || bytes.length !== 33 || bytes[0] !== 1) return null
  return { name, id: Buffer.from(hex, 'hex'), key: bytes.subarray(1) }
}

function checks(publicKey: Uint8Array, text: string, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' })
  return signature.length === 64 && verify(null, Buffer.from(text, 'utf8'), key, signature)
}

function privateKey(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
}

function publicOf(seed: Uint8Array): Uint8Array {
  return createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(-32)
}
