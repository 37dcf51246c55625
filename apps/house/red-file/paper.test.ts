// The printed red file of the whole sample hospital, read back from the PDF as somebody at night would: is all of it there, in order?
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWith, hasReaders } from '#tools/testing/needs.ts'
import { gateItems } from '#hospital/response/comeback/gate.ts'
import { treeOf } from '#hospital/response/calls/tree.ts'
import { cutOrder } from '#hospital/response/cuts/order.ts'
import { duties, dutyIds, editionOn } from '#hospital/response/duties/rules.ts'
import { forms } from '#hospital/response/forms/form.ts'
import { calledFirst } from '#hospital/response/report/phones.ts'
import { recoveryPath } from '#hospital/recovery/path/path.ts'
import { channels } from '#hospital/work/contact-tree.ts'
import type { RedGiven } from '#hospital/binder/red-file/given.ts'
import { firstSteps } from '#hospital/binder/red-file/first-hour.ts'
import { redFile, stampText, type RedFile } from '#hospital/binder/red-file/red-file.ts'
import { redGiven, renderRedFile } from './make.ts'
import { sampleHospital, type SampleHospital } from './sample-hospital.fixture.ts'

/** As it is read, not as it is set: breaks and invisible joints say nothing. */
const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s\u200b\ufffd]/g, '')

