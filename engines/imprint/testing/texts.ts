// Tables, messages and scripts as hospitals have them, in the encodings they have them in. Nobody's data.
import { Random } from './random.ts'

const words = ['診察', '処方', '検査', '入院', '外来', '会計', '放射線', '血液', '薬剤', '看護', 'カルテ', '氏名', '住所', '保険', '内科', '外科']
const pick = (random: Random): string => words[random.next(words.length)] ?? ''
const day = (random: Random): string => `2026${String(random.next(12) + 1).padStart(2, '0')}${String(random.next(28) + 1).padStart(2, '0')}`

function lines(seed: number, length: number, line: (random: Random, number: number) => string, end: string): string {
  const random = new Random(seed)
  let [text, number] = ['', 0]
  while (text.length < length) text += line(random, number++) + end
  return text
}

export const csv = (seed: number, length: number): Buffer => Buffer.from(lines(seed, length, (random, number) => (
  `${number},"${pick(random)}${pick(random)}",${day(random)},${random.next(9000) + 1000},${(random.next(1000) / 10).toFixed(1)},${pick(random)}`
), '\r\n'))

export const sql = (seed: number, length: number): Buffer => Buffer.from(lines(seed, length, (random, number) => (
  `INSERT INTO orders VALUES (${number}, '${pick(random)}', '${day(random)}', ${random.next(1e6)}, NULL);`
), '\n'))

export const hl7 = (seed: number, length: number): Buffer => Buffer.from(lines(seed, length, (random, number) => (
  `OBX|${number}|NM|${random.next(99_999)}^${pick(random)}^L||${random.next(500)}|mg/dL|70-110|N|||F|||${day(random)}`
), '\r'))

/** レセ電: CP932, short fields. */
export const uke = (seed: number, length: number): Buffer => cp932(lines(seed, length, (random, number) => (
  `SI,${number % 99},1,${110_000_000 + random.next(9e7)},,${random.next(900)},1,,,,,,,${pick(random)},${day(random)}`
), '\r\n'))

export const utf16 = (seed: number, length: number): Buffer => (
  Buffer.from(`\ufeff${csv(seed, length).toString('utf8')}`, 'utf16le')
)

let codes: Map<string, number> | null = null

function cp932(text: string): Buffer {
  codes ??= readCodes()
  const bytes: number[] = []
  for (const character of text) {
    const code = codes.get(character) ?? 0x3f
    if (code > 255) bytes.push(code >> 8)
    bytes.push(code & 255)
  }
  return Buffer.from(bytes)
}

/** Node reads CP932 and does not write it: what it reads, turned round. */
function readCodes(): Map<string, number> {
  const decoder = new TextDecoder('shift_jis')
  const found = new Map<string, number>()
  for (let code = 32; code < 0xfc00; code = code === 0x7e ? 0x8140 : code + 1) {
    const character = decoder.decode(code > 255 ? Uint8Array.of(code >> 8, code & 255) : Uint8Array.of(code))
    if (character.length === 1 && character !== '\ufffd' && !found.has(character)) found.set(character, code)
  }
  for (const [at, end] of ['\r', '\n'].entries()) found.set(end, at === 0 ? 13 : 10)
  return found
}
