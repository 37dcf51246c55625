// Old Office files: whether it is an .xls, or a workbook that Excel sealed with a password.
import type { ByteSource } from './source.ts'

export async function oleKind(source: ByteSource): Promise<'encrypted' | 'old-excel' | 'other'> {
  const head = await source.slice(0, Math.min(512, source.size))
  if (head.length < 512) return 'other'
  const data = new DataView(head.buffer, head.byteOffset, head.length)
  const shift = Math.min(Math.max(data.getUint16(30, true), 9), 12)
  // the first directory sector names the streams inside
  const at = (data.getUint32(48, true) + 1) * 2 ** shift
  const directory = Buffer.from(at < source.size ? await source.slice(at, Math.min(at + 4096, source.size)) : head)
  const holds = (name: string): boolean => directory.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encrypted'
  return holds('Workbook') || holds('Book') ? 'old-excel' : 'other'
}
