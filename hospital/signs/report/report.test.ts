// The page as text: what it says, that nothing of the logs can become markup, and that it stays within its bounds.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds } from './bounds.ts'
import type { ReportInput } from './input.ts'
import { detection, input, rule, start } from './report.fixture.ts'
import { writeReport } from './report.ts'
import type { Row } from './row.ts'

async function written(made: ReportInput): Promise<string> {
  let page = ''
  await writeReport(made, (chunk) => void (page += chunk))
  return page
}

const rowsOf = (page: string): Row[] =>
  [...page.matchAll(/<script type="application\/json" class="rows">(.*?)<\/script>/gs)]
    .flatMap((match) => JSON.parse(match[1] ?? '[]') as Row[])
const ourTags = '!doctype|html|head|meta|title|body|a|header|div|h[1-4]|p|nav|ul|ol|li|main|section|svg|path|' +
  'circle|rect|text|dl|dt|dd|strong|span|time|table|thead|tbody|tr|th|td|details|summary|form|label|' +
  'input|select|option|button|code|footer'
/** The page without script and style: what is shown before anything runs. */
const shown = (page: string) => page.replace(/<(script|style)\b.*?<\/\1>/gs, '')

const sticky = rule({
  id: '2fdefcb3-dbda-401e-ae23-f0db027628bc', title: 'Sticky Key Like Backdoor Execution', level: 'critical',
  author: 'Somebody', license: 'DRL 1.1', references: ['https://example.org/a?b&c', 'javascript:alert(1)'],
  falsePositives: ['Unlikely'], tags: ['attack.persistence', 'attack.t1546.008'],
})

