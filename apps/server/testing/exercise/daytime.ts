// The first day: the morning meeting, whom to tell by when, the attacker's mail, the press.
import { expect } from 'vitest'
import { at, dayAt, step, told, type Course } from './course.ts'
import { fillIn, send } from './filled.ts'
import { value } from './night.ts'
import { noteAt, typedFromPaper } from './on-paper.ts'
import { textOf } from './readers.ts'
import { bring, item } from './traces.ts'

export async function morning(one: Course): Promise<void> {
  const { tanaka } = one.night
  await typedFromPaper(one)
  await one.night.at(dayAt(1, '08:50'))
  const note = await noteAt(one, dayAt(1, '08:50'), dayAt(1, '10:50'))
  expect(await value(tanaka.call('word.due', { params: at(one) }))).toMatchObject({ at: new Date(dayAt(1, '10:50')).toISOString(), promised: true })
  const { notes } = await value(tanaka.call('word.list', { params: at(one) }))
  expect(notes.map(({ n, fromPaper }) => [n, fromPaper])).toEqual([[4, false], [3, true], [2, true], [1, false]])
  const readers = notes.find(({ id }) => id === note)?.readers ?? []
  for (const { audience, text } of readers.filter(({ audience }) => ['doctors', 'wards', 'patients'].includes(audience))) {
    expect(text).not.toBe('')
    await value(tanaka.call('word.give', { params: { ...at(one), note }, body: { audience, text, way: '紙で配布' } }))
  }
  await step(one, ['care-limit'])
}

const clock = async (one: Course, duty: string) => {
  const found = (await value(one.night.tanaka.call('duties.list', { params: at(one) }))).clocks.find((each) => each.duty === duty)
  if (!found) throw new Error(duty)
  return found
}

export async function firstReports(one: Course): Promise<void> {
  const { tanaka } = one.night
  const { callFirst } = await value(tanaka.call('duties.list', { params: at(one) }))
  expect(callFirst.join()).toContain('みらい野損害保険')
  const given = [['personal', 'yes'], ['purpose', 'maybe'], ['people', 'unknown'], ['care', 'yes'], ['vendor', 'maybe'], ['insured', 'yes']] as const
  for (const [question, answer] of given) await value(tanaka.call('duties.answer', { params: at(one), body: { question, answer } }))
  expect(await clock(one, 'commission-full')).toMatchObject({ due: { day: '2026-12-14', movedFrom: '2026-12-12' } })
  await value(tanaka.call('duties.answer', { params: at(one), body: { question: 'purpose', answer: 'yes' } }))
  // From half past midnight; the sixtieth day is a holiday.
  expect(await clock(one, 'commission-first')).toMatchObject({
    from: new Date(one.knownAt).toISOString(), state: 'running', due: { day: '2026-11-17', aimDay: '2026-11-15', movedFrom: null },
  })
  expect(await clock(one, 'commission-full')).toMatchObject({ due: { day: '2027-01-12', movedFrom: '2027-01-11' } })
  expect((await clock(one, 'insurer')).state).toBe('late')
  await pressing(one)
  for (const [duty, way, desk] of [
    ['insurer', 'phone', 'みらい野損害保険'], ['vendor', 'phone', '北都メディカルシステムズ'], ['ministry', 'phone', '医政局'],
    ['police', 'visit', '県警 サイバー犯罪対策課'], ['prefecture', 'phone', '県 医療政策課'],
  ] as const) {
    await value(tanaka.call('duties.report', { params: at(one), body: { duty, way, desk, receipt: `受-${duty}` } }))
  }
  await step(one, ['insurer', 'ministry', 'police', 'no-talk'])
  await handover(one)
  await fillIn(one)
  await send(one, 'first')
  await value(tanaka.call('duties.report', { params: at(one), body: { duty: 'commission-first', way: 'web', receipt: '速-1' } }))
  expect(await clock(one, 'commission-first')).toMatchObject({ state: 'done', toldLate: false })
  await step(one, ['privacy-report'])
}

/** On today's list, where it is real. */
async function pressing(one: Course): Promise<void> {
  const params = { facility: one.night.facility }
  const { rows } = await value(one.night.tanaka.call('duties.reminders', { params }))
  const { rows: today } = await value(one.night.tanaka.call('tasks.today', { params }))
  const mine = rows.filter(({ incident }) => incident === one.incident).map(({ state }) => state)
  expect([mine.includes('late'), today.some(({ id }) => id === `duty-${one.incident}`)]).toEqual(one.mode === 'real' ? [true, true] : [false, false])
}

/** The day shown is the last one, not the midnight after it. */
async function handover(one: Course): Promise<void> {
  const { facility, incident } = at(one)
  const paper = (format: string) => one.night.auditor.get(`/api/v1/facilities/${facility}/incidents/${incident}/papers/handover/${format}`)
  const html = (await paper('html')).bytes.toString()
  const [row = ''] = html.split('<tr').filter((one) => one.includes('個人情報保護委員会への確報'))
  expect(row).toContain('令和9年1月12日まで')
  expect(textOf((await paper('pdf')).bytes)).toContain('院長 沢田')
}

export async function attackerMail(one: Course): Promise<void> {
  const id = await item(one, '犯人からの二通目のメール', { method: 'log-export', place: '代表アドレス' })
  await bring(one, id, [{ name: '二通目.eml', bytes: Buffer.from('Subject: 72 hours\r\n\r\npay') }])
  await told(one, '返信せず、リンクも開かない。画面を写真に残し、県警に伝えた。')
}

export async function pressCall(one: Course): Promise<void> {
  const { tanaka } = one.night
  const asked = await value(tanaka.call('word.check', {
    params: at(one), body: { audience: 'press', text: '患者さんの情報は漏れていません。田中 一まで。', contact: null },
  }))
  expect(asked.warnings.length).toBeGreaterThan(0)
  const note = await noteAt(one, dayAt(1, '15:00'), dayAt(1, '17:00'))
  const text = '情報が外へ出たかどうかは、調べているところです。17時に改めてお知らせします。'
  expect((await value(tanaka.call('word.check', { params: at(one), body: { audience: 'press', text, contact: null } }))).warnings).toEqual([])
  await value(tanaka.call('word.give', { params: { ...at(one), note }, body: { audience: 'press', text, way: '電話の折り返し' } }))
}
