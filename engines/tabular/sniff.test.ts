import { encodeCp932 } from '#engines/japanese'
import { describe, expect, it } from 'vitest'
import { sniff } from './index.ts'
import { bytesSource } from './source.ts'
import { collect, collectText } from './testing/collect.ts'
import { makeXlsx } from './testing/make-xlsx.ts'

const look = (text: string | Uint8Array,
  name = 'file.txt') => sniff(typeof text === 'string' ? Buffer.from(text) : text, name)

describe('sniff', () => {
  it.each([
    ['a CSV', 'a,b\n1,2\n', { kind: 'delimited', delimiter: ',', header: ['a', 'b'], headerRow: 1 }],
    ['a TSV', 'a\tb\n1\t2\n', { kind: 'delimited', delimiter: '\t' }],
    ['LDIF', '# x\nversion: 1\n\ndn: CN=a\n', { kind: 'ldif' }],
    ['LDIF with base64', 'dn:: Q049YQ==\ncn: a\n', { kind: 'ldif' }],
    ['INI', '; x\n[Unicode]\nUnicode=yes\n', { kind: 'ini' }],
    ['key=value', 'date=2026-11-20 time=09:00:00 devname="FG"\n', { kind: 'keyvalue' }],
    ['a vCard', 'BEGIN:VCARD\nFN:山田\n', { kind: 'text', format: 'vcard' }],
    ['HTML', '<html><table>', { kind: 'text', format: 'html' }],
    ['XML', '<?xml version="1.0"?><a/>', { kind: 'text', format: 'xml' }],
    ['JSON', '{"a": [1, 2]}', { kind: 'text', format: 'json' }],
    ['console output', '最小パスワードの長さ:         0\nロックアウトしきい値:         なし\n', { kind: 'text' }],
    ['prose', 'これは、文章です。\nもう一行あります。\n', { kind: 'text' }],
    ['nothing', '', { kind: 'empty' }], ['blanks', ' \r\n\r\n', { kind: 'empty' }],
  ])('%s', (_, text, expected) => expect(look(text)).toMatchObject(expected))

  it('takes a list of one column for a table only when it is named so', () => {
    expect(look('氏名\n山田\n', 'list.csv')).toMatchObject({ kind: 'delimited', header: ['氏名'] })
    expect(look('氏名\n山田\n', 'list.txt').kind).toBe('text')
  })

  it('knows the encoding and gives the first lines', () => {
    expect(look(encodeCp932('ユーザー アカウント\r\n').bytes)).toMatchObject({ encoding: 'cp932', encodingSure: true,
      firstLines: ['ユーザー アカウント', ''] })
    expect(look('abc\n')).toMatchObject({ encoding: 'utf-8', encodingSure: false, plain: true })
  })

  it.each([
    ['pdf', '%PDF-1.7'], ['evtx', 'ElfFile\0'], ['zip', 'PK\u0003\u0004 something'],
    ['docx', 'PK\u0003\u0004 word/document.xml'], ['gzip', '\u001f\u008b'],
  ])('names %s', (format, bytes) => expect(look(Buffer.from(bytes, 'latin1'))).toEqual({ kind: 'binary', format }))

  it('names noise', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13 * (at >> 3)) % 256)
    expect(look(noise)).toMatchObject({ kind: 'binary', format: 'unknown' })
  })

  it('knows a workbook whatever its name', () => {
    expect(look(makeXlsx({ sheets: [{ name: 'a', data: '' }] }), 'file.csv')).toEqual({ kind: 'xlsx' })
  })
})

const ole = (stream: string): Uint8Array => {
  const bytes = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.write(stream, 1024, 'utf16le')
  return bytes
}

describe('readTable of what is no table', () => {
  it.each([
    ['an old workbook', ole('Workbook'), 'file-old-excel', {}],
    ['a workbook with a password', ole('EncryptedPackage'), 'file-encrypted', {}],
    ['an old document', ole('WordDocument'), 'file-binary', { format: 'ole' }],
    ['a PDF', '%PDF-1.7', 'file-binary', { format: 'pdf' }],
    ['nothing', '', 'file-empty', {}], ['LDIF', 'dn: CN=a\ncn: a\n', 'not-a-table', { kind: 'ldif' }],
    ['HTML', '<html>', 'not-a-table', { kind: 'html' }],
  ])('%s', async (_, content, code, params) => {
    const { problems, rows } = await collectText(content, { name: 'file.xls' })
    expect(problems).toEqual([{ type: 'problem', row: null, code, params, weight: 'lost' }])
    expect(rows).toEqual([])
  })

  it('says when the disk stops in the middle', async () => {
    const bytes = Buffer.from('a,b\n1,2\n')
    const source = {
      ...bytesSource('a.csv', bytes),
      async *open() {
        yield bytes
        throw new Error('disk gone')
      },
    }
    expect((await collect(source)).problems).toMatchObject([{ code: 'file-unreadable',
      params: { reason: 'disk gone' } }])
  })
})
