import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderOf, placesIn, type Known } from './redact.ts'

const none = finderOf({})
const kinds = (text: string, known: Known = {}) => placesIn(text, finderOf(known)).map(({ kind, match }) => `${kind} ${match}`)

/** As a person would who takes out everything that was shown. */
function takenOut(text: string, known: Known): string {
  let rest = text
  for (const { start, end } of placesIn(text, finderOf(known)).toReversed()) rest = `${rest.slice(0, start)}●●${rest.slice(end)}`
  return rest
}

describe('by shape', () => {
  it.each([
    ['入口は192.168.10.5でした', 'address 192.168.10.5'],
    ['１９２．１６８．１０．５へ', 'address １９２．１６８．１０．５'],
    ['10[.]0[.]0[.]1 から', 'address 10[.]0[.]0[.]1'],
    ['fe80::1ff:fe23:4567:890a と', 'address fe80::1ff:fe23:4567:890a'],
    ['https://evil.example/x?y=1 を開いた', 'address https://evil.example/x?y=1'],
    ['taro@minato-hp.example.jpへ', 'mail taro@minato-hp.example.jp'],
    ['\\\\FS01\\iji に', 'host \\\\FS01\\iji'],
    ['fw.minato.localで', 'host fw.minato.local'],
    ['電話は０３－１２３４－５６７８', 'phone ０３－１２３４－５６７８'],
    ['090 1234 5678 に', 'phone 090 1234 5678'],
    ['(03)1234-5678', 'phone (03)1234-5678'],
    ['PC-0123が', 'device PC-0123'],
    ['00:1a:2b:3c:4d:5e の', 'device 00:1a:2b:3c:4d:5e'],
    ['患者ID:0012345', 'patient 患者ID:0012345'],
    ['昭和32年4月1日生', 'patient 昭和32年4月1日生'],
    ['68歳の男性が', 'patient 68歳の男性'],
    ['患者の山田様', 'patient 患者の山田様'],
    ['佐藤さんが', 'name 佐藤'],
    ['〒771-0203', 'name 〒771-0203'],
  ])('%s', (text, found) => {
    expect(kinds(text)).toContain(found)
  })

  it('leaves ordinary sentences alone', () => {
    expect(kinds('10月31日の07:30に気づき、2,200台の端末を止めました。患者さんと職員の皆様に紙で伝え、CVE-2018-13379を直し、Windows10の更新を12回しました。')).toEqual([])
  })
})

describe('by name', () => {
  const known: Known = { name: ['田中 太郎', '髙﨑'], account: ['nurse1', 'sato'], host: ['EMRSV'], vendor: ['ミナト電算'], hospital: ['みなと病院'] }

  it('finds people by family name, with variant kanji, with a space or none, in kana of either width', () => {
    expect(kinds('田中が高崎と話した。ﾐﾅﾄ電算もみなと 病院へ。', known))
      .toEqual(['name 田中', 'name 高崎', 'vendor ﾐﾅﾄ電算', 'hospital みなと 病院'])
  })

  it('finds accounts as words, not within others', () => {
    expect(kinds('satoとｎｕｒｓｅ１。satoshiは別。emrsvも', known)).toEqual(['account sato', 'account ｎｕｒｓｅ１', 'host emrsv'])
  })

  it('is not led astray by what nobody sees', () => {
    expect(kinds('田\u200b中', known)).toEqual(['name 田\u200b中'])
    expect(placesIn('192.\u200b168.0.1', none)).toHaveLength(1)
  })
})

describe('nothing of the register survives', () => {
  const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const ending = fc.constantFrom('example.jp', 'local', 'example.com')
  const label = fc.stringMatching(/^[a-z][a-z0-9]{1,7}$/)
  const host = fc.tuple(label, ending).map(([name, end]) => `${name}.${end}`)
  const phone = fc.tuple(fc.constantFrom('03', '06', '0883', '090', '0120'), fc.stringMatching(/^\d{8}$/)).map(([area, rest]) => {
    const left = area.length === 2 ? 4 : area.length === 3 ? 4 : area === '0120' ? 3 : 2
    const total = area === '090' ? 8 : 10 - area.length
    return `${area}-${rest.slice(0, left)}-${rest.slice(left, total)}`
  })
  const secret = fc.oneof(
    fc.ipV4(), fc.ipV6().filter((one) => !/^\d{1,2}:\d{2}:\d{2}$/.test(one)), host, phone, fc.tuple(label, host).map(([name, at]) => `${name}@${at}`),
  )
  const around = fc.constantFrom('入口は', 'に対して', '、そこから', '。\n', '（', '）で')

  it('addresses, hosts, numbers and mail of any shape, half or full width', () => {
    fc.assert(fc.property(fc.array(fc.tuple(around, secret, around, fc.boolean()), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.map(([before, one, after, isWide]) => `${before}${isWide ? wide(one) : one}${after}`).join('')
      const rest = takenOut(text, {}).normalize('NFKC').toLowerCase()
      for (const [, one] of parts) expect(rest).not.toContain(one.toLowerCase())
    }), { numRuns: 400 })
  })

  it('names of the register, wherever they stand', () => {
    const han = fc.constantFrom(...'佐藤鈴木高橋田中伊藤渡辺山本中村小林加')
    const name = fc.tuple(han, han, han, han).map(([a, b, c, d]) => `${a}${b} ${c}${d}`)
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.array(around, { minLength: 9, maxLength: 9 }), (names, between) => {
      const text = names.map((one, n) => `${between[n] ?? ''}${n % 2 ? one : one.replace(' ', '')}`).join('')
      const rest = takenOut(text, { name: names }).replaceAll(' ', '')
      for (const one of names) expect(rest).not.toContain(one.replace(' ', ''))
    }), { numRuns: 200 })
  })

  it('never throws, and every place is where it says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { start, end, match } of placesIn(text, none)) expect(text.slice(start, end)).toBe(match)
    }))
  })

  it('ten thousand names and a long text take no time', () => {
    const finder = finderOf({ name: Array.from({ length: 10_000 }, (_, n) => `名前${n}号`) })
    const began = performance.now()
    placesIn('あ1.a-'.repeat(800), finder)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
