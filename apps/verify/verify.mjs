#!/usr/bin/env node
// Verifies an exported Kokoroe ledger. One file, no dependencies, Node 18 or newer: copy it to a USB stick and run it.
// Written from docs/formats/ledger.md alone; it shares no code with the program that writes the ledger, so that one
// mistake cannot hide in both. `node verify.mjs --help` says how to use it.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const LONGEST_LINE = 16_777_216
const LONGEST_NOTE = 1_000_000
const MOST_SIGNATURES = 100
const MOST_PROBLEMS = 20
const MOST_HEADS = 1000
const LINE_NESTING = 66

const HEX64 = /^[0-9a-f]{64}$/
const COUNT = /^(?:0|[1-9][0-9]*)$/

// ---- hashes and canonical JSON (sections 1 to 3) ----

function sha256(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const leafHashOf = (bytes) => sha256('\x00', bytes)
const nodeHashOf = (left, right) => sha256('\x01', left, right)

/** Throws where RFC 8785 has no answer; the only caller turns that into a stated problem. */
function canonicalText(value, nesting) {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('not a JSON number')
    return Object.is(value, -0) ? '0' : String(value)
  }
  if (typeof value === 'string') return quoted(value)
  if (nesting === 0) throw new Error('nested too deep')
  if (Array.isArray(value)) return '[' + value.map((one) => canonicalText(one, nesting - 1)).join(',') + ']'
  const keys = Object.keys(value).sort()
  return '{' + keys.map((key) => quoted(key) + ':' + canonicalText(value[key], nesting - 1)).join(',') + '}'
}

function quoted(text) {
  if (/\p{Surrogate}/u.test(text)) throw new Error('half a character')
  return JSON.stringify(text)
}

function commitmentOf(saltHex, value) {
  const bytes = Buffer.from(canonicalText(value, LINE_NESTING), 'utf8')
  return sha256('kokoroe/commitment/v1\0', Buffer.from(saltHex, 'hex'), bytes)
}

/** The roots of the complete subtrees so far, by level: a binary counter made of hashes. */
function newTree() {
  return { size: 0, levels: [] }
}

function grow(tree, leafHash) {
  let carry = leafHash
  let level = 0
  while (tree.levels[level]) {
    carry = nodeHashOf(tree.levels[level], carry)
    tree.levels[level] = null
    level += 1
  }
  tree.levels[level] = carry
  tree.size += 1
}

function rootOf(tree) {
  let root = null
  for (const hash of tree.levels) {
    if (hash) root = root ? nodeHashOf(hash, root) : hash
  }
  return root ?? sha256('')
}

// ---- keys, notes, checkpoints, heads (sections 4 and 5) ----

function strictBase64(text) {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

function isName(text) {
  return text !== '' && !/[\s+\u0000-\u001f\u0085]|\p{Surrogate}/u.test(text)
}

export function readVkey(text) {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text)
  const bytes = match && isName(match[1]) ? strictBase64(match[3]) : null
  if (!bytes || bytes.length !== 33 || bytes[0] !== 1) return null
  const id = sha256(match[1] + '\n', bytes).subarray(0, 4)
  if (id.toString('hex') !== match[2]) return null
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }
  return { name: match[1], id, key: createPublicKey({ key: jwk, format: 'jwk' }) }
}

