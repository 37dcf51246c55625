// Files by real encoders, whichever are on the PATH: pictures and DICOM as programs of others write them, archives.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dicom, sql } from '#engines/imprint/testing'
import { onPath } from '../child.ts'

export interface Made {
  readonly name: string
  readonly content: Buffer
}

/** From one picture or text: a file name, and how it is made. */
const recipes: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['camera.jpg', 'convert', '-depth', '8', 'picture.pgm', '-quality', '85', 'camera.jpg'],
  ['progressive.jpg', 'convert', '-depth', '8', 'picture.pgm', '-interlace', 'JPEG', 'progressive.jpg'],
  ['real.png', 'convert', 'picture.pgm', 'real.png'],
  ['real.pdf', 'convert', 'picture.pgm', '-compress', 'zip', 'real.pdf'],
  ['real-scan.pdf', 'convert', 'picture.pgm', '-compress', 'jpeg', 'real-scan.pdf'],
  ['lossless.jp2', 'opj_compress', '-i', 'picture.pgm', '-o', 'lossless.jp2'],
  ['lossy.j2k', 'opj_compress', '-i', 'picture.pgm', '-r', '8', '-o', 'lossy.j2k'],
  ['real-jpeg.dcm', 'dcmcjpeg', '+eb', '+un', 'picture.dcm', 'real-jpeg.dcm'],
  ['real-lossless.dcm', 'dcmcjpeg', '+e1', 'picture.dcm', 'real-lossless.dcm'],
  ['real-rle.dcm', 'dcmcrle', 'picture.dcm', 'real-rle.dcm'],
  ['real-jpegls.dcm', 'dcmcjpls', 'picture.dcm', 'real-jpegls.dcm'],
  ['real-j2k.dcm', 'gdcmconv', '--j2k', 'picture.dcm', 'real-j2k.dcm'],
  ['real-big.dcm', 'dcmconv', '+tb', 'picture.dcm', 'real-big.dcm'],
  ['real-implicit.dcm', 'dcmconv', '+ti', 'picture.dcm', 'real-implicit.dcm'],
  ['real-deflated.dcm', 'dcmconv', '+td', 'picture.dcm', 'real-deflated.dcm'],
  ['real.zip', 'zip', '-q', 'real.zip', 'text.sql', 'picture.pgm'],
  ['real.txt.gz', 'sh', '-c', 'gzip -c text.sql > real.txt.gz'],
  ['real.sql.zst', 'zstd', '-q', 'text.sql', '-o', 'real.sql.zst'],
]

export const archives: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['real.7z', '7z', 'a', '-bd', 'real.7z', 'text.sql', 'picture.pgm'],
  ['locked.7z', '7z', 'a', '-bd', '-psecret', 'locked.7z', 'text.sql'],
  ['text.sql.xz', 'xz', '-k', 'text.sql'],
  ['text.sql.bz2', 'bzip2', '-k', 'text.sql'],
]

export function encode(place: string, seed: number, all: typeof recipes = recipes): readonly Made[] {
  const folder = join(place, `encoded-${seed}-${all.length}`)
  mkdirSync(folder, { recursive: true })
  const [rows, columns] = [128 + (seed % 4) * 96, 160 + (seed % 3) * 64]
  const picture = dicom(seed, 'explicit', rows, columns)
  const pixels = picture.subarray(-rows * columns * 2).map((byte) => byte)
  writeFileSync(join(folder, 'picture.dcm'), picture)
  writeFileSync(join(folder, 'picture.pgm'), Buffer.concat([
    Buffer.from(`P5\n${columns} ${rows}\n4095\n`), Buffer.from(pixels).swap16(),
  ]))
  writeFileSync(join(folder, 'text.sql'), sql(seed, 60_000 + (seed % 7) * 70_000))
  return all.flatMap(([name, program, ...args]) => {
    if (onPath(program) === null) return []
    spawnSync(program, args, { cwd: folder, stdio: 'ignore' })
    return existsSync(join(folder, name)) ? [{ name, content: readFileSync(join(folder, name)) }] : []
  })
}
