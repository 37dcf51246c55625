// A barcode scanner is a keyboard that types fast and ends with Enter: what it typed, told apart from people. Pure,
// without imports, so
// that a page in a browser can use it as it is.

/** A key as browsers name it, and when it went down, in milliseconds. */
export interface Key {
  readonly key: string
  readonly at: number
}

export interface ScannerOptions {
  /** Nobody types faster than this between two keys, for so many of them. */
  readonly gap?: number
  readonly fewest?: number
  readonly longest?: number
}

export interface Scanning {
  readonly keys: readonly Key[]
}

export type Heard =
  | { readonly is: 'scan'; readonly code: string }
  /** A person's keys, to be given back to wherever they were meant for. */
  | { readonly is: 'typing'; readonly keys: readonly Key[] }
  /** A scan that the Japanese input method swallowed: it has to be turned off. */
  | { readonly is: 'input-method' }

export const nothingHeard: Scanning = { keys: [] }

const silent = new Set([
  'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'KanaMode', 'Unidentified',
])
const ends = new Set(['Enter', 'Tab'])

/** One key more. What was heard before a pause is typing. */
export function hear(
  { keys }: Scanning, key: Key, options: ScannerOptions = {},
): { readonly state: Scanning; readonly heard: readonly Heard[] } {
  const { gap = 50, fewest = 4, longest = 256 } = options
  if (silent.has(key.key)) return { state: { keys }, heard: [] }
  const last = keys.at(-1)
  const paused = last !== undefined && (key.at - last.at > gap || key.at < last.at || keys.length >= longest)
  const before: readonly Heard[] = paused ? [{ is: 'typing', keys }] : []
  const run = paused ? [] : keys
  const swallowed = run.length >= fewest && run.every((one) => one.key === 'Process')
  if (ends.has(key.key)) {
    const code = barcodeOf(run.map((one) => one.key).join(''))
    const scanned = run.length >= fewest && run.every((one) => one.key.length === 1) && code !== null
    const heard: Heard = scanned ? { is: 'scan', code }
      : swallowed ? { is: 'input-method' } : { is: 'typing', keys: [...run, key] }
    return { state: nothingHeard, heard: [...before, heard] }
  }
  // The input method hides every key alike, Enter too.
  const fits = [...key.key].length === 1 || key.key === 'Process'
  if (fits) return { state: { keys: [...run, key] }, heard: before }
  return { state: nothingHeard, heard: [...before, { is: 'typing', keys: [...run, key] }] }
}

/** No key came for longer than the gap. */
export function hearNothing({ keys }: Scanning, { fewest = 4 }: ScannerOptions = {}): readonly Heard[] {
  if (keys.length === 0) return []
  const swallowed = keys.length >= fewest && keys.every(({ key }) => key === 'Process')
  return [swallowed ? { is: 'input-method' } : { is: 'typing', keys }]
}

/**
 * What stands on the label: without full width, the scanner's mark of the kind of code, and the stars of Code 39.
 * Null: nothing.
 */
export function barcodeOf(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim().replace(/^\][A-Za-z]\d/, '')
  const code = /^\*(.+)\*$/.exec(plain)?.[1] ?? plain
  return /^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/.test(code) ? code : null
}