/** { fault: 'malformed' | 'key' | 'signature' } or { origin, size, root }. */
function readHeadNote(note, vkey) {
  const malformed = { fault: 'malformed' }
  if (note.length > LONGEST_NOTE || !note.endsWith('\n')) return malformed
  if (/[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(note)) return malformed
  const cut = note.lastIndexOf('\n\n')
  if (cut < 0) return malformed
  const text = note.slice(0, cut + 1)
  const lines = note.slice(cut + 2, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) return malformed
  const signatures = []
  for (const line of lines) {
    const words = line.split(' ')
    const bytes = words.length === 3 && words[0] === '\u2014' && isName(words[1]) ? strictBase64(words[2]) : null
    if (!bytes || bytes.length < 5) return malformed
    signatures.push({ name: words[1], id: bytes.subarray(0, 4), signature: bytes.subarray(4) })
  }
  const mine = signatures.filter((one) => one.name === vkey.name && one.id.equals(vkey.id))
  for (const { signature } of mine) {
    const right = signature.length === 64 && verifySignature(null, Buffer.from(text, 'utf8'), vkey.key, signature)
    if (!right) return { fault: 'signature' }
  }
  if (mine.length === 0) return { fault: 'key' }
  const parts = text.split('\n')
  const size = COUNT.test(parts[1] ?? '') ? Number(parts[1]) : NaN
  const root = strictBase64(parts[2] ?? '')
  if (parts.length !== 4 || parts[0] === '' || !Number.isSafeInteger(size) || root?.length !== 32) return malformed
  return { origin: parts[0], size, root }
}

function codeOf(origin, size, root, vkeyText) {
  const text = `kokoroe/head/v1\n${origin}\n${size}\n${root.toString('base64')}\n${vkeyText}\n`
  const hash = sha256(text).toString('hex').toUpperCase()
  let code = ''
  for (let group = 0; group < 8; group++) {
    const seven = hash.substr(group * 7, 7)
    code += seven + checkOf(seven, group)
  }
  return code
}

function checkOf(seven, group) {
  const weights = [1, 3, 5, 7, 9, 11, 13]
  const sum = weights.reduce((total, weight, i) => total + weight * parseInt(seven[i], 16), group)
  return '0123456789ABCDEF'[sum % 16]
}

/** { head } or { fault: 'not-a-head' } or { fault: 'mistyped', groups }. */
export function readHeadCode(text) {
  if (text.length > 1000) return { fault: 'not-a-head' }
  const plain = text.normalize('NFKC').toUpperCase().trim().replace(/^KOKOROE:1:/, '')
  const squeeze = (part) => part.replace(/[\s._\p{Pd}]+/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  let size = null
  let code = squeeze(plain)
  if (code.length !== 64) {
    const parted = /^([0-9,]{1,20})(?:\s*:|\s)([^]*)$/.exec(plain)
    if (!parted) return { fault: 'not-a-head' }
    size = Number(parted[1].replace(/,/g, ''))
    code = squeeze(parted[2])
  }
  if (!/^[0-9A-F]{64}$/.test(code) || (size !== null && !Number.isSafeInteger(size))) return { fault: 'not-a-head' }
  const groups = []
  for (let group = 0; group < 8; group++) {
    if (code[group * 8 + 7] !== checkOf(code.substr(group * 8, 7), group)) groups.push(group + 1)
  }
  return groups.length > 0 ? { fault: 'mistyped', groups } : { head: { kind: 'code', size, code } }
}

// ---- the file, line by line (section 6) ----

/** Yields { bytes } for each line, and at most one { fault } as the last. */
async function* linesOf(source) {
  let kept = []
  let length = 0
  for await (const chunk of source) {
    let start = 0
    while (start < chunk.length) {
      const newline = chunk.indexOf(10, start)
      const end = newline < 0 ? chunk.length : newline
      length += end - start
      if (length > LONGEST_LINE) {
        yield { fault: 'line-too-long' }
        return
      }
      const piece = Buffer.from(chunk.subarray(start, end))
      start = end + 1
      if (newline < 0) {
        kept.push(piece)
        continue
      }
      kept.push(piece)
      yield { bytes: kept.length === 1 ? piece : Buffer.concat(kept) }
      kept = []
      length = 0
    }
  }
  if (length > 0) yield { fault: 'unfinished-line' }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** { value } when the line is exactly its own canonical form. */
function parseLine(bytes) {
  if (bytes.length > 0 && bytes[bytes.length - 1] === 13) return { fault: 'line-endings' }
  let text
  try {
    text = utf8.decode(bytes)
  } catch {
    return { fault: 'not-utf8' }
  }
  try {
    const value = JSON.parse(text)
    return canonicalText(value, LINE_NESTING) === text ? { value } : { fault: 'not-canonical' }
  } catch {
    return { fault: 'not-canonical' }
  }
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys of canonical JSON come sorted, so their joined names tell the shape. */
function shapeOf(value) {
  return isRecord(value) ? Object.keys(value).sort().join(' ') : ''
}

function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0
}

function isLeaf(leaf) {
  return shapeOf(leaf) === 'act actor at facility payload seq v' && leaf.v === 1
    && isCount(leaf.seq) && isCount(leaf.at) && (leaf.facility === null || typeof leaf.facility === 'string')
    && typeof leaf.actor === 'string' && typeof leaf.act === 'string'
}

function isOpening(opening) {
  return shapeOf(opening) === 'at salt value' && typeof opening.at === 'string' && HEX64.test(opening.salt)
    && typeof opening.salt === 'string'
}

function isPassedBy(opening) {
  return shapeOf(opening) === 'at hash' && typeof opening.at === 'string' && typeof opening.hash === 'string'
    && HEX64.test(opening.hash)
}

function kindOf(value) {
  switch (shapeOf(value)) {
    case 'hash leaf':
      return typeof value.hash === 'string' && HEX64.test(value.hash) && isLeaf(value.leaf) ? 'leaf' : null
    case 'open':
      return isOpening(value.open) ? 'open' : null
    case 'item':
      return isOpening(value.item) || isPassedBy(value.item) ? 'item' : null
    case 'checkpoint':
      return typeof value.checkpoint === 'string' ? 'checkpoint' : null
    default:
      return null
  }
}

function isHeader(value) {
  if (shapeOf(value) !== 'format installation origin v vkey') return false
  if (value.format !== 'kokoroe-ledger' || value.v !== 1 || typeof value.installation !== 'string') return false
  return value.origin === 'kokoroe/' + value.installation && typeof value.vkey === 'string'
    && readVkey(value.vkey)?.name === value.origin
}

// ---- commitments in a payload ----

function singleAt(place) {
  if (shapeOf(place) !== '$commit') return null
  return typeof place.$commit === 'string' && HEX64.test(place.$commit) ? place.$commit : null
}

function listAt(place) {
  if (shapeOf(place) !== '$commitList') return null
  const list = place.$commitList
  if (shapeOf(list) !== 'count root' || !isCount(list.count)) return null
  return typeof list.root === 'string' && HEX64.test(list.root) ? list : null
}

function countCommitted(value) {
  if (typeof value !== 'object' || value === null) return 0
  if (singleAt(value)) return 1
  const list = listAt(value)
  if (list) return list.count
  return Object.values(value).reduce((sum, inner) => sum + countCommitted(inner), 0)
}

function pointAt(payload, pointer) {
  if (pointer === '') return payload
  const steps = pointer.split('/')
  if (steps.shift() !== '') return undefined
  let here = payload
  for (const step of steps) {
    if (/~([^01]|$)/.test(step)) return undefined
    const key = step.replace(/~1/g, '/').replace(/~0/g, '~')
    if (Array.isArray(here) ? !COUNT.test(key) : !isRecord(here)) return undefined
    if (!Object.hasOwn(here, key)) return undefined
    here = here[key]
  }
  return here
}

/** What is opened of one leaf. `say(code)` tells a fault. */
function newOpenings(payload) {
  return { payload, places: new Set(), list: null, opened: 0, committed: countCommitted(payload) }
}

function placeOnce(openings, at) {
  if (openings.places.has(at)) return undefined
  const place = pointAt(openings.payload, at)
  if (place !== undefined) openings.places.add(at)
  return place
}

function endList(openings) {
  const list = openings.list
  openings.list = null
  if (!list) return null
  if (list.tree.size !== list.count) return 'list-count'
  return rootOf(list.tree).toString('hex') === list.root ? null : 'list-root'
}

function takeOpen(openings, { at, salt, value }) {
  const before = endList(openings)
  const commitment = singleAt(placeOnce(openings, at))
  if (!commitment) return before ?? 'open-place'
  if (commitmentOf(salt, value).toString('hex') !== commitment) return before ?? 'open-value'
  openings.opened += 1
  return before
}

function takeItem(openings, item) {
  let before = null
  if (openings.list?.at !== item.at) {
    before = endList(openings)
    const list = listAt(placeOnce(openings, item.at))
    if (!list) return before ?? 'open-place'
    openings.list = { at: item.at, count: list.count, root: list.root, tree: newTree() }
  }
  const passedBy = 'hash' in item
  if (!passedBy) openings.opened += 1
  grow(openings.list.tree, leafHashOf(passedBy ? Buffer.from(item.hash, 'hex') : commitmentOf(item.salt, item.value)))
  return before
}

// ---- verification (section 7) ----

function newHead(given, origin, vkey, vkeyText) {
  if (given.kind === 'code') {
    const fits = (size, root) => codeOf(origin, size, root, vkeyText) === given.code
    return { size: given.size, verdict: null, after: 0, fits }
  }
  const note = readHeadNote(given.note, vkey)
  const fault = note.fault ?? (note.origin === origin ? null : 'origin')
  return { size: fault ? null : note.size, verdict: fault, after: 0, fits: (_, root) => root.equals(note.root) }
}

/**
 * `source`: an (async) iterable of byte chunks. `heads`: what `readHeadCode` gave as head, or { kind: 'note', note }.
 * `vkey`: the key as it was written down elsewhere. Returns the object of section 8.
 */
export async function verifyLedger(source, { heads: givenHeads = [], vkey: givenVkey } = {}) {
  if (givenVkey !== undefined && !readVkey(givenVkey)) throw new RangeError('the expected key is no verifier key')
  const tree = newTree()
  const problems = []
  const out = { more: 0, firstAt: null, lastAt: null, clockSteps: 0, opened: 0, committed: 0 }
  let header = null
  let vkeyText = givenVkey ?? null
  let vkey = givenVkey === undefined ? null : readVkey(givenVkey)
  let heads = null
  let proved = { size: 0, at: null }
  let openings = null
  let line = 0
  let seqWrong = false
  let stopped = false
  let ended = false

  const add = (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
    else out.more += 1
  }
  const tell = (code, from = null, to = from) => add({ code, line, from, to, head: null })
  const finishLeaf = () => {
    if (!openings) return
    const fault = endList(openings)
    if (fault) tell(fault, tree.size - 1)
    out.opened += openings.opened
    out.committed += openings.committed
    openings = null
  }
  const compareHeads = (at) => {
    const due = heads.filter((head) => head.verdict === null && (head.size === null || head.size === tree.size))
    if (due.length === 0) return
    const root = rootOf(tree)
    for (const head of due) {
      if (head.fits(tree.size, root)) {
        head.verdict = 'matches'
        head.size = tree.size
        proved = { size: tree.size, at }
      } else if (head.size !== null) head.verdict = 'differs'
    }
    for (const head of due) if (head.verdict === 'differs') head.after = proved.size
  }
  const takeHeader = (value) => {
    header = value
    if (vkeyText !== null && vkeyText !== value.vkey) tell('header-key')
    vkeyText ??= value.vkey
    vkey ??= readVkey(value.vkey)
    heads = givenHeads.map((given) => newHead(given, value.origin, vkey, vkeyText))
    compareHeads(null)
  }
  const takeLeaf = ({ hash, leaf }, bytes) => {
    finishLeaf()
    const seq = tree.size
    const computed = leafHashOf(bytes.subarray(82, bytes.length - 1))
    if (computed.toString('hex') !== hash) tell('leaf-hash', seq)
    if (leaf.seq !== seq && !seqWrong) {
      seqWrong = true
      tell('seq', seq)
    }
    if (out.lastAt !== null && leaf.at < out.lastAt) out.clockSteps += 1
    out.firstAt ??= leaf.at
    out.lastAt = leaf.at
    grow(tree, computed)
    openings = newOpenings(leaf.payload)
    compareHeads(leaf.at)
  }
  const takeCheckpoint = (text) => {
    finishLeaf()
    ended = true
    const note = readHeadNote(text, vkey)
    if (note.fault) return tell('checkpoint-' + note.fault)
    if (note.origin !== header.origin) return tell('checkpoint-origin')
    if (note.size !== tree.size) {
      return tell('checkpoint-size', Math.min(note.size, tree.size), Math.max(note.size, tree.size) - 1)
    }
    if (note.root.equals(rootOf(tree))) return
    if (proved.size < tree.size) tell('checkpoint-root', proved.size, tree.size - 1)
    else tell('checkpoint-root')
  }

  for await (const one of linesOf(source)) {
    line += 1
    const parsed = one.fault || ended ? { fault: one.fault ?? 'after-end' } : parseLine(one.bytes)
    let fault = parsed.fault
    if (line === 1 && !one.fault && fault !== 'line-endings') {
      fault = fault || !isHeader(parsed.value) ? 'header' : undefined
      if (!fault) takeHeader(parsed.value)
    } else if (!fault) {
      const { value } = parsed
      switch (kindOf(value)) {
        case 'leaf':
          takeLeaf(value, one.bytes)
          break
        case 'open':
        case 'item': {
          const take = value.open ? takeOpen : takeItem
          const wrong = openings ? take(openings, value.open ?? value.item) : 'open-place'
          if (wrong) tell(wrong, openings ? tree.size - 1 : null)
          break
        }
        case 'checkpoint':
          takeCheckpoint(value.checkpoint)
          break
        default:
          fault = 'unknown-line'
      }
    }
    if (fault) {
      finishLeaf()
      stopped = fault !== 'after-end' && fault !== 'unfinished-line'
      tell(fault, fault === 'header' || fault === 'after-end' ? null : tree.size)
      break
    }
  }
  if (line === 0) {
    line = 1
    stopped = true
    tell('header')
  }
  if (!stopped && !ended && heads) {
    finishLeaf()
    tell('checkpoint-missing', tree.size)
  }
  for (const head of heads ?? []) {
    if (head.verdict === null) head.verdict = stopped ? 'unreached' : head.size === null ? 'not-found' : 'beyond'
  }
  for (const [index, { verdict, size, after }] of (heads ?? []).entries()) {
    if (['matches', 'beyond', 'unreached'].includes(verdict)) continue
    const code = 'head-' + verdict
    const [from, end] = verdict === 'differs' ? [after, size] : verdict === 'not-found' ? [0, tree.size] : [0, 0]
    add({ code, line: null, from: from < end ? from : null, to: from < end ? end - 1 : null, head: index })
  }

  return {
    integrity: { verdict: problems.length > 0 ? 'broken' : 'ok', problems, more: out.more },
    completeness: completenessOf(heads, proved, stopped),
    origin: header?.origin ?? null,
    vkey: vkeyText,
    keyFrom: givenVkey === undefined ? 'file' : 'given',
    size: tree.size,
    root: rootOf(tree).toString('hex'),
    firstAt: out.firstAt,
    lastAt: out.lastAt,
    clockSteps: out.clockSteps,
    opened: out.opened,
    closed: Math.max(0, out.committed - out.opened),
    heads: heads
      ? heads.map(({ size, verdict }) => ({ size, verdict }))
      : givenHeads.map((given) => ({ size: given.kind === 'code' ? given.size : null, verdict: 'unreached' })),
  }
}

function completenessOf(heads, proved, stopped) {
  const any = (verdict) => (heads ?? []).some((head) => head.verdict === verdict)
  if (any('beyond')) return { verdict: 'broken', ...proved, reason: 'cut' }
  if (any('not-found')) return { verdict: 'broken', ...proved, reason: 'head-not-found' }
  if (proved.size > 0) return { verdict: 'proved', ...proved, reason: null }
  const reason = stopped || !heads ? 'unreadable' : heads.length === 0 ? 'no-head' : 'no-head-matches'
  return { verdict: 'cannot-tell', ...proved, reason }
}

export function exitCodeOf({ integrity, completeness }) {
  if (integrity.verdict !== 'ok') return 1
  return completeness.verdict === 'proved' ? 0 : 2
}

// ---- what people read ----

const SENTENCES = {
  ja: {
    help: `使い方: node verify.mjs 台帳ファイル [オプション]

心得の台帳の書き出しファイルを、外で保管した「記録の印」と突き合わせて検証します。
二つの問いに別々に答えます。
  1. 記録は書き換えられていないか
  2. どこまで欠けていないと言えるか(印がなければ判断できません)

  --head 印        報告書に印字された記録の印(件数: 8文字×8組)、または QR コードの文字。何回でも指定できます
  --note ファイル  記録の印として保管した署名付きファイル。何回でも指定できます
  --key 鍵         導入時に書き留めた検証用の鍵(kokoroe/…+…+…)
  --json           結果を JSON で出します
  --lang ja|en     表示の言語
  --help           この説明

台帳ファイルに - を指定すると標準入力から読みます。

終了コード: 0 書き換えなし、印まで欠けなし / 1 書き換えまたは破損あり /
  2 書き換えはないが、欠けがある、または判断できない / 64 使い方の誤り(印の打ち間違いを含む) /
  66 ファイルが読めない
`,
    title: '台帳の検証結果: {origin}',
    unknownOrigin: '(読み取れません)',
    records: '読んだ記録: {size}件({first} から {last} まで)',
    noRecords: '読んだ記録: 0件',
    question1: '1. 記録は書き換えられていないか',
    question2: '2. どこまで欠けていないと言えるか',
    intact: '問題は見つかりませんでした。',
    broken: '問題が見つかりました。',
    proved: '最初から{size}件({at} まで)は、1件も欠けていません。',
    provedRest: 'その後の{rest}件より後に何かが切り取られていないかは、新しい印がないと判断できません。',
    provedEnd: 'この印より後の記録については、何も言えません。',
    cut: '欠けています。印は{want}件ですが、このファイルには{size}件しかありません。',
    'head-not-found': '印に合う件数がありません。切り取り、書き換え、または別の鍵のどれかです。',
    'no-head': '判断できません。外で保管した印が指定されていません。--head か --note で指定してください。',
    'no-head-matches': '判断できません。合う印が一つもありません。',
    unreadable: '判断できません。ファイルを途中までしか読めませんでした。',
    place: '{line}行目',
    placeHead: '印{head}',
    record: '記録番号 {from}',
    range: '記録番号 {from}〜{to} のどこか',
    more: 'ほかに{more}件の問題があります。',
    next: 'このファイルと印をそのまま保管し、台帳を運用していない人と一緒に、もう一度書き出して比べてください。',
    heads: '印ごとの結果',
    headLine: '印{head}({size}): {verdict}',
    headSize: '{size}件',
    headNoSize: '件数不明',
    keyFile: '鍵はファイルに書かれたものを使いました。--key で導入時の鍵を指定すると、鍵のすり替えも分かります。',
    clock: 'サーバーの時計が戻った箇所が{n}あります(書き換えではありません)。',
    opened: '個人情報の値: {opened}件を照合しました。{closed}件は消去済みか、含まれていません。',
    badFile: 'ファイルを読めません: {path}。場所と名前を確かめてください。',
    noFile: '台帳ファイルを一つ指定してください。--help で使い方を表示します。',
    badOption: 'このオプションは使えません: {option}。--help で使い方を表示します。',
    badKey: '鍵の形が正しくありません。導入時に書き留めた kokoroe/…+…+… の全体を指定してください。',
    badHead: '印の形ではありません: {text}。「件数: 8文字×8組」か QR コードの文字を指定してください。',
    mistyped: '印に打ち間違いがあります。{groups}組目を見直してください。',
    tooManyHeads: '印は{most}個までです。',
    codes: {
      header: '最初の行が台帳の見出しではありません。書き出したファイルそのものか確かめてください',
      'line-endings': '改行が変換されています。受け渡しの途中で変わっていない元のファイルを使ってください',
      'line-too-long': '行が長すぎます。台帳の行ではありません',
      'not-utf8': '文字として読めません。壊れているか、書き換えられています',
      'not-canonical': '決められた書き方と違います。壊れているか、書き換えられています',
      'unknown-line': '台帳にない種類の行です。書き加えられた可能性があります',
      'unfinished-line': '最後の行が途中で切れています',
      'after-end': '終わりの署名の後に行があります。書き加えられた可能性があります',
      'header-key': '指定された鍵と違う鍵が書かれています。鍵がすり替えられた可能性があります',
      seq: '記録の番号が順番どおりではありません。抜き取り、差し込み、並べ替えの可能性があります',
      'leaf-hash': '記録の内容が、添えられた値と合いません。書き換えられています',
      'open-place': '個人情報の値が、あるはずのない場所に付いています',
      'open-value': '個人情報の値が、記録された時のものと違います',
      'list-count': '一覧の件数が、記録された時と違います',
      'list-root': '一覧の中身か順番が、記録された時と違います',
      'checkpoint-missing': '終わりの署名がありません。ファイルが途中で切れています',
      'checkpoint-malformed': '終わりの署名が読めません',
      'checkpoint-key': '終わりの署名が、この台帳の鍵によるものではありません',
      'checkpoint-signature': '終わりの署名が正しくありません',
      'checkpoint-origin': '終わりの署名が、別の台帳のものです',
      'checkpoint-size': '署名された件数と、実際の件数が違います',
      'checkpoint-root': '記録の全体が、署名されたものと違います',
      'head-differs': '印と合いません。この範囲の記録か、鍵が、印を取った時と違います',
      'head-not-found': 'どの件数でも印と合いません。記録か鍵が違うか、切り取られています',
      'head-malformed': '印のファイルを、署名付きの印として読めません',
      'head-key': '印が、この台帳の鍵で署名されていません。鍵がすり替えられた可能性があります',
      'head-signature': '印の署名が正しくありません',
      'head-origin': '別の台帳の印です',
    },
    verdicts: {
      matches: '合いました', differs: '合いません', beyond: 'ファイルがこの印より前で終わっています',
      unreached: 'ここまで読めませんでした', 'not-found': '合う件数がありません', malformed: '印として読めません',
      key: '別の鍵の署名です', signature: '署名が正しくありません', origin: '別の台帳の印です',
    },
  },
  en: {
    help: `Usage: node verify.mjs LEDGER-FILE [options]

Checks an exported Kokoroe ledger against heads kept outside the installation.
It answers two questions, each by itself:
  1. Has any record been changed?
  2. Up to where is it certain that nothing is missing? (cannot be told without a head)

  --head CODE   a head as printed on a report (SIZE: 8 groups of 8), or the text of its QR code; may be repeated
  --note FILE   a head kept as a signed note; may be repeated
  --key VKEY    the verifier key written down at set-up (kokoroe/...+...+...)
  --json        print the result as JSON
  --lang ja|en  language of the output
  --help        this text

A ledger file named - is read from standard input.

Exit codes: 0 nothing changed, nothing missing up to a head / 1 changed or damaged /
  2 nothing changed, but something is missing or that cannot be told / 64 bad usage (also a mistyped head) /
  66 a file cannot be read
`,
    title: 'Ledger verification: {origin}',
    unknownOrigin: '(cannot be read)',
    records: 'Records read: {size} (from {first} to {last})',
    noRecords: 'Records read: 0',
    question1: '1. Has any record been changed?',
    question2: '2. Up to where is it certain that nothing is missing?',
    intact: 'No problem was found.',
    broken: 'Problems were found.',
    proved: 'The first {size} records (up to {at}) are all there.',
    provedRest: 'Whether anything was cut after the {rest} later records cannot be told without a newer head.',
    provedEnd: 'Nothing can be said about records made after this head.',
    cut: 'Records are missing. The head speaks of {want}, this file has only {size}.',
    'head-not-found': 'No size fits the head: records were cut or changed, or the key is another one.',
    'no-head': 'Cannot be told. No head kept outside was given. Give one with --head or --note.',
    'no-head-matches': 'Cannot be told. None of the heads matches.',
    unreadable: 'Cannot be told. The file could not be read to its end.',
    place: 'line {line}',
    placeHead: 'head {head}',
    record: 'record {from}',
    range: 'somewhere in records {from} to {to}',
    more: '{more} more problems were found.',
    next: 'Keep this file and the heads as they are. Export again with somebody who does not run the ledger, and compare.',
    heads: 'Each head',
    headLine: 'head {head} ({size}): {verdict}',
    headSize: '{size} records',
    headNoSize: 'size unknown',
    keyFile: 'The key was taken from the file. With --key and the key written down at set-up, a swapped key shows too.',
    clock: 'The server clock stepped back in {n} places (this is no change of the record).',
    opened: 'Personal values: {opened} compared, {closed} erased or not included.',
    badFile: 'cannot read the file: {path}. Check its place and name.',
    noFile: 'give one ledger file. --help shows how.',
    badOption: 'unknown or incomplete option: {option}. --help shows how.',
    badKey: 'this is not a verifier key. Give all of kokoroe/...+...+... as written down at set-up.',
    badHead: 'this is not a head: {text}. Give "SIZE: 8 groups of 8", or the text of the QR code.',
    mistyped: 'the head is mistyped. Look again at group {groups}.',
    tooManyHeads: 'at most {most} heads can be given.',
    codes: {
      header: 'the first line is not a ledger header; make sure that this is the exported file itself',
      'line-endings': 'line endings were converted; use the file as it was exported',
      'line-too-long': 'the line is too long to be of a ledger',
      'not-utf8': 'the line is not text; it was damaged or changed',
      'not-canonical': 'the line is not in canonical form; it was damaged or changed',
      'unknown-line': 'no ledger has a line of this kind; it may have been added',
      'unfinished-line': 'the last line is cut off',
      'after-end': 'there are lines after the final signature; they may have been added',
      'header-key': 'the file names another key than the one given; the key may have been swapped',
      seq: 'the record number is out of order; records may have been removed, inserted or moved',
      'leaf-hash': 'the record does not have the hash beside it; it was changed',
      'open-place': 'a personal value stands where none can be',
      'open-value': 'a personal value is not the one that was recorded',
      'list-count': 'the list does not have as many elements as were recorded',
      'list-root': 'the elements of the list, or their order, are not what was recorded',
      'checkpoint-missing': 'the final signature is missing; the file was cut off',
      'checkpoint-malformed': 'the final signature cannot be read',
      'checkpoint-key': 'the final signature is not by the key of this ledger',
      'checkpoint-signature': 'the final signature is wrong',
      'checkpoint-origin': 'the final signature is of another ledger',
      'checkpoint-size': 'the number of records is not the one that was signed',
      'checkpoint-root': 'the records are not those that were signed',
      'head-differs': 'the head does not match: records in this range, or the key, are not what they were',
      'head-not-found': 'the head matches at no size: records or key were changed, or records were cut',
      'head-malformed': 'the file given as a head is not a signed head',
      'head-key': 'the head is not signed by the key of this ledger; the key may have been swapped',
      'head-signature': 'the signature of the head is wrong',
      'head-origin': 'the head is of another ledger',
    },
    verdicts: {
      matches: 'matches', differs: 'does not match', beyond: 'the file ends before this head',
      unreached: 'the file could not be read this far', 'not-found': 'no size fits', malformed: 'not a signed head',
      key: 'signed by another key', signature: 'wrong signature', origin: 'a head of another ledger',
    },
  },
}

// Text from a hostile file must not steer the terminal.
const printable = (value) => String(value).slice(0, 200).replace(/\p{C}/gu, '?')

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? printable(values[name]) : whole))
}

