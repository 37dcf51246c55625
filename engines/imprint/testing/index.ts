// Test data and attacks for the tests and the bench of the imprint engine; no part of it.
import { dicom, type Syntax, syntaxes } from './dicoms.ts'
import { disk, docx, elf, gz, ole, pdf, pe, zst } from './packages.ts'
import { jpeg, jpeg2000, png } from './pictures.ts'
import { csv, hl7, sql, uke, utf16 } from './texts.ts'

export { dicom } from './dicoms.ts'
export { sql } from './texts.ts'
export { attackNames, attacks } from './attacks.ts'

export interface Sample {
  readonly name: string
  /** How the inspection calls it. */
  readonly kind: string
  readonly make: (seed: number) => Buffer
}

/** Sizes vary with the seed, from a few KiB to some hundred. */
const size = (seed: number): number => 6000 + ((seed * 7919) % 40) * 6000
const side = (seed: number): number => 96 + ((seed * 37) % 5) * 64

export const samples: readonly Sample[] = [
  { name: 'orders.csv', kind: 'text', make: (seed) => csv(seed, size(seed)) },
  { name: 'dump.sql', kind: 'text', make: (seed) => sql(seed, size(seed)) },
  { name: 'results.hl7', kind: 'text', make: (seed) => hl7(seed, size(seed)) },
  { name: 'receipt.uke', kind: 'text', make: (seed) => uke(seed, size(seed)) },
  { name: 'export.txt', kind: 'text', make: (seed) => utf16(seed, size(seed)) },
  // The keys of what is written there.
  ...(Object.keys(syntaxes) as Syntax[]).map((kind): Sample => ({
    name: `${kind}.dcm`, kind: 'dicom', make: (seed) => dicom(seed, kind, side(seed), side(seed)),
  })),
  { name: 'scan.jpg', kind: 'jpeg', make: (seed) => jpeg(seed, size(seed)) },
  { name: 'scan.jls', kind: 'jpeg', make: (seed) => jpeg(seed, size(seed), 'jpeg-ls') },
  { name: 'scan.j2k', kind: 'jpeg2000', make: (seed) => jpeg2000(seed, size(seed)) },
  { name: 'screen.png', kind: 'png', make: (seed) => png(seed, side(seed), side(seed)) },
  { name: 'letter.docx', kind: 'zip', make: (seed) => docx(seed, size(seed)) },
  { name: 'report.xlsx', kind: 'zip', make: (seed) => docx(seed, size(seed), true) },
  { name: 'summary.pdf', kind: 'pdf', make: (seed) => pdf(seed, 2 + (seed % 20)) },
  { name: 'dump.sql.gz', kind: 'gzip', make: (seed) => gz(seed, size(seed) * 4) },
  { name: 'dump.sql.zst', kind: 'zstd', make: (seed) => zst(seed, size(seed) * 4) },
]

/** What is judged only beside the generation before. */
export const bodies: readonly Sample[] = [
  { name: 'viewer', kind: 'elf', make: (seed) => elf(seed, size(seed)) },
  { name: 'viewer.exe', kind: 'pe', make: (seed) => pe(seed, size(seed)) },
  { name: 'old.doc', kind: 'ole', make: (seed) => ole(seed, size(seed)) },
  { name: 'server.img', kind: 'disk', make: (seed) => disk(seed, size(seed) * 4) },
]