describeWith(hasReaders)('the red file on paper', () => {
  let hospital: SampleHospital
  let given: RedGiven
  let file: RedFile
  let pdf = ''
  let html: Uint8Array = new Uint8Array()
  let pages: readonly string[] = []
  let whole = ''

  beforeAll(async () => {
    hospital = await sampleHospital()
    const { house, facility, folder } = hospital
    given = await redGiven(house, facility, 'ja')
    file = redFile(given)
    pdf = join(folder, 'red.pdf')
    const rendered = await renderRedFile(house.kernel, facility, given, file, 3)
    html = rendered.html
    writeFileSync(pdf, rendered.pdf)
    const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' })
    pages = text.split('\f').slice(0, -1).map(plain)
    whole = pages.join('')
  }, 60_000)
  afterAll(() => hospital?.close())

  /** What stands between the headings of two parts. */
  const part = (id: string): string => {
    const at = file.sections.findIndex((one) => one.id === id)
    const place = (n: number) => {
      const title = file.sections[n]?.title
      return title === undefined ? -1 : whole.lastIndexOf(plain(`${n}. ${title}`))
    }
    const [from, to] = [place(at), place(at + 1)]
    expect(from, id).toBeGreaterThan(0)
    return to < 0 ? whole.slice(from) : whole.slice(from, to)
  }
  /** Each after the one before. */
  const inOrder = (text: string, wanted: readonly string[]): void => {
    let at = 0
    for (const one of wanted) {
      const found = text.indexOf(plain(one), at)
      expect(found, `「${one}」 after ${text.slice(Math.max(0, at - 40), at)}`).toBeGreaterThanOrEqual(0)
      at = found + plain(one).length
    }
  }

  it('is no thicker than forty pages, and each carries version, date, hash and its number', () => {
    expect(pages.length).toBeLessThanOrEqual(40)
    const stamp = plain(stampText(given, file, 3))
    expect(stamp).toMatch(/^第3版\d{4}-\d\d-\d\d内容の印[0-9a-f]{64}$/)
    for (const [at, page] of pages.entries()) {
      expect(page, `page ${at + 1}`).toContain(stamp)
      expect(page).toContain(`${at + 1}/${pages.length}`)
      expect(page.length, `page ${at + 1} says something`).toBeGreaterThan(stamp.length + 60)
    }
  })

  it('its first page is enough for whoever opens nothing else', () => {
    const [front = ''] = pages
    expect(front).toContain('おかしい時は電源を切らない')
    inOrder(front, ['1.その機器を使うのをやめる', '2.LANケーブルを抜く', '3.画面を写真に撮る', '4.下の番号に電話する'])
    const called = calledFirst(given.view)
    expect(called.length).toBeGreaterThan(1)
    inOrder(front, called.map(({ number }) => number))
  })

  it('says on which page each part begins', () => {
    const named = file.sections.map(({ title }, n) => plain(`${n}. ${title}`)).slice(1)
    const wanted = named.map((one) => `${one}${pages.findLastIndex((page) => page.includes(one)) + 1}`)
    expect(pages[1]).toContain(`目次${wanted.join('')}内容の印`)
  })

  it('the first hour step by step, each with its minutes', () => {
    const steps = firstSteps(given)
    expect(steps.length).toBeGreaterThan(5)
    for (const { title, withinMinutes } of steps) inOrder(part('hour'), [`${withinMinutes}分`, title.ja])
  })

  it('everybody of the contact tree, after how many minutes, with their numbers', () => {
    const tree = treeOf({ ...given, rules: given.calling, calls: [], openedAt: 0, now: 0 })
    for (const branch of [tree.inside, tree.vendors, tree.outside]) {
      expect(branch.length).toBeGreaterThan(3)
      inOrder(part('people'), branch.flatMap(({ title, afterMinutes, place }) => [
        `${afterMinutes}分後`, title,
        ...[...(place.main ? [place.main] : []), ...place.deputies].flatMap((one) => [one.is.name ?? '', ...channels(one)]),
      ]))
    }
  })

  it('where to cut, in order, with what is not known said, and each photograph under its name', () => {
    const { items, asks } = cutOrder(given.view, [])
    expect(items.length).toBeGreaterThan(5)
    inOrder(part('cuts'), items.flatMap(({ name, where, how, effect }, at) => [
      `${at + 1}${name}`, where ?? '分かりません', how ?? '分かりません', effect ?? '分かりません',
    ]))
    for (const { question } of asks) expect(part('cuts')).toContain(plain(given.say(question)))
    const pictures = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).split('\n')
      .flatMap((line) => (/^\s*\d+\s+\d+ image /.test(line) ? [Number(line.trim().split(/\s+/)[0])] : []))
    const captions = pages.flatMap((page, at) => Array.from(page.matchAll(/札\dのあるケーブル/g), () => at + 1))
    expect(captions).toHaveLength(3)
    // Each is drawn as often as any other.
    const times = pictures.length / 3
    expect(pictures).toEqual(captions.flatMap((page) => Array.from({ length: times }, () => page)))
    expect(part('cuts')).toContain(plain(`写真のない所: 4 ${items[3]?.name}`))
  })

  it('who decides, by which sign, after how long', () => {
    const rules = given.view.all('stopRule')
    expect(rules.length).toBeGreaterThan(3)
    for (const { is } of rules) inOrder(part('decisions'), [is.system ?? '', is.sign ?? '', `${is.afterMinutes}分`, is.next ?? ''])
  })

  it('what stands in for each system, and which have nothing', () => {
    const known = given.view.all('substitute')
    expect(known.length).toBeGreaterThan(3)
    for (const { is } of known) inOrder(part('substitutes'), [is.system ?? '', is.form ?? '', is.where ?? ''])
    expect(part('substitutes')).toContain('代わりが登録されていないシステム:')
  })

  it('in which order systems come back, and the gate before', () => {
    const { systems } = recoveryPath(given.view)
    expect(systems.length).toBeGreaterThan(3)
    inOrder(part('restore'), systems.map(({ name }) => name))
    for (const { title, of, by } of gateItems()) if (of === 'incident' || by !== 'house') expect(part('restore')).toContain(plain(title.ja))
  })

  it('whom to tell until when, and no number where there is nobody to call', () => {
    const data = duties()
    const now = dutyIds(data).flatMap((duty) => editionOn(data, duty, given.today) ?? [])
    expect(now.length).toBeGreaterThan(8)
    for (const { title, to } of now) inOrder(part('duties'), title.ja.includes(to.ja) ? [title.ja] : [title.ja, to.ja])
    inOrder(part('duties'), ['サイバー保険の会社への連絡', '0120-000-119'])
    inOrder(part('duties'), ['保守の事業者', '直ちに', '速報', '5日目まで', '確報', '30日目まで', '60日目まで'])
    const persons = part('duties').indexOf('本人への通知')
    expect(part('duties').slice(persons, part('duties').indexOf('都道府県・保健所への連絡'))).not.toContain('登録されていません')
  })

  it('every field of the forms, with a box for 「不明」', () => {
    const now = forms().filter(({ validFrom, validTo }) => validFrom <= given.today && (validTo === null || given.today <= validTo))
    expect(now.length).toBe(2)
    let fields = 0
    inOrder(part('forms'), now.flatMap(({ title, sections }) => [title.ja, ...sections.flatMap((one) => {
      fields += one.fields.length
      return [one.title.ja, ...one.fields.map((field) => field.title.ja)]
    })]))
    expect(part('forms').split('□')).toHaveLength(fields + 1)
  })

  it('sheets to write on: notes, tags, custody, fifty lines for the course of events', () => {
    inOrder(part('note'), ['分かっていること', '分からないこと', '今すること', 'しないこと', '次の連絡', '問合せ先'])
    expect(part('holds').split('保全中・初期化禁止')).toHaveLength(5)
    expect(part('custody')).toContain('署名')
    expect(part('course').split('□').length).toBeGreaterThan(50)
  })

  it('「おかしい時は電源を切らない」 stands beside every 「電源OFF」', () => {
    const off = [...whole.matchAll(/電源OFF/g)]
    expect(off.length).toBeGreaterThan(1)
    for (const { index } of off) expect(whole.slice(Math.max(0, index - 80), index + 80)).toContain('おかしい時は電源を切らない')
  })

  it('the HTML of the same hospital is small enough for any stick, and calls the same people first', () => {
    expect(html.length).toBeLessThan(3_000_000)
    const text = Buffer.from(html).toString('utf8')
    for (const { role, number } of calledFirst(given.view)) expect(text).toContain(`${given.say({ code: `value.role.${role}` })} ${number}`)
    expect(text.match(/data:image\/png;base64/g)?.length).toBe(3)
  })

  it('says a number as people write it', () => {
    const [mobile] = calledFirst(given.view).filter(({ number }) => /^0[789]0/.test(number))
    expect(part('script')).toContain(`折り返しは${mobile?.number}へ`)
  })
})