function timeText(at) {
  // The last moment a Date can hold.
  if (at > 8.64e15) return `${at} ms`
  return new Date(at).toISOString().replace('T', ' ').replace(/\.\d+Z$/, ' UTC')
}

function report(result, words) {
  const { integrity, completeness, size, heads } = result
  const lines = [fill(words.title, { origin: result.origin ?? words.unknownOrigin })]
  const times = { first: timeText(result.firstAt ?? 0), last: timeText(result.lastAt ?? 0) }
  lines.push(size > 0 ? fill(words.records, { size, ...times }) : words.noRecords, '')

  lines.push(words.question1, '   ' + (integrity.verdict === 'ok' ? words.intact : words.broken))
  for (const problem of integrity.problems) {
    const { line, head } = problem
    const where = [line === null ? fill(words.placeHead, { head: head + 1 }) : fill(words.place, { line })]
    if (problem.from !== null) where.push(fill(problem.from === problem.to ? words.record : words.range, problem))
    lines.push(`   - ${where.join(', ')}: ${words.codes[problem.code]}`)
  }
  if (integrity.more > 0) lines.push('   ' + fill(words.more, integrity))
  lines.push('')

  lines.push(words.question2)
  if (completeness.verdict === 'broken' && completeness.reason === 'cut') {
    const want = Math.max(...heads.filter((head) => head.verdict === 'beyond').map((head) => head.size))
    lines.push('   ' + fill(words.cut, { want, size }))
  } else if (completeness.reason !== null) lines.push('   ' + words[completeness.reason])
  if (completeness.size > 0) {
    lines.push('   ' + fill(words.proved, { size: completeness.size, at: timeText(completeness.at) }))
    const rest = size - completeness.size
    const after = rest > 0 ? fill(words.provedRest, { rest }) : words.provedEnd
    if (completeness.verdict === 'proved') lines.push('   ' + after)
  }
  if (heads.length > 0) lines.push('', words.heads)
  for (const [i, head] of heads.entries()) {
    const known = head.size === null ? words.headNoSize : fill(words.headSize, head)
    lines.push('   ' + fill(words.headLine, { head: i + 1, size: known, verdict: words.verdicts[head.verdict] }))
  }
  lines.push('')
  if (result.opened + result.closed > 0) lines.push(fill(words.opened, result))
  if (result.clockSteps > 0) lines.push(fill(words.clock, { n: result.clockSteps }))
  // A head that matches was made of this key, or signed by it: it vouches for the key.
  if (result.keyFrom === 'file' && completeness.size === 0) lines.push(words.keyFile)
  if (integrity.verdict === 'broken' || completeness.verdict === 'broken') lines.push(words.next)
  return lines.join('\n') + '\n'
}

