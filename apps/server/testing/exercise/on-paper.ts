// Three to seven: no screen. What is written on paper then stands in the timeline the next morning, with both times.
import { expect } from 'vitest'
import { at, dayAt, refused, type Course } from './course.ts'
import { value } from './night.ts'

const draft = {
  known: ['電子カルテが使えません'], unknown: ['原因', '情報が外へ出たか'], doing: ['紙で続けます'], notDoing: ['再起動しない'], contact: '情報システム課 内線 2201',
}

/** The first word went out while the screen was there; the next ones are due every two hours. */
export async function noteAt(one: Course, issued: string, next: string, paper = false): Promise<string> {
  const { id } = await value(one.night.tanaka.call('word.issue', {
    params: at(one), body: { ...draft, nextAt: next, ...(paper ? { happenedAt: issued, fromPaper: true } : {}) },
  }))
  return id
}

export async function screensOut(one: Course): Promise<void> {
  await noteAt(one, dayAt(1, '02:50'), dayAt(1, '04:50'))
  one.sheet.push(
    { happenedAt: dayAt(1, '03:00'), words: '部門系の区画を切ったので、この部屋の画面も消えた。ここから紙に書く。', lane: 'cut' },
    { happenedAt: dayAt(1, '03:40'), words: '救急は受け入れを断り、隣の病院に頼んだ。', lane: 'care' },
  )
}

export function allergy(one: Course): Promise<void> {
  one.sheet.push({ happenedAt: dayAt(1, '05:20'), words: '参照用の控えを事務室から取り寄せた。造影剤で発疹の記録あり。', lane: 'care' })
  return Promise.resolve()
}

const ticked = '検査の紙は走って運ぶ。氏名と生年月日を二人で確かめる。'

/** The red file on the ward's own computer was ticked as well; what it left behind is taken in, and never twice. */
async function redFileTakenIn(one: Course): Promise<void> {
  const { tanaka, facility } = one.night
  const { newest } = await value(tanaka.call('redFile.get', { params: { facility } }))
  const result = {
    format: 'kokoroe-red-file-result', v: 1, run: `ward-${one.mode}`, facility, hospital: '見本病院', version: newest?.version,
    digest: newest?.groups.join('').toLowerCase(), mode: one.mode, title: null, knownAt: null, savedAt: dayAt(1, '07:00'),
    entries: [
      { kind: 'told', id: 'a', at: dayAt(1, '05:45'), by: '小林', lane: 'care', words: ticked },
      { kind: 'step', id: 'b', at: dayAt(1, '06:10'), by: '小林', step: 'care-watch', title: '参照用の控え', lane: 'care', state: 'done' },
      { kind: 'call', id: 'c', at: dayAt(1, '06:20'), by: null, name: '隣の病院 救急', channel: '代表電話', outcome: 'reached' },
    ],
  }
  const takeIn = (given: object) => tanaka.call('redFile.takeIn', {
    params: { facility }, query: { incident: one.incident }, body: Buffer.from(JSON.stringify(given)),
  })
  expect(await value(takeIn(result))).toMatchObject({ incident: one.incident, opened: false, taken: 3, already: 0, problems: [] })
  expect(await value(takeIn(result))).toMatchObject({ taken: 0, already: 3 })
  const other = await value(takeIn({ ...result, run: 'other', mode: one.mode === 'real' ? 'drill' : 'real' }))
  expect(other).toMatchObject({ incident: null, taken: 0, problems: [expect.any(String)] })
  one.sheet.push({ happenedAt: dayAt(1, '05:45'), words: `小林: ${ticked}`, lane: 'care' })
  const { cards } = await value(tanaka.call('steps.board', { params: at(one) }))
  expect(cards.find(({ id }) => id === 'care-watch')).toMatchObject({ state: 'done', happenedAt: new Date(dayAt(1, '06:10')).toISOString() })
}

/** Half past seven, at a computer that is known to be clean. */
export async function typedFromPaper(one: Course): Promise<void> {
  const { tanaka } = one.night
  const before = (await value(tanaka.call('timeline.list', { params: at(one) }))).lines.length
  const ahead = { happenedAt: dayAt(2, '03:00'), words: '日付を書き間違えた行' }
  await refused(tanaka.call('timeline.paper', { params: at(one), body: { lines: [...one.sheet, ahead] } }), 409)
  expect((await value(tanaka.call('timeline.list', { params: at(one) }))).lines.length).toBe(before)
  expect(await value(tanaka.call('timeline.paper', { params: at(one), body: { lines: one.sheet } }))).toEqual({ kept: one.sheet.length })
  await redFileTakenIn(one)
  one.acknowledged.push(...one.sheet.map(({ words }) => words))
  await noteAt(one, dayAt(1, '04:50'), dayAt(1, '06:50'), true)
  await noteAt(one, dayAt(1, '06:50'), dayAt(1, '08:50'), true)
  await value(tanaka.call('calls.called', {
    params: at(one), body: { name: '院長 沢田', channel: '自宅の電話', outcome: 'reached', happenedAt: dayAt(1, '04:10'), fromPaper: true },
  }))
  await value(tanaka.call('incidents.handRole', {
    params: at(one), body: { role: 'lead', name: '院長 沢田', note: '紙の経過は写し終えた', happenedAt: dayAt(1, '07:25'), fromPaper: true },
  }))
  const { lines } = await value(tanaka.call('timeline.list', { params: at(one) }))
  for (const { words, happenedAt } of one.sheet) {
    const line = lines.find((each) => each.words === words)
    expect(line).toMatchObject({ fromPaper: true, happenedAt: new Date(happenedAt).toISOString() })
    expect(Date.parse(line?.recordedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(dayAt(1, '07:30')))
  }
  const times = lines.map(({ happenedAt }) => happenedAt)
  expect(times).toEqual(times.toSorted())
}
