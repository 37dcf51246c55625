import { afterEach, describe, expect, it } from 'vitest'
import { speaker } from '#hospital/kernel/text.ts'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { noteGiven, noteIssued } from './acts.ts'
import { audiences, hourInJapan, noteEveryMs, sectionsFor } from './audiences.ts'
import { noteDue } from './due.ts'
import { phrases, spokenPhrase } from './phrases.ts'
import { notesOf } from './read.ts'
import { givenLine, wordText } from './text.ts'

const house = hospitalWith()
afterEach(() => house.close())

const twoHours = 7_200_000
const issue = (id: string, nextAt: number) => house.commit(noteIssued, {
  id, incident: 'a', known: ['全プリンターが英文を印刷'], unknown: ['情報が漏れたか'], doing: ['LANを抜いた'], notDoing: ['再起動'],
  nextAt, contact: '内線 2222', ...now,
})
const open = () => house.done(opened, { id: 'a', mode: 'real', title: '印刷', knownAt: null, reports: [], ...now })

describe('a status note', () => {
  it('is numbered, told in the timeline, and given to its readers', async () => {
    await open()
    expect(await issue('n1', house.now() + twoHours)).toMatchObject({ ok: true })
    expect(await issue('n2', house.now() + 2 * twoHours)).toMatchObject({ ok: true })
    await house.done(noteGiven, { note: 'n2', audience: 'patients', text: '不具合が起きています', way: '正面玄関に掲示' })
    const notes = await house.read((db) => notesOf(db, 'a'))
    expect(notes.map(({ note, variants }) => [note.n, variants.map(({ audience }) => audience)])).toEqual([[2, ['patients']], [1, []]])
    const [line] = (await house.read((db) => linesOf(db, 'a'))).slice(-1)
    expect(line?.said && speaker(wordText)('ja', line.said)).toBe('状況メモ 2 を伝えました（患者さん・ご来院のみなさまへ）。')
    expect(givenLine(3, 'nobody')).toEqual({ code: 'response.line.given', params: { n: 3 } })
    expect(await house.compare()).toEqual([])
  })

  it('promises a next word later than itself', async () => {
    await open()
    expect(await issue('n1', house.now())).toMatchObject({ ok: false, reasons: [{ code: 'response.note.next' }] })
  })

  it('typed from paper later does not take the place of the newest', async () => {
    await open()
    const opening = house.now()
    house.at(opening + 3 * twoHours)
    expect(await issue('screen', house.now() + twoHours)).toMatchObject({ ok: true })
    await house.done(noteIssued, {
      id: 'paper', incident: 'a', known: ['紙で出した'], unknown: [], doing: [], notDoing: [], nextAt: opening + twoHours, contact: null,
      happenedAt: opening + 60_000, fromPaper: true,
    })
    const notes = await house.read((db) => notesOf(db, 'a'))
    expect(notes.map(({ note: { id, n } }) => [id, n])).toEqual([['screen', 1], ['paper', 2]])
    expect(noteDue(opening, notes[0]?.note ?? null, house.now()).late).toBe(false)
    expect(await house.compare()).toEqual([])
  })

  it('written while somebody else issued one is held back until that was read; nobody promises a month', async () => {
    await open()
    const write = (id: string, after: number, nextAt = house.now() + twoHours) => house.commit(noteIssued, {
      id, incident: 'a', known: ['止まった'], unknown: [], doing: [], notDoing: [], nextAt, contact: null, after, ...now,
    })
    const both = await Promise.all([write('a1', 0), write('a2', 0)])
    expect(both).toMatchObject([{ ok: true }, { ok: false, reasons: [{ code: 'response.note.meanwhile', params: { n: 1 } }] }])
    expect(await write('a2', 1)).toMatchObject({ ok: true })
    expect(await write('a3', 2, house.now() + 40 * 86_400_000)).toMatchObject({ ok: false, reasons: [{ code: 'response.note.far' }] })
    expect(await house.compare()).toEqual([])
  })

  it('is due as promised, two hours after the opening before the first', () => {
    expect(noteEveryMs()).toBe(twoHours)
    expect(noteDue(0, null, twoHours - 1)).toEqual({ at: twoHours, late: false, promised: false })
    expect(noteDue(0, { next_at: 500 }, 501)).toEqual({ at: 500, late: true, promised: true })
  })
})

describe('its readers', () => {
  const issued = Date.parse('2026-11-20T23:30:00+09:00')
  const note = {
    known: ['止まっている', null], unknown: ['原因'], doing: ['紙で続ける'], not_doing: [], next_at: issued + twoHours, contact: '内線 2222',
  }

  it('are the seven that were asked for', () => {
    expect(audiences().map(({ id }) => id)).toEqual(['doctors', 'wards', 'patients', 'families', 'press', 'vendors', 'authorities'])
  })

  it('are told their parts in the fixed order, and nothing empty', () => {
    for (const audience of audiences()) {
      const sections = sectionsFor(note, audience, issued)
      expect(sections.map(({ part }) => part)).toEqual(audience.parts.filter((part) => part !== 'notDoing'))
      for (const { lines } of sections) expect(lines.length).toBeGreaterThan(0)
    }
  })

  it('read the hour of clocks in Japan, with the day where it is another', () => {
    expect(hourInJapan(issued + 60_000, issued)).toBe('23:31')
    expect(hourInJapan(issued + twoHours, issued)).toBe('11/21 01:30')
  })

  it('patients and families never see what is unknown or not done', () => {
    for (const id of ['patients', 'families']) {
      const parts = audiences().find((one) => one.id === id)?.parts
      expect(parts).not.toContain('unknown')
      expect(parts).not.toContain('notDoing')
    }
  })
})

describe('words that calm', () => {
  it('answer a stated need each, and are short enough to say in one breath', () => {
    expect(phrases().length).toBeGreaterThanOrEqual(14)
    expect(phrases().some((one) => one.for === 'doctors')).toBe(true)
    for (const one of phrases()) {
      expect(one.need).not.toBe('')
      expect(one.say.ja.length, one.id).toBeLessThanOrEqual(110)
      expect([...one.say.ja.matchAll(/\{\w+\}/g)].map(String).toSorted()).toEqual([...one.say.en.matchAll(/\{\w+\}/g)].map(String).toSorted())
    }
  })

  it('leave a line to write on where something is not known yet', () => {
    const one = phrases().find(({ id }) => id === 'doctors-first')
    if (one === undefined) throw new Error('gone')
    expect(spokenPhrase(one, 'ja', {})).toContain('次の連絡は＿＿＿＿です')
    expect(spokenPhrase(one, 'ja', { next: '14:00' })).toContain('次の連絡は14:00です')
  })
})
