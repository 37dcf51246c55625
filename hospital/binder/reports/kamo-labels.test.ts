// Labels of 「かも?」: what they say, and that a real reader gets out of the print what was put in.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { encode } from 'uqr'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { labelCode } from '#hospital/response/report/label-code.ts'
import { describeWith, hasZbar, program } from '#tools/testing/needs.ts'
import { backupStanding } from '../backups.fixture.ts'
import { ragged, wordsOf } from '../paper-words.fixture.ts'
import type { Paper } from '../paper.ts'
import type { Choice, Standing } from '../report.ts'
import { toHtml } from '../render/html.ts'
import { toPdf } from '../render/pdf.ts'
import { collisions } from './kamo-labels.ts'
import { kamoCards } from './kamo-cards.ts'
import { kamoPosters } from './kamo-posters.ts'
import { kamoStickers } from './kamo-stickers.ts'

const address = (kind: 'place' | 'device', key: string) => `https://kokoroe.hospital.example.jp:8090/k/${labelCode('f1', kind, key)}`
const view = viewOf(register(file('contacts', [
  row('contact', { role: 'systems', order: 'main', name: '情報 博', phones: ['内線2345', '090-1234-5678'] }),
  row('contact', { role: 'security-manager', order: 'main', name: '安全 守', phones: ['03-1234-5678'] }),
  row('place', { name: '3階東病棟 ナースステーション', department: '3階東病棟', floor: '3階', segment: 'HIS-3F' }),
  row('place', { name: '薬剤部 調剤室', department: '薬剤部', floor: '1階', segment: 'HIS-1F' }),
  ...Array.from({ length: 13 }, (_, n) => row('device', {
    number: `PC-${String(n + 1).padStart(4, '0')}`, place: '3階東病棟 ナースステーション', department: n < 9 ? '3階東病棟' : '薬剤部', sort: 'terminal',
  })),
  row('device', { number: 'OLD-1', sort: 'terminal', retiredOn: '2026-01-01' }),
])))
const standing: Standing = { ...backupStanding(), view, kamoAddress: address }
const empty: Standing = { ...backupStanding('ja', []), view: viewOf(register()) }
const all = [kamoStickers, kamoPosters, kamoCards]
const made = (report: typeof kamoCards, where: Standing = standing, choice: Choice = {}): Paper => report.paper(where, choice)!
const stickersOf = (paper: Paper) => paper.blocks.flatMap((one) => (one.type === 'stickers' ? one.stickers : []))
const noticesOf = (paper: Paper) => paper.blocks.flatMap((one) => (one.type === 'notices' ? one.notices : []))

