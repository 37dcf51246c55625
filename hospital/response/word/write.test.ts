// What a note offers, how it reads, and what is warned of before it goes out.
import { describe, expect, it } from 'vitest'
import { buildView } from '#hospital/register/build.ts'
import { batch, fact } from '#hospital/register/testing/batch.ts'
import { speaker } from '#hospital/kernel/text.ts'
import type { Card } from '../steps/board.ts'
import type { StepRow } from '../steps/tables.ts'
import { audiences, type Audience } from './audiences.ts'
import { composed } from './compose.ts'
import { nextProposed } from './due.ts'
import { offeredFor } from './suggest.ts'
import { wordText } from './text.ts'
import { secretsOf, warningsFor } from './warn.ts'

const audience = (id: string): Audience => {
  const found = audiences().find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const at = (hour: string) => Date.parse(`2026-11-20T${hour}:00+09:00`)

describe('before it goes out', () => {
  const secrets = secretsOf(buildView([batch({ facts: [
    fact('person', { employeeId: '1', name: '髙﨑 春子' }),
    fact('contact', { role: 'systems', name: '佐藤 一' }),
    fact('device', { number: 'PC-0301', hostname: 'EMR-SV01', model: 'FortiGate 60F' }),
  ] })], '2026-11-20'))
  const codes = (text: string, who = 'press', contact: string | null = null) =>
    warningsFor(text, audience(who), secrets, contact).map(({ code, params }) => [code.split('.').at(-1), params?.['found']])

  it.each([
    ['攻撃元は 203.0.113.9 です', 'address', '203.0.113.9'],
    ['全角 １９２．１６８．０．１ でも', 'address', '192.168.0.1'],
    ['fe80:0:0:1:2:3:4:5 が', 'address', 'fe80:0:0:1:2:3:4:5'],
    ['端末 00-1A-2B-3C-4D-5E', 'address', '00-1A-2B-3C-4D-5E'],
    ['担当の髙﨑春子が', 'person', '髙﨑 春子'],
    ['ＦｏｒｔｉＧａｔｅ　60F から入られ', 'device', 'FortiGate 60F'],
    ['EMR-SV01 が', 'device', 'EMR-SV01'],
    ['患者さんの情報は漏れていません。', 'leak', '漏れていません'],
    ['情報は 漏洩していません', 'leak', '漏えいしていません'],
    ['身代金は', 'ransom', '身代金'],
    ['明日9時に復旧します', 'promise', '復旧します'],
  ])('%s: %s', (text, sort, found) => {
    const all = codes(text)
    expect(all.map(([one]) => one)).toContain(sort)
    if (sort !== 'leak') expect(all).toContainEqual([sort, found])
  })

  it('warns nobody of what is fit to be told', () => {
    const fit = '電子カルテが使えません。手書きで続けています。2026.11.20 の 9:00 から。お問い合わせは 0120-000-000 へ。調べています。'
    for (const { id } of audiences()) expect(codes(fit, id)).toEqual([])
  })

  it('lets the name of whom to call stand, and vendors hear of devices but of no password', () => {
    expect(codes('問合せ先: 佐藤一 内線 2222', 'patients')).toEqual([['person', '佐藤 一']])
    expect(codes('問合せ先: 佐藤一 内線 2222', 'patients', '佐藤一 内線 2222')).toEqual([])
    expect(codes('EMR-SV01 の 10.0.0.1', 'vendors')).toEqual([])
    expect(codes('新しいパスワードは', 'vendors')).toEqual([['password', 'パスワード']])
  })

  it('says each warning in both languages', () => {
    for (const locale of ['ja', 'en'] as const) {
      for (const message of warningsFor('身代金 10.0.0.1', audience('press'), secrets, null)) {
        expect(speaker(wordText)(locale, message)).toContain(String(message.params?.['found']))
      }
    }
  })
})

it('reads as its readers get it', () => {
  const note = { known: ['電子カルテが使えません', '紙で続けています'], unknown: ['原因'], doing: [], not_doing: ['再起動'], next_at: at('11:00'), contact: null }
  const text = composed(note, audience('patients'), 'ja', at('09:00'))
  expect(text).toMatch(/^ただいま/)
  expect(text).toContain('■ 分かっていること\n・電子カルテが使えません\n・紙で続けています')
  expect(text).toContain('■ 次の連絡\n11:00')
  expect(text).not.toMatch(/原因|再起動/)
})

it('starts with two hours from now, on a mark of the clock', () => {
  expect(nextProposed(at('09:00'))).toBe(at('11:00'))
  expect(nextProposed(at('09:01'))).toBe(at('11:05'))
})

it('offers what was done, what is open in its order, and what is never done', () => {
  const incident = { id: 'a', number: 'I-1', mode: 'real', title: '印刷', state: 'open', known_at: at('08:30'), opened_at: at('08:40'), opened_by: 'x', closed_at: null, reports: [] } as const
  const step = (name: string, state: StepRow['state'], next = false): Card => ({
    // Only what is read of a step.
    row: { step: name, state, own: name, body: {} } as StepRow, needed: true, waitsFor: [], due: null, late: false, next,
  })
  const offered = offeredFor({
    incident: { ...incident, reports: [] },
    cuts: [{ incident: 'a', cut: 'x', name: '保守回線', sort: 'outside', state: 'cut', cut_at: at('09:00'), cut_by: 'x', hands: null, from_paper: false, joined_at: null, joined_by: null }],
    decisions: [{ incident: 'a', system: 'x', title: '電子カルテ', sign_at: null, sign_rule: null, declared_at: at('09:10'), declared_role: 'director', declared_name: null, back_at: null }],
    states: [{ incident: 'a', kind: 'system', key: 'y', label: '検査', state: 'signed', since: at('10:00'), by_name: null, how: null }],
    cards: [step('後で', 'todo'), step('次', 'todo', true), step('今', 'doing'), step('済', 'done')],
  }, 'ja', at('12:00'))
  const said = offered.known.map((one) => (typeof one === 'string' ? one : speaker(wordText)('ja', one)))
  expect(said).toEqual(['08:30 に気づきました。印刷', '電子カルテは使えません（09:10 に停止を宣言）。', '検査は使えます（10:00 から）。', '「保守回線」を 09:00 に切り離しました。'])
  expect(offered.doing).toEqual(['今', '次', '後で'])
  expect(offered.notDoing.join()).toMatch(/電源を切らない・再起動しない/)
})
