// Text in whatever encoding: UTF-8 is checked as such, older encodings and UTF-16 by not being noise.
import { isUtf8 } from 'node:buffer'
import type { Kind } from './kind.ts'
import { looksHalfNoisy, looksNoisy } from './noise.ts'
import type { Reading } from './reading.ts'
import { Samples } from './samples.ts'
import { TextPrint } from './text-print.ts'
import { clean, type Finding, type Print, suspect, unjudged } from './verdict.ts'

const step = 64 * 1024
const decides = 512
/** Of a thousand bytes, in text that is not UTF-8. */
const mostControl = 25

/** Tables, messages and scripts: an ending that nothing but text has, and none of them is base64 as a whole. */
const tables = ['csv', 'tsv', 'sql', 'hl7', 'uke', 'ldif']

export const text: Kind = {
  name: 'text',
  endings: [
    ...tables, 'txt', 'log', 'xml', 'json', 'html', 'htm', 'md', 'ini', 'conf', 'cfg', 'yml', 'yaml', 'js', 'ts', 'css',
    'c', 'h', 'cpp', 'hpp', 'py', 'rb', 'pl', 'java', 'cs', 'php', 'sh', 'bat', 'ps1', 'vbs', 'mjs', 'cjs', 'rst', 'tex',
    'svg',
  ],
  begins: (head) => head.length > 0 && isText(head.subarray(0, decides)),
  read: () => readText(false),
}

/** The same where the name promised text. */
export function* readText(isPromised: boolean): Reading<Finding> {
  const print = new TextPrint()
  const samples = new Samples()
  let [place, isSound, half, wide] = [0, true, false, false]
  for (;;) {
    const bytes = yield step
    if (bytes.length === 0) break
    if (place === 0) wide = isWide(bytes)
    let end = bytes.length
    if (isSound && !wide) {
      end = bytes.length < step ? end : wholeCharacters(bytes)
      isSound = isUtf8(bytes.subarray(0, end))
    }
    if (!isSound || wide) half ||= looksHalfNoisy(bytes.subarray(0, 4096))
    // What is well-formed is not noise.
    if (!isSound || wide) samples.take(bytes.subarray(0, end))
    print.take(bytes.subarray(0, end), place)
    place += end
    if (end < bytes.length) yield bytes.subarray(end)
    if (bytes.length < step) break
  }
  const { noise, samples: all } = samples.end()
  const found: Print = { ...print.said, ...(noise > 0 ? { noise, samples: all } : {}) }
  const { control, zeros } = print
  const isBinary = !wide && (zeros > 0 || control * 1000 > print.looked * mostControl)
  if (noise > 0 || half) return isPromised ? suspect('noise', found) : unjudged('mixed', found)
  // A text that is well-formed may hold anything; what is not and holds what no encoding has is something else.
  if (!isSound && isBinary) return isPromised && zeros === 0 ? suspect('control', found) : unjudged('mixed', found)
  return { ...clean, print: found }
}

/** Of base64 alone, in the head of what ought to be something else. */
export function isArmour(head: Buffer): boolean {
  const shown = head.toString('latin1', 0, 2048)
  return shown.length >= 256 && /^[A-Za-z0-9+/=\r\n]+$/.test(shown) && /[A-Z]/.test(shown) && /[a-z]/.test(shown)
    && /[0-9]/.test(shown) && /[^\r\n]{60}/.test(shown)
}

export const isTable = (ending: string): boolean => tables.includes(ending)

function isText(head: Buffer): boolean {
  if (isWide(head)) return true
  let [control, high] = [0, 0]
  for (const byte of head) {
    if (byte === 0) return false
    if (byte < 32 && (byte < 7 || byte > 13) && byte !== 27) control += 1
    if (byte > 126) high += 1
  }
  if (control > head.length / 50) return false
  if (high === 0 || isUtf8(head.subarray(0, head.length < 16 ? head.length : wholeCharacters(head)))) return true
  return head.length >= 16 && !looksNoisy(head) && control === 0
}

/** UTF-16 by its mark, or by every other byte being zero. */
function isWide(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE() : 0
  if (mark === 0xfffe || mark === 0xfeff) return !looksNoisy(bytes.subarray(2, 4098))
  const shown = bytes.subarray(0, 512)
  let [even, odd] = [0, 0]
  for (let at = 0; at + 1 < shown.length; at += 2) {
    if (shown[at] === 0) even += 1
    if (shown[at + 1] === 0) odd += 1
  }
  const half = shown.length / 2
  return half >= 16 && Math.max(even, odd) > half * 0.4 && Math.min(even, odd) === 0
}

/** How many bytes there are without a character that is broken off. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}
