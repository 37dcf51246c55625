// Zstandard: the beginning is really unpacked.
import { constants, zstdDecompressSync } from 'node:zlib'
import type { Kind } from './kind.ts'
import type { Reading } from './reading.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

/** Nothing of a block is unpacked before all of it is there, and blocks are large. */
const beginning = 32 * 1024
const limits = { maxOutputLength: 4 * 2 ** 20, params: { [constants.ZSTD_d_windowLogMax]: 23 } }

export const zstd: Kind = {
  name: 'zstd',
  endings: ['zst', 'zstd'],
  begins: (head) => head.length >= 8 && head.readUInt32LE() === 0xfd2fb528,
  *read({ size }): Reading<Finding> {
    const bytes = yield beginning
    const code = problemOf(bytes)
    if (code === null || code === 'ERR_BUFFER_TOO_LARGE' || (size > bytes.length && isCut(code))) return clean
    return code.includes('windowTooLarge') ? unjudged('window') : isCut(code) ? unjudged('short') : suspect('unpack')
  },
}

function problemOf(bytes: Buffer): string | null {
  try {
    zstdDecompressSync(bytes, { ...limits, finishFlush: constants.ZSTD_e_flush })
    return null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

const isCut = (code: string): boolean => /BUF_ERROR|srcSize/i.test(code)
