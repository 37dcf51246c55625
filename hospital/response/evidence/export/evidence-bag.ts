// All evidence of one incident as a sealed folder that anybody can check: files under plain names, a table that says what each is, and
// every hand it went through.
import { bag, tar, type BagFile } from '#engines/bagit'
import { csvOf } from '#engines/tabular'
import type { Item } from '../read.ts'
import type { EvidenceStore } from '../store.ts'

export interface ExportWords {
  readonly names: readonly string[]
  readonly items: readonly string[]
  readonly custody: readonly string[]
  /** Beside a file whose bytes are no longer in the store. */
  readonly gone: string
  method(method: string): string
  person(id: string): string
}

export interface Export {
  readonly store: EvidenceStore
  readonly facility: string
  readonly hospital: string
  readonly incident: { readonly number: string; readonly title: string | null; readonly drill: boolean }
  readonly items: readonly Item[]
  /** Epoch milliseconds. */
  readonly now: number
  readonly words: ExportWords
}

/** `E0001.bin`: names that every system, archive and `sha256sum` takes. */
export const bagName = (at: number): string => `E${String(at).padStart(4, '0')}.bin`

export function evidenceTar(given: Export): AsyncGenerator<Uint8Array> {
  const { hospital, incident, now } = given
  const info = [
    ['Source-Organization', hospital], ['External-Identifier', incident.number], ['External-Description', incident.title ?? ''],
    ['Bagging-Date', day(now)], ...(incident.drill ? [['Kokoroe-Drill', 'yes'] as const] : []),
  ] as const
  return tar(bag({ folder: folderName(incident.number, now), info, files: files(given) }), now)
}

export const folderName = (number: string, now: number): string =>
  `evidence-${number.normalize('NFKC').replace(/[^A-Za-z0-9-]/g, '')}-${day(now)}`

async function* files({ store, facility, items, words }: Export): AsyncGenerator<BagFile> {
  const names: string[][] = [[...words.names]]
  let at = 0
  for (const { item, files: own } of items) {
    for (const { n, name, sha256, size, taken_at, taken_by } of own) {
      const content = await store.open(facility, sha256)
      if (content !== null) at += 1
      const inBag = content === null ? words.gone : bagName(at)
      names.push([inBag, item.number, String(n), name ?? '', sha256, String(size), stamp(taken_at), words.person(taken_by)])
      if (content !== null) yield { name: bagName(at), size, sha256, open: () => content }
    }
  }
  yield table('names.csv', names)
  yield table('items.csv', [[...words.items], ...items.map(({ item }) => [
    item.number, item.what ?? '', item.device_label ?? item.device ?? '', item.place ?? '', words.method(item.method), item.collector ?? '',
    stamp(item.collected_at), item.storage ?? '', item.seal ?? '', item.holder ?? '',
  ])])
  yield table('custody.csv', [[...words.custody], ...items.flatMap(({ item, custody }) => custody.map((one) => [
    item.number, stamp(one.happened_at), stamp(one.recorded_at), one.from_person ?? '', one.to_person ?? '', one.reason ?? '',
    words.person(one.by_person), one.from_paper ? '1' : '',
  ]))])
}

function table(name: string, rows: readonly (readonly string[])[]): BagFile {
  const bytes = Buffer.from(csvOf(rows))
  return { name, size: bytes.length, open: () => [bytes] }
}

const local = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Tokyo')
const day = (ms: number): string => local(ms).toPlainDate().toString()
const stamp = (ms: number): string => local(ms).toString({ smallestUnit: 'second', timeZoneName: 'never' })
