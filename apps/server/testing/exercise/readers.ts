// What came out is opened by programs that are not ours.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** Text of a PDF as poppler reads it. */
export function textOf(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-pdf-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    const read = spawnSync('pdftotext', ['-layout', 'a.pdf', '-'], { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
    if (read.status !== 0) throw new Error(read.stderr)
    return read.stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every text of a workbook, as its XML has it. */
export function cellsOf(xlsx: Uint8Array): string {
  const parts = unzipSync(new Uint8Array(xlsx))
  const xml = Object.entries(parts).filter(([name]) => /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name)).map(([, bytes]) => strFromU8(bytes))
  return xml.join('').replace(/<[^>]+>/g, '\n').replace(/&(lt|gt|quot|apos|amp|#10|#xA);/g, (_, name: string) => (
    { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name] ?? '\n'
  ))
}

/** Line ends and spaces differ from reader to reader. */
export const tight = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