describe('the report', () => {
  it('answers first: how serious, where, when, what to do, whom to call', async () => {
    const whole = shown(await written(input([
      detection({ rule: sticky, computer: 'PC07' }),
        detection({ rule: sticky, computer: '受付02', time: start + 600_000 }),
      detection({ rule: rule({ level: 'low' }), computer: 'PC99', time: start - 9e8 }),
    ], { contacts: [{ who: '県の担当課', when: '攻撃のとき', how: '00-1111-2222' }] })))
    const page = whole.slice(whole.indexOf('<main'))
    const order = ['重大な兆候が2件あります', 'PC07、受付02 の2台', '2026年11月3日 02:14〜02:24', 'ログオン画面から、パスワードなしで操作できる裏口が作られました。',
      'LANケーブルを抜く', '電源は切らない', '上司とシステム担当に、今すぐ電話してください', '県の担当課', '攻撃のとき', '00-1111-2222', '時の流れ', '起きた順', '攻撃の段階']
    const places = order.map((text) => page.indexOf(text))
    expect(places.map((place, at) => (place < 0 ? order[at] : null)).filter(Boolean)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    // The verdict speaks of the gravest alone.
    expect(page.slice(0, page.indexOf('今すること'))).not.toContain('PC99')
    for (const text of ['Somebody', 'DRL 1.1', 'Unlikely', 'rules.zip/a.yml:1', 'T1546.008']) expect(page)
      .toContain(text)
  })

  it('says what stays unknown, and never that all is well', async () => {
    const file = (state: 'unread' | 'partly' | 'unknown' | 'read') =>
      ({ path: `${state}.evtx`, kind: null, state, bytes: 1, events: 0,
        problems: [{ message: { code: 'broken' }, count: 2 }] })
    const page = shown(await written(input([], {
      holes: { cleared: [{ time: start, computer: 'PC01', log: 'Security' }], recordGaps: [],
        timeGaps: [{ computer: 'PC01', channel: 'System', from: start, to: start + 9e7 }] },
    }, {
      interrupted: true, files: [file('unread'), file('partly'), file('unknown'), file('read')],
      rules: { loaded: 3, refused: [{ path: 'r.zip/x.yml', line: 4, title: 'X', message: { code: 'why-not' } }] },
    })))
    for (const text of ['兆候は見つかりませんでした', '規則にない攻撃は見つけられません', '途中で止めた', '読めなかったファイルが1件', '一部だけ読めたファイルが1件',
      '種類の分からないファイルが1件', '使えなかった規則が1件', '記録が消された跡が1件', 'broken（2回）', 'r.zip/x.yml:4', 'why-not',
        '間、記録がありません']) expect(page).toContain(text)
    const nothing = shown(await written(input([], {}, { events: 0, span: null })))
    expect(nothing).toContain('点検できませんでした')
    expect(nothing).toContain('何もなかったという意味ではありません')
  })

  it('lets a correlation tell its window and what it counted', async () => {
    const page = await written(input([detection({ rule: rule({ kind: 'correlation', title: 'Many' }), correlation: {
      from: start, to: start + 60_000, events: 14, value: 14, group: [['TargetUserName', 'tanaka']],
      hits: [{ time: start, rule: sticky, file: 'a.evtx', recordId: 3 }],
    } })]))
    expect(shown(page)).toContain('組み合わせの規則')
    expect(shown(page)).toContain('いくつかの記録が短い時間に重なりました。')
    expect(rowsOf(page)[0]?.[10]).toEqual([start, start + 60_000, 14, 14, [['TargetUserName', 'tanaka', 0]],
      [[start, sticky.title, 'a.evtx', 3]]])
  })

  it('is complete in English', async () => {
    const page = await written(input([detection({ rule: sticky }), detection({ rule: rule() })],
      { locale: 'en', hospital: null, contacts: [{ who: 'Office', when: 'Then', how: null }],
      holes: { cleared: [{ time: start, computer: 'PC01', log: 'Security' }],
        recordGaps: [{ computer: 'PC01', channel: 'System', first: 1, last: 3, from: start, to: start }],
          timeGaps: [] } }))
    const japanese = page.replace(/<style>.*?<\/style>/s, '').match(/[\u3040-\u30ff\u3400-\u9fff]+/g)
    expect(japanese).toBeNull()
    expect(page).toContain('<html lang="en">')
  })

  it('has a policy that allows its own script and style, and nothing else', async () => {
    const page = await written(input([detection({ rule: sticky })]))
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
    const hash = (text: string | undefined) => `'sha256-${createHash('sha256').update(text ?? '').digest('base64')}'`
    expect(policy).toBe(`default-src 'none'; style-src ${hash(/<style>(.*?)<\/style>/s.exec(page)?.[1])}; ` +
      `script-src ${hash(/<script>(.*?)<\/script>/s.exec(page)?.[1])}; base-uri 'none'; form-action 'none'`)
    expect(shown(page)).not.toMatch(/\s(?:style|on\w+)=|<(?:img|iframe|object|embed|link|base)\b|\ssrc=/i)
    expect(page).not.toMatch(/\beval\(|innerHTML|insertAdjacentHTML|document\.write|new Function/)
    // Links go to the web only when somebody follows them, and only by the web's protocols.
    expect([...page.matchAll(/href="([^#"][^"]*)"/g)].map((match) => match[1]))
      .toEqual(['https://example.org/a?b&amp;c'])
  })

  it('keeps hostile events as text', async () => {
    const nasty = '</script><script>alert(1)</script><!--\u2028\u2029"\'><img src=x onerror=alert(1)>&lt;'
    const page = await written(input([detection({
      rule: rule({ id: nasty, title: nasty, description: nasty, author: nasty, license: nasty, date: nasty,
        references: [nasty, `https://a/${nasty}`],
        falsePositives: [nasty], tags: [nasty, 'attack.execution'], place: { path: nasty, line: 1 },
          level: 'critical' }),
      computer: nasty, file: nasty, fields: [[nasty, nasty], ['TargetUserName', nasty.slice(0, 90)]],
    })], {
      hospital: nasty, table: nasty, contacts: [{ who: nasty, when: nasty, how: nasty }], say: () => nasty,
      holes: { cleared: [{ time: start, computer: nasty, log: nasty }],
        recordGaps: [{ computer: nasty, channel: nasty, first: 1, last: 2, from: start, to: start }],
          timeGaps: [{ computer: nasty, channel: nasty, from: start - 1, to: start + 1 }] },
    }, { files: [{ path: nasty, kind: nasty, state: 'partly', bytes: 1, events: 1,
      problems: [{ message: { code: nasty }, count: 1 }] }],
      rules: { loaded: 1, refused: [{ path: nasty, line: 1, title: nasty, message: { code: nasty } }] } }))
    expect(page.match(/<script/g)?.length).toBe(3)
    expect(page.match(/<\/script/g)?.length).toBe(3)
    expect(page).not.toContain('<img')
    expect(page).not.toContain('<!--')
    expect(page.replace(/^<!doctype html>/, '')).not.toMatch(/<!/)
    expect(rowsOf(page)[0]?.[8]).toEqual([[nasty, nasty, 0], ['TargetUserName', nasty.slice(0, 90), 0]])
  })

  it('keeps any text whatever as text', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (a, b) => {
      const page = await written(input([detection({ rule: rule({ title: `<${a}` }), computer: `<${b}>`,
        fields: [[`<${b}`, `</${a}${b}>`]] })]))
      const row = rowsOf(page)[0]
      expect(row?.[8][0]?.[1]).toBe(`</${a}${b}>`)
      // Every tag of the page is one of ours.
      expect(shown(page).match(new RegExp(`<(?!/?(?:${ourTags})\\b)`, 'gi'))).toBeNull()
    }), { numRuns: 15 })
  })
})