// ---- command line ----

function readArguments(argv) {
  const options = { files: [], heads: [], notes: [], key: null, json: false, lang: null, help: false, bad: null }
  const rest = [...argv]
  while (rest.length > 0) {
    const [, name, inline] = /^(--[a-z]+)(?:=([^]*))?$/.exec(rest[0]) ?? []
    const word = rest.shift()
    if (!name) {
      if (word.startsWith('-') && word !== '-') options.bad ??= word
      else options.files.push(word)
    } else if (name === '--json' || name === '--help') {
      if (inline === undefined) options[name.slice(2)] = true
      else options.bad ??= word
    } else if (['--head', '--note', '--key', '--lang'].includes(name)) {
      const value = inline ?? rest.shift()
      if (value === undefined || (name === '--lang' && value !== 'ja' && value !== 'en')) options.bad ??= word
      else if (name === '--head') options.heads.push(value)
      else if (name === '--note') options.notes.push(value)
      else options[name.slice(2)] = value
    } else options.bad ??= word
  }
  return options
}

function localeOf(env) {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^ja/i.test(set) ? 'ja' : 'en'
}

/** A note that went through a mail or an editor: the signature still decides, so these changes may be undone. */
function readNoteFile(path) {
  if (statSync(path).size > LONGEST_NOTE * 4) return ''
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
}

