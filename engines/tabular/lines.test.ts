import { encodeCp932 } from '#engines/japanese'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesSource, readIni, readKeyValues, readLdif, readLines } from './index.ts'
import type { LdifEntry } from './index.ts'

const source = (content: string | Uint8Array) => bytesSource('file',
  typeof content === 'string' ? Buffer.from(content) : content)

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(items)
}

describe('readLines', () => {
  it('numbers the lines of console output', async () => {
    const bytes = encodeCp932('最小パスワードの長さ:   0\r\n\r\nロックアウト:  なし').bytes
    expect(await all(readLines(source(bytes)))).toEqual([
      { type: 'line', row: 1, text: '最小パスワードの長さ:   0' }, { type: 'line', row: 2, text: '' },
      { type: 'line', row: 3, text: 'ロックアウト:  なし' },
    ])
  })

  it('gives the same lines whatever ends them and however they arrive', async () => {
    const unit = fc.constantFrom('a', '\r', '\n', '\r\n', 'あ')
    await fc.assert(fc.asyncProperty(fc.string({ unit, maxLength: 20 }), fc.integer({ min: 1, max: 4 }), async (text,
      size) => {
      const bytes = Buffer.from(text)
      const open = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      const found = await all(readLines({ ...source(bytes), open }))
      const lines = text.split(/\r\n|\r|\n/)
      if (lines.at(-1) === '') lines.pop()
      expect(found.flatMap(item => (item.type === 'line' ? [item.text] : []))).toEqual(lines)
    }), { numRuns: 500 })
  })

  it('cuts a line beyond the limit and says so', async () => {
    const items = await all(readLines(source(`${'x'.repeat(5000)}\nb`), { limits: { record: 100 } }))
    expect(items).toMatchObject([{ row: 1, text: 'x'.repeat(100) }, { code: 'row-long', row: 1 },
      { row: 2, text: 'b' }])
  })
})

describe('readLdif', () => {
  const text = [
    '# exported', ' and folded', 'version: 1', '', 'dn: CN=山田 太郎,OU=看護部,DC=h,DC=local', 'changetype: add',
    'objectClass: top', 'objectClass: user',
    'cn:: 5bGx55Sw', 'description: long', ' er', 'memberOf;range=0-1: CN=a', 'objectSid:: AQUAAAAAAAUVAAAA/////w==',
    'empty:', '', '', 'dn:: Q049Yg==', 'cn: b', '',
  ].join('\r\n')

  it('reads entries with their line, values, base64 and folded lines', async () => {
    const [first, second] = (await all(readLdif(source(text)))) as LdifEntry[]
    expect(first).toMatchObject({ type: 'entry', row: 5, dn: 'CN=山田 太郎,OU=看護部,DC=h,DC=local' })
    expect(Object.fromEntries(first?.attributes ?? [])).toEqual({
      changetype: ['add'], objectclass: ['top', 'user'], cn: ['山田'], description: ['longer'], memberof: ['CN=a'],
        empty: [''],
    })
    expect(first?.binary.get('objectsid')?.[0]).toHaveLength(16)
    expect(second).toMatchObject({ row: 17, dn: 'CN=b' })
  })

  it('reads it in UTF-16, as ldifde -u writes it', async () => {
    expect(await all(readLdif(source(Buffer.from(`\ufeff${text}`, 'utf16le'))))).toHaveLength(2)
  })

  it('refuses values from elsewhere and says what it cannot read', async () => {
    const items = await all(readLdif(source('dn: CN=a\nphoto:< file:///etc/passwd\nx:: !!\nno colon\n\ncn: without dn\n')))
    expect(items.filter(item => item.type === 'problem').map(item => [item.row, item.code])).toEqual([
      [2, 'url-refused'], [3, 'base64-broken'], [4, 'line-odd'], [6, 'line-odd'],
    ])
    expect(items.filter(item => item.type === 'entry')).toHaveLength(1)
  })

  it('skips an entry beyond the limit', async () => {
    const items = await all(readLdif(source(`dn: CN=a\nphoto: ${'x'.repeat(500)}\n\ndn: CN=b\n`),
      { limits: { record: 200 } }))
    expect(items.map(item => (item.type === 'entry' ? item.dn : item.code))).toContain('CN=b')
    expect(items).toContainEqual(expect.objectContaining({ code: 'row-long', weight: 'lost' }))
  })
})

describe('readIni', () => {
  it('reads what secedit writes', async () => {
    const text = '\ufeff[Unicode]\r\nUnicode=yes\r\n; note\r\n[System Access]\r\nMinimumPasswordLength = 0\r\nNewAdministratorName = "Administrator"\r\n[Registry Keys]\r\n"MACHINE\\Software",0\r\n'
    const ini = await readIni(source(Buffer.from(text, 'utf16le')))
    expect(ini.sections.map(section => [section.name, section.row])).toEqual([['Unicode', 1], ['System Access', 4],
      ['Registry Keys', 7]])
    expect(ini.find('system access', 'MINIMUMPASSWORDLENGTH')).toEqual({ row: 5, key: 'MinimumPasswordLength',
      value: '0' })
    expect(ini.find('System Access', 'NewAdministratorName')?.value).toBe('Administrator')
    expect(ini.sections[2]?.entries).toEqual([{ row: 8, key: '', value: '"MACHINE\\Software",0' }])
    expect([ini.find('System Access', 'none'), ini.find('none', 'Unicode'), ini.problems]).toEqual([null, null, []])
  })

  it('says what stands before the first section', async () => {
    expect((await readIni(source('a=1\n[b]\nc=2\n'))).problems).toMatchObject([{ row: 1, code: 'line-odd' }])
  })
})

describe('readKeyValues', () => {
  it('reads quoted and plain values, the prefix, and tells what fits nothing', async () => {
    const text = '<189>date=2026-11-20 devname="FG 100" msg="a \\"b\\" c" x= y=1\nhello\n\n'
    const [line, odd] = (await all(readKeyValues(source(text)))).flat()
    expect(line).toMatchObject({ type: 'pairs', row: 1, prefix: '<189>' })
    expect(line?.type === 'pairs' && Object.fromEntries(line.pairs)).toEqual({ date: '2026-11-20', devname: 'FG 100',
      msg: 'a "b" c', x: '', y: '1' })
    expect(odd).toMatchObject({ type: 'problem', row: 2, code: 'line-odd', value: 'hello' })
  })
})