describe('the bounds of the report', () => {
  it('hold for very many detections, and say what was left out', { timeout: 60_000 }, async () => {
    const rules = Array.from({ length: 40 }, (_, n) => rule({ title: `R${n}`, level: n === 0 ? 'critical' : 'medium' }))
    const long = 'x'.repeat(9000)
    function* many() {
      for (let n = 0; n < 60_000; n++) {
        const one = rules[n % 40] ?? sticky
        yield detection({ rule: one, time: start + n * 1000, computer: `PC${n % 25_013}`,
          fields: [['CommandLine', long], ['TargetUserName', `u${n}`]] })
      }
    }
    let size = 0
    let largest = 0
    let count = 0
    let first = ''
    await writeReport(input(many), (chunk) => {
      size += chunk.length
      largest = Math.max(largest, chunk.length)
      if (first.length < 3e6) first += chunk
      count += rowsOf(chunk).length
    })
    expect(count).toBe(bounds.rows)
    expect(size).toBeLessThan(14e6)
    expect(largest).toBeLessThan(2e6)
    expect(first).toContain('重大な兆候が1,500件あります')
    expect(first).toMatch(/1,500件のうち、[\d,]+件をこのページに載せています。ほか[\d,]+件は「logs\.csv」にあります。/)
    expect(first).toContain('CSVには全部あります')
  })

  it('share the room: a frequent sign does not push out a rare one', async () => {
    const loud = rule({ title: 'loud', level: 'low' })
    const rare = rule({ title: 'rare', level: 'critical' })
    const all = [...Array.from({ length: 5000 }, (_, n) => detection({ rule: loud, time: start + n })),
      detection({ rule: rare, time: start + 9999 })]
    const page = await written(input(all))
    const rows = rowsOf(page)
    expect(rows.length).toBe(bounds.perPair + 1)
    expect(rows.at(-1)?.[0]).toBe(start + 9999)
    expect(shown(page)).toContain('5,000件のうち、100件をこのページに載せています。ほか4,900件は')
  })

  it('cut long values between characters and say how much is missing', async () => {
    const value = `${'a'.repeat(bounds.valueLength - 1)}𠮷𠮷`
    const page = await written(input([detection({ rule: sticky,
      fields: [['v', value], ['empty', ''], ['dash', '-']] })]))
    expect(rowsOf(page)[0]?.[8]).toEqual([['v', 'a'.repeat(bounds.valueLength - 1), 4]])
  })

  it('take impossible times for none', async () => {
    const page = shown(await written(input([
      detection({ rule: sticky, time: -11_644_473_600_000 }), detection({ rule: sticky, time: null }),
        detection({ rule: sticky, time: Date.UTC(9999, 1) }),
    ])))
    expect(page).toContain('時刻のない、または正しくない記録が3件あります。')
    expect(page).toContain('時刻の分かる兆候がありません。')
  })
})