async function main(argv) {
  const options = readArguments(argv)
  const words = SENTENCES[options.lang ?? localeOf(process.env)]
  const refuse = (code, sentence, values = {}) => {
    process.stderr.write(fill(sentence, values) + '\n')
    return code
  }
  if (options.help) {
    process.stdout.write(words.help)
    return 0
  }
  if (options.bad !== null) return refuse(64, words.badOption, { option: options.bad })
  if (options.files.length !== 1) return refuse(64, words.noFile)
  if (options.key !== null && !readVkey(options.key)) return refuse(64, words.badKey)
  const given = options.heads.length + options.notes.length
  if (given > MOST_HEADS) return refuse(64, words.tooManyHeads, { most: MOST_HEADS })
  const heads = []
  for (const text of options.heads) {
    const read = readHeadCode(text)
    if (read.fault === 'mistyped') return refuse(64, words.mistyped, { groups: read.groups.join(', ') })
    if (read.fault) return refuse(64, words.badHead, { text })
    heads.push(read.head)
  }
  for (const path of options.notes) {
    try {
      heads.push({ kind: 'note', note: readNoteFile(path) })
    } catch {
      return refuse(66, words.badFile, { path })
    }
  }
  const [path] = options.files
  let result
  try {
    const source = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 256 * 1024 })
    result = await verifyLedger(source, options.key === null ? { heads } : { heads, vkey: options.key })
  } catch (error) {
    if (typeof error?.code !== 'string') throw error
    return refuse(66, words.badFile, { path })
  }
  process.stdout.write(options.json ? JSON.stringify(result) + '\n' : report(result, words))
  return exitCodeOf(result)
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  process.exitCode = await main(process.argv.slice(2))
}
