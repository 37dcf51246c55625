// How the output of other readers is read, and what of it is only another way to write the same.

/** Counts what differs, so that a test can show all of it at once. */
export function count(differences: Map<string, number>, what: string): void {
  differences.set(what, (differences.get(what) ?? 0) + 1)
}

export interface Exported {
  readonly id: number
  readonly written: number
  readonly computer: string | null
  readonly provider: string | null
  readonly eventId: number
  readonly strings: readonly string[]
}

/** What evtxexport prints: one paragraph per event. */
export function exported(text: string): Exported[] {
  return text.split(/^(?=Event number\t)/m).slice(1).map((block) => {
    const line = (name: string): string | null => new RegExp(`^${name}\\t+: (.*)$`, 'm').exec(block)?.[1] ?? null
    const written = /^(\w+ \d+, \d+ \d+:\d+:\d+)\.(\d{3})/.exec(line('Written time') ?? '')
    return {
      id: Number(line('Event number')),
      written: Date.parse(`${written?.[1]} UTC`) + Number(written?.[2]),
      computer: line('Computer name'),
      provider: line('Source name'),
      eventId: Number(/\((\d+)\)/.exec(line('Event identifier') ?? '')?.[1]),
      strings: block.split(/^String: \d+\t+: /m).slice(1),
    }
  })
}

export function* compareStrings(ours: readonly (string | null)[], theirs: readonly string[]): Generator<string> {
  if (ours.length !== theirs.length) return yield `strings ${ours.length} ${theirs.length}`
  for (const [index, our] of ours.entries()) {
    const their = theirs[index]!
    if (plain(our ?? '') !== plain(their)) yield `text ${our?.slice(0, 60)} | ${their.slice(0, 60)}`
  }
}

/**
 * Without what the two only write differently: zeros before hexadecimal digits and after decimal ones, case, white
 * space.
 */
function plain(text: string): string {
  const shorter = text.toLowerCase().replace(/0x0+(?=[0-9a-f])/g, '0x').replace(/(:\d\d\.\d{7})00z$/m, '$1z')
  return shorter.replace(/\s+/g, ' ').trim()
}

export type Listed = [path: string, attributes: Readonly<Record<string, string>>, text: string]

/** The elements of our XML in the same form. */
export function listed(xml: string): Listed[] {
  const list: Listed[] = []
  const open: string[] = []
  const tags = xml.matchAll(/<(\/?)([^\s/>]+)((?: [^\s=]+="[^"]*")*)(\/?)>([^<]*)/g)
  for (const [, close, name = '', attributes = '', empty, text = ''] of tags) {
    if (close === '/') {
      open.pop()
      continue
    }
    const path = `${open.map((each) => `/${each}`).join('')}/${name}`
    const pairs: [string, string][] = []
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([^\s=]+)="([^"]*)"/g)) {
      if (key !== 'xmlns') pairs.push([key, unescape(value)])
    }
    list.push([path, Object.fromEntries(pairs), unescape(text)])
    if (empty === '') open.push(name)
  }
  return list
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_all, digits?: string, name?: string) =>
    digits === undefined ? named[name ?? ''] ?? '?' : String.fromCharCode(Number(digits)))
}

/** python-evtx counts time in floating point and comes out a few microseconds beside. */
function sameTime(one: string, other: string): boolean {
  const micros = (text: string): number => {
    const [, day, clock, rest = ''] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?Z?$/.exec(text) ?? []
    return Date.parse(`${day}T${clock}Z`) * 1000 + Number(rest.padEnd(6, '0').slice(0, 6))
  }
  return Math.abs(micros(one) - micros(other)) <= 3
}

/**
 * What python-evtx writes otherwise and why ours stands: an array is one element with `<string>` as text inside
 * (Windows repeats the element) and its empty texts stand in another order, optional values that are missing leave an
 * empty element (the format says none), binary is base64 (Windows writes hexadecimal), and characters XML cannot hold
 * are dropped (ours shows U+FFFD in their place).
 */
export function* compareElements(ours: readonly Listed[], theirs: readonly Listed[]): Generator<string> {
  const spread = theirs.flatMap(([path, attributes, text]): Listed[] => {
    const parts = [...text.matchAll(/<string>([^]*?)<\/string>/g)]
    if (parts.length === 0) return [[path, attributes, text]]
    return parts.flatMap(([, part = '']): Listed[] => part.trim() === '' ? [] : [[path, attributes, part]])
  })
  // It also cuts the texts of an array at characters such as U+2500, whose lower byte is zero.
  const cut = (text: string): boolean => [...text].some((character) => (character.charCodeAt(0) & 0xff) === 0)
  if (spread.length !== theirs.length && ours.some(([, , text]) => cut(text))) return
  let index = 0
  for (const [path, attributes, text] of ours) {
    const empty = text.trim() === '' && Object.keys(attributes).length === 0
    if (empty && (spread[index]?.[2] ?? 'nothing').trim() !== '') continue
    while (spread[index] !== undefined && spread[index]![0] !== path && spread[index]![2].trim() === '') index++
    const [theirPath, theirAttributes, theirText] = spread[index++] ?? ['nothing', {}, '']
    if (path !== theirPath) return yield `path ${path} ${theirPath}`
    const binary = Buffer.from(theirText, 'base64').toString('hex').toUpperCase()
    if (binary === text) continue
    if (!sameTime(text, theirText) && plain(text).replaceAll('\ufffd', '') !== plain(theirText)) {
      yield `text ${path} ${text.slice(0, 60)} | ${theirText.slice(0, 60)}`
    }
    for (const [name, value] of Object.entries(theirAttributes)) {
      const our = attributes[name] ?? ''
      if (!sameTime(our, value) && plain(our) !== plain(value)) yield `attribute ${path} ${name}`
    }
  }
  if (spread.slice(index).some(([, , text]) => text.trim() !== '')) yield 'elements we do not have'
}

/** Events of a twin: objects one after the other, each ending in a line of its own. */
export function documents(text: string): unknown[] {
  const events: unknown[] = []
  let part = ''
  for (const line of text.split(/\r?\n/)) {
    if (/^Record \d+$/.test(line)) continue
    part += `${line}\n`
    if (line !== '}') continue
    events.push(JSON.parse(part))
    part = ''
  }
  for (const line of part.split('\n')) if (line.trim() !== '') events.push(JSON.parse(line))
  return events
}

const namePart = String.raw`[\p{L}_][\p{L}\p{N}_.:-]*`
const valuePart = String.raw`[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*`
const tag = new RegExp(`<(/?)(${namePart})((?: ${namePart}="${valuePart}")*)(/?)>`, 'gu')

/** Holds for the XML we write: names without spaces, values in double quotes, five entities and numbers. */
export function wellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml.replace(tag,
    (_all, close: string, name: string, _attributes: string, empty: string) => {
      if (close !== '') return open.pop() === name ? '' : '<'
      if (empty === '') open.push(name)
      return ''
    })
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/.test(rest)
}
