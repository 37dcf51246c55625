#!/usr/bin/env node
// Checks the signature of a red file (HTML) without anything of ours: Node alone. `node verify-red-file.mjs FILE [KEY]`.
// Exit codes: 0 good under the given key; 1 changed, unsigned or of another key; 2 fits its own key, nobody said whose; 64 usage.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const opening = '<!--kokoroe-signature\n'
const closing = '-->\n'
const sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function parseKey(text) {
  const [name, id, ...rest] = text.split('+')
  const bytes = Buffer.from(rest.join('+'), 'base64')
  if (!name || bytes.length !== 33 || bytes[0] !== 1) return null
  const own = sha256(`${name}\n`, bytes).subarray(0, 4)
  if (own.toString('hex') !== id) return null
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  return { name, id: own, public: createPublicKey({ key: spki, format: 'der', type: 'spki' }) }
}

export function checkRedFile(file, given) {
  const at = file.lastIndexOf(opening)
  if (at < 0) return { code: 1, said: 'no signature' }
  const page = file.subarray(0, at)
  const tail = file.subarray(at + opening.length).toString('utf8')
  const cut = tail.lastIndexOf('\n\n')
  if (!tail.endsWith(closing) || cut < 0) return { code: 1, said: 'the signature cannot be read' }
  const text = tail.slice(0, cut + 1)
  const lines = tail.slice(cut + 2, -closing.length).trimEnd().split('\n')
  const inside = /<meta name="kokoroe-key" content="([^"<>]{1,400})">/.exec(page.toString('utf8'))?.[1]
  const key = parseKey(given ?? inside ?? '')
  if (key === null) return { code: 1, said: 'no key, or a key that cannot be read' }
  const [, name, code] = lines.length === 1 ? lines[0].split(' ') : []
  const bytes = Buffer.from(code ?? '', 'base64')
  if (name !== key.name || bytes.length !== 68 || bytes.toString('base64') !== code || !bytes.subarray(0, 4).equals(key.id)) {
    return { code: 1, said: 'signed with another key' }
  }
  if (!verify(null, Buffer.from(text, 'utf8'), key.public, bytes.subarray(4))) return { code: 1, said: 'the signature does not fit: changed' }
  const [first, , version, , size, hash, ...more] = text.trimEnd().split('\n')
  const same = first === 'kokoroe-statement/red-file/v1' && size === `bytes ${page.length}` &&
    hash === `sha256 ${sha256(page).toString('hex')}` && more.length === 0
  if (!same) return { code: 1, said: 'the file was changed' }
  if (given === undefined) return { code: 2, said: `${version}: whole, signed by the key that stands in it. Compare with the printed file: ${inside}` }
  return { code: 0, said: `${version}: whole, signed by this key` }
}

// Also through a link, and on every Node there is: a verifier that says nothing would be taken for a good sign.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const [path, key] = process.argv.slice(2)
  let file = null
  try {
    file = path === undefined ? null : readFileSync(path)
  } catch (error) {
    console.error(error.message)
  }
  if (file === null) {
    console.error('usage: node verify-red-file.mjs FILE [KEY]')
    process.exit(64)
  }
  const { code, said } = checkRedFile(file, key)
  console.log(said)
  process.exitCode = code
}
