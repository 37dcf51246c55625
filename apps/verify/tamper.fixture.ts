// Ways to cheat. Each changes the file in a way no honest export differs, and says which records it touched.
import { Buffer } from 'node:buffer'
import { forged, headNote, isLeafLine, join, key, otherKey } from './ledgers.fixture.ts'
import type { Ledger, Random } from './ledgers.fixture.ts'

export interface Tampered {
  readonly bytes: Uint8Array
  /** The first record that is no longer what it was, where one can be named. */
  readonly touched: number | null
}

/** `covered`: how many records the outside head covers. Null where this ledger gives no occasion. */
type Tampering = (ledger: Ledger, random: Random, covered: number) => Tampered | null

function text(content: string, touched: number | null = null): Tampered {
  return { bytes: Buffer.from(content, 'utf8'), touched }
}
const leafLines = (lines: readonly string[]): number[] => lines.flatMap((line, i) => (isLeafLine(line) ? [i] : []))
const changedDigit = (digit: string, random: Random): string =>
  ((Number.parseInt(digit, 16) + 1 + random(15)) % 16).toString(16)
const pick = <T>(list: readonly T[], random: Random): T | undefined => list[random(list.length)]

/** A leaf and what is opened of it, as one block: deleting or moving it leaves no orphan behind. */
function blocks(lines: readonly string[]): string[][] {
  const made: string[][] = []
  for (const line of lines.slice(1, -1)) {
    if (isLeafLine(line)) made.push([line])
    else made.at(-1)?.push(line)
  }
  return made
}
const isItem = (line: string | undefined): boolean => line?.startsWith('{"item"') === true
const whole = (lines: readonly string[], body: readonly string[][]): string[] =>
  [lines[0] ?? '', ...body.flat(), lines.at(-1) ?? '']