describe('labels of かも', () => {
  it.each(all.map((one) => [one.id, one] as const))('%s prints in both languages, and where nothing is known', async (_, report) => {
    for (const where of [standing, { ...standing, locale: 'en' } as const, empty]) {
      const paper = made(report, where)
      expect([(await toPdf(paper)).missing, ragged(paper)]).toEqual([[], []])
      expect(toHtml(paper)).toContain('</html>')
    }
    expect(wordsOf(made(report, empty))).toContain('登録')
  })

  it('everywhere the power stays on, and beside the rule for ordinary days too', () => {
    for (const report of all) {
      const paper = made(report)
      const said = [...stickersOf(paper).map(({ warning }) => warning), ...noticesOf(paper).map(({ warning }) => warning)]
      expect(said.length).toBeGreaterThan(0)
      for (const one of said) expect(one).toMatch(/おかしい時は\s?電源を切らない/)
      const texts = JSON.stringify(paper).split('"').filter((text) => text.includes('長期間使わない端末は電源OFF'))
      expect(texts.length).toBeGreaterThan(0)
      for (const text of texts) expect(text).toMatch(/おかしい時は電源を切らない/)
    }
  })

  it('chooses by ward and by network, leaves out what is gone, and sorts', () => {
    expect(stickersOf(made(kamoStickers))).toHaveLength(13)
    expect(stickersOf(made(kamoStickers, standing, { department: '３階東病棟' })).map(({ title }) => title).at(-1)).toBe('PC-0009')
    expect(noticesOf(made(kamoPosters, standing, { segment: 'his-1f' })).map(({ place }) => place)[0]).toContain('薬剤部')
    expect(noticesOf(made(kamoPosters, standing, { segment: 'nowhere' }))).toEqual([])
  })

  it('prints no more than a machine can, says so, and lists all in the spreadsheet', () => {
    const many = viewOf(register(file('contacts', Array.from({ length: 1500 }, (_, n) => row('device', {
      number: `PC-${n}`, department: n < 1000 ? '看護部' : '薬剤部', sort: 'terminal',
    })))))
    const paper = made(kamoStickers, { ...standing, view: many })
    expect([stickersOf(paper).length, paper.sheets?.[0]?.rows.length]).toEqual([600, 1500])
    expect(wordsOf(paper)).toContain('1500枚のうち、はじめの600枚です')
    expect(wordsOf(made(kamoStickers, { ...standing, view: many }, { department: '薬剤部' }))).not.toContain('枚のうち')
  })

  it('names that would steer the paper are only names', async () => {
    const evil = '"><img src=x onerror=alert(1)> #[$x$] *b* _i_ @a <l> \\ ` #import "a" ~ // ]]> {{x}}'
    const hostile = viewOf(register(file('contacts', [
      row('device', { number: `PC-1 ${evil}`, place: evil, department: evil, sort: 'terminal' }), row('place', { name: evil, department: evil, floor: evil }),
      row('contact', { role: 'systems', name: evil, phones: ['2345'] }),
    ])))
    for (const report of all) {
      const paper = made(report, { ...standing, view: hostile }, {})
      expect(toHtml(paper)).not.toContain('<img src=x')
      expect((await toPdf(paper)).bytes.length).toBeGreaterThan(10_000)
    }
  })

  it('keeps codes small: dialling version 1, the page at most 4', () => {
    const versions = noticesOf(made(kamoPosters))[0]?.codes.map(({ code }) => encode(code, { border: 0 }).version)
    expect(versions?.[0]).toBeLessThanOrEqual(4)
    expect(versions?.[1]).toBe(1)
    expect(versions?.[2]).toBeLessThanOrEqual(8)
  })

  it('names labels whose codes are one, and an address that only this machine knows', () => {
    const clash: Standing = { ...standing, kamoAddress: (kind) => address(kind, 'same') }
    expect(collisions([])).toEqual([])
    expect(wordsOf(made(kamoPosters, clash))).toContain('同じQRコードになる札があります')
    expect(wordsOf(made(kamoPosters))).not.toContain('同じQRコード')
    const own: Standing = { ...standing, kamoAddress: () => 'http://127.0.0.1:8090/k/ABCDEFGH' }
    expect(wordsOf(made(kamoStickers, own))).toContain('このパソコンの中だけ')
  })
})

describeWith(hasZbar)('as a reader sees them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-labels-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function print(paper: Paper): Promise<string> {
    const pdf = join(folder, `${paper.name}.pdf`)
    writeFileSync(pdf, (await toPdf(paper)).bytes)
    return pdf
  }

  function decoded(picture: string): readonly string[] {
    try {
      const how = ['--nodbus', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', join(folder, picture)]
      return execFileSync(program('zbarimg') ?? '', how, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n')
    } catch {
      // A sheet without any code ends with status 4.
      return []
    }
  }

  /** Every sheet, or a part of it, as a picture. */
  function seen(pdf: string, name: string, part: readonly string[] = []): readonly string[] {
    execFileSync(program('pdftoppm') ?? '', ['-r', '200', '-gray', '-png', ...part, pdf, join(folder, name)])
    return readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png')).sort().flatMap(decoded)
  }

  it('every sticker, poster and card is read from the print', async () => {
    const stickers = seen(await print(made(kamoStickers)), 'stickers')
    expect(stickersOf(made(kamoStickers)).map(({ code }) => code).filter((code) => !stickers.includes(code))).toEqual([])
    const posters = seen(await print(made(kamoPosters)), 'posters')
    const wanted = noticesOf(made(kamoPosters)).flatMap(({ codes }) => codes.map(({ code }) => code))
    expect(wanted.filter((code) => !posters.includes(code))).toEqual([])
    expect(wanted).toContain('tel:09012345678')
    expect(wanted).toContain('SMSTO:09012345678:かも？ 場所:薬剤部 調剤室 症状:')
    const cards = await print(made(kamoCards))
    const dots = (mm: number) => String(Math.round((mm / 25.4) * 200))
    for (let n = 0; n < 10; n++) {
      const corner = ['-x', dots(20 + (n % 2) * 85), '-y', dots(13.5 + Math.floor(n / 2) * 54), '-W', dots(85), '-H', dots(54)]
      expect([...seen(cards, `card${n}`, ['-f', '2', '-l', '2', ...corner])].sort())
        .toEqual(['SMSTO:09012345678:かも？ 場所: 症状:', 'tel:09012345678'])
    }
  }, 60_000)
})
