// The only door of the archive engine.
export { openZip } from './zip.ts'
export type { ByteRange, Zip, ZipOptions } from './zip.ts'
export type { ZipEntry } from './directory.ts'
export type { ZipBytes, ZipPiece } from './read.ts'
export { defaultZipLimits } from './limits.ts'
export type { ZipLimits } from './limits.ts'
export { refusalCodes } from './refusal.ts'
export type { Refusal, RefusalCode } from './refusal.ts'