function editedLeaf(lines: readonly string[], seq: number, random: Random): string[] {
  const at = leafLines(lines)[seq] ?? 0
  const line = lines[at] ?? ''
  const edits: ((from: string) => string)[] = [
    (from) => from.replace(/"actor":"p\d"/, `"actor":"q${random(10)}"`),
    (from) => from.replace(/"at":(\d+)/, (_, time: string) => `"at":${Number(time) + 1 + random(1e6)}`),
    (from) => from.replace(/"n":\d/, `"n":${10 + random(90)}`),
    (from) => from.replace(/"\$commit":"(.)/, (all, digit: string) => all.slice(0, -1) + changedDigit(digit, random)),
    (from) => from.replace(/"count":\d+/, `"count":${5 + random(5)}`),
    (from) => from.replace(/"facility":"h1"/, '"facility":"h2"'),
  ]
  return lines.with(at, pick(edits, random)?.(line) ?? line)
}

export const tamperings: Readonly<Record<string, Tampering>> = {
  'a byte is changed': ({ lines }, random) => {
    const bytes = Buffer.from(join(lines), 'utf8')
    const at = random(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255))
    return { bytes, touched: null }
  },
  'bytes are cut off the end': ({ lines }, random) => {
    const bytes = Buffer.from(join(lines), 'utf8')
    return { bytes: bytes.subarray(0, random(bytes.length)), touched: null }
  },
  'bytes are put in': ({ lines }, random) => {
    const bytes = Buffer.from(join(lines), 'utf8')
    const at = random(bytes.length + 1)
    const more = Buffer.from(Array.from({ length: 1 + random(8) }, () => random(256)))
    return { bytes: Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]), touched: null }
  },
  'a record is edited': ({ lines, size }, random) => {
    const seq = random(size)
    return text(join(editedLeaf(lines, seq, random)), seq)
  },
  'a record is deleted': ({ lines, size }, random) => {
    const seq = random(size)
    return text(join(whole(lines, blocks(lines).toSpliced(seq, 1))), seq)
  },
  'a record is inserted': ({ lines, size }, random) => {
    const [seq, from] = [random(size + 1), random(size)]
    const body = blocks(lines)
    // A copy put before its original looks like the original: the next record is the one out of place.
    return text(join(whole(lines, body.toSpliced(seq, 0, [body[from]?.[0] ?? '']))), from === seq ? seq + 1 : seq)
  },
  'two records are swapped': ({ lines, size }, random) => {
    const [a, b] = [random(size), random(size)]
    const body = blocks(lines)
    if (a === b) return null
    return text(join(whole(lines, body.with(a, body[b] ?? []).with(b, body[a] ?? []))), Math.min(a, b))
  },
  'the records are shuffled': ({ lines }, random) => {
    const body = blocks(lines).map((block) => ({ block, order: random(1e9) })).sort((a, b) => a.order - b.order)
    const shuffled = body.map(({ block }) => block)
    const first = blocks(lines).findIndex((block, i) => block[0] !== shuffled[i]?.[0])
    return first < 0 ? null : text(join(whole(lines, shuffled)), first)
  },
  'the last records are cut, the signature stays': ({ lines, size }, random) => {
    const left = random(size)
    return text(join(whole(lines, blocks(lines).slice(0, left))), left)
  },
  'the last lines are cut': ({ lines }, random) => text(join(lines.slice(0, random(lines.length)))),
  'edited and signed with another key': ({ lines, size }, random) => {
    const seq = random(size)
    return text(forged(editedLeaf(lines, seq, random), otherKey))
  },
  'only signed with another key': ({ lines }) => text(forged(lines, otherKey)),
  'signed with another key under the old header': ({ lines }) => {
    const made = forged(lines, otherKey).split('\n')
    return text(made.with(0, lines[0] ?? '').join('\n'))
  },
  'edited and signed by the key holder': ({ lines }, random, covered) => {
    const seq = random(covered)
    return text(forged(editedLeaf(lines, seq, random), key), seq)
  },
  'deleted and signed by the key holder': ({ lines }, random, covered) => {
    const seq = random(covered)
    return text(forged(whole(lines, blocks(lines).toSpliced(seq, 1)), key), null)
  },
  'inserted and signed by the key holder': ({ lines }, random, covered) => {
    const [seq, body] = [random(covered), blocks(lines)]
    const block = body[random(body.length)]?.[0] ?? ''
    return text(forged(whole(lines, body.toSpliced(seq, 0, [block.replace('"act":"a.b"', '"act":"a.c"')])), key), seq)
  },
  'swapped and signed by the key holder': ({ lines, size }, random, covered) => {
    const [a, b, body] = [random(covered), random(size), blocks(lines)]
    if (a === b) return null
    return text(forged(whole(lines, body.with(a, body[b] ?? []).with(b, body[a] ?? [])), key), Math.min(a, b))
  },
  'cut and signed by the key holder': ({ lines }, random, covered) =>
    text(forged(whole(lines, blocks(lines).slice(0, random(covered))), key)),
  'the checkpoint is edited': ({ lines, size }, random) => {
    const note = (JSON.parse(lines.at(-1) ?? '') as { checkpoint: string }).checkpoint // our own line
    const [origin = '', , root = ''] = note.split('\n')
    const other = Buffer.from(root, 'base64')
    const flipped = random(32)
    other[flipped] = (other[flipped] ?? 0) ^ (1 + random(255))
    const made = pick([
      note.replace(`\n${size}\n`, `\n${size + 1 + random(9)}\n`),
      note.replace(root, other.toString('base64')),
      note.replace(origin, `${origin}x`),
      note.replace(/— .*\n$/, ''),
      headNote(size, other),
      headNote(size + 1 + random(5), Buffer.from(root, 'base64')),
      headNote(size, Buffer.from(root, 'base64'), otherKey),
    ], random)
    return text(join([...lines.slice(0, -1), JSON.stringify({ checkpoint: made })]))
  },
  'the header is edited': ({ lines }, random) => {
    const header = lines[0] ?? ''
    const made = pick([
      header.replace('"v":1', '"v":2'), header.replace('"test"', '"tesu"'), header.replaceAll('test', 'tesu'),
      header.replace(key.vkey, otherKey.vkey), header.replace('{', '{"a":1,'),
    ], random)
    return text(join(lines.with(0, made ?? '')))
  },
  'an opened value is edited': ({ lines }, random) => {
    const at = pick(lines.flatMap((line, i) => (/^\{"(open|item)"/.test(line) ? [i] : [])), random)
    if (at === undefined) return null
    const seq = leafLines(lines).filter((i) => i < at).length - 1
    const line = lines[at] ?? ''
    const edits: ((from: string) => string)[] = [
      (from) => from.replace(/職員|髙橋/, '佐藤'),
      (from) => from.replace(/(?<="(?:salt|hash)":")./, (digit) => changedDigit(digit, random)),
      (from) => from.replace(/"at":"\/[a-z]+"/, '"at":"/n"'),
    ]
    return text(join(lines.with(at, pick(edits, random)?.(line) ?? line)), seq)
  },
  'an element of a list is taken out, doubled or moved': ({ lines }, random) => {
    const at = pick(lines.flatMap((line, i) => (isItem(line) && isItem(lines[i + 1]) ? [i] : [])), random)
    if (at === undefined) return null
    const seq = leafLines(lines).filter((i) => i < at).length - 1
    const [one, next] = [lines[at] ?? '', lines[at + 1] ?? '']
    const moved = lines.with(at, next).with(at + 1, one)
    const made = pick([lines.toSpliced(at, 1), lines.toSpliced(at, 0, one), moved], random)
    return text(join(made ?? lines), seq)
  },
  'lines are added after the end': ({ lines }, random) => text(join([...lines, pick(lines, random) ?? ''])),
  'line ends are converted': ({ lines }) => text(lines.map((line) => `${line}\r\n`).join('')),
}
