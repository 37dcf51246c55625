// Formats told by their first bytes.

const magics: readonly (readonly [string, readonly number[]])[] = [
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['evtx', [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['registry-hive', [0x72, 0x65, 0x67, 0x66]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['exe', [0x4d, 0x5a, 0x90, 0]],
]

/** `xlsx` for a workbook, another name for other binary formats, null for what may be text. */
export function magicOf(head: Uint8Array, name: string): string | null {
  const found = magics.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (found) return found[0]
  if (head[0] !== 0x50 || head[1] !== 0x4b || !((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))) {
    return null
  }
  const names = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  if (names.includes('xl/') || (/\.xls[xm]$/i.test(name) && !/word\/|ppt\//.test(names))) return 'xlsx'
  if (names.includes('word/')) return 'docx'
  return names.includes('ppt/') ? 'pptx' : 'zip'
}
