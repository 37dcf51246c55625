// Afterwards: reports as they went out, evidence as it is handed over, the record a stranger checks, both times on paper.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { openHouse } from '#apps/house.ts'
import { at, type Course } from './course.ts'
import { formIds, formOf } from './filled.ts'
import { value, type Night } from './night.ts'
import { cellsOf, textOf, tight } from './readers.ts'

const verifier = fileURLToPath(new URL('../../../verify/verify.mjs', import.meta.url))
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const address = (one: Course, rest: string) => `/api/v1/facilities/${at(one).facility}/incidents/${one.incident}/${rest}`

async function download(one: Course, rest: string, type: string): Promise<Buffer> {
  const answer = await one.night.auditor.get(address(one, rest))
  expect([answer.status, answer.type], rest).toEqual([200, expect.stringContaining(type)])
  return answer.bytes
}

/** Every field of the form with its value, in the form's order, in three formats; and the versions as they were sent. */
export async function reportsWhole(one: Course): Promise<void> {
  for (const id of formIds) {
    const form = await formOf(one, id)
    expect(form).toMatchObject({ drill: one.mode === 'drill', far: { complete: true, missing: [] }, changedSince: [] })
    expect(form.sent.map(({ version, stage }) => [version, stage])).toEqual([[2, 'final'], [1, 'first']])
    const learnt = id === 'common-2025' ? { title: '侵入の経路', before: '不明', after: '保守回線ルーター' } : { title: '本人の数', before: '不明', after: '12,340人' }
    expect(form.sent[0]?.changes).toContainEqual(learnt)
    const last = form.sent[0]
    const get = (format: string, type: string) => download(one, `forms/${id}/file/${format}?sent=${last?.id}`, type)
    const text = await get('txt', 'text/plain')
    expect(createHash('sha256').update(text).digest('hex')).toBe(last?.sha256)
    const read = { txt: text.toString(), pdf: textOf(await get('pdf', 'pdf')), xlsx: cellsOf(await get('xlsx', xlsx)) }
    const fields = form.sections.flatMap((section) => section.fields)
    for (const [format, whole] of Object.entries(read)) {
      const said = tight(whole)
      expect(whole.includes('訓練'), format).toBe(one.mode === 'drill')
      let from = 0
      for (const { title, state, value: given } of fields) {
        const found = format === 'pdf' ? said.indexOf(tight(title).slice(0, 4)) : said.indexOf(tight(title), from)
        expect(found, `${format}: ${title}`).toBeGreaterThanOrEqual(0)
        if (format !== 'pdf') from = found
        const value = tight(state === 'unknown' ? '不明' : given ?? '')
        // Poppler reads long cells line by line, with page ends between.
        expect(said, `${format}: ${title}`).toContain(format === 'pdf' ? value.slice(0, 20) : value)
      }
    }
  }
}

export async function evidenceOut(one: Course): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-bag-'))
  try {
    writeFileSync(join(folder, 'out.tar'), await download(one, 'evidence/export', 'tar'))
    expect(spawnSync('tar', ['-xf', 'out.tar'], { cwd: folder }).status).toBe(0)
    const bag = join(folder, readdirSync(folder).find((name) => name.startsWith('evidence-')) ?? '')
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const sums = spawnSync('sha256sum', ['-c', '--strict', '--quiet', list], { cwd: bag, encoding: 'utf8' })
      expect([sums.status, sums.stdout, sums.stderr]).toEqual([0, '', ''])
    }
    const items = readFileSync(join(bag, 'data/items.csv'), 'utf8')
    for (const what of one.items.keys()) expect(items).toContain(what)
    expect(readFileSync(join(bag, 'data/custody.csv'), 'utf8')).toContain('県警 高橋')
    const [victim = ''] = readdirSync(join(bag, 'data')).filter((name) => name.endsWith('.bin'))
    writeFileSync(join(bag, 'data', victim), 'changed')
    const after = spawnSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: bag, encoding: 'utf8' })
    expect([after.status, after.stdout]).toEqual([1, expect.stringContaining(`data/${victim}`)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What came from paper stands with when it happened and when it was typed. */
export async function bothTimes(one: Course): Promise<void> {
  const html = (await download(one, 'papers/timeline/html', 'html')).toString()
  const pdf = tight(textOf(await download(one, 'papers/timeline/pdf', 'pdf')))
  const rows = html.split('<tr').filter((row) => row.includes('参照用の控えを事務室から'))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/05:20.*紙から転記 11\/13 0[78]:\d\d/)
  for (const part of ['紙から転記', '参照用の控えを事務室から']) expect(pdf).toContain(tight(part))
  expect(html.includes('訓練')).toBe(one.mode === 'drill')
}

export async function headOnPaper(night: Night): Promise<string> {
  const { size, groups } = await value(night.auditor.call('ledger.head', { params: { facility: night.facility } }))
  return `${size}: ${groups.join(' ')}`
}

export async function recordHolds(night: Night, paperHeads: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-record-'))
  try {
    const answer = await night.auditor.get(`/api/v1/facilities/${night.facility}/ledger/export`)
    expect(answer.status).toBe(200)
    const file = join(folder, 'record.jsonl')
    writeFileSync(file, answer.bytes)
    const heads = [...paperHeads, await headOnPaper(night)].flatMap((code) => ['--head', code])
    const run = () => spawnSync(process.execPath, [verifier, '--json', ...heads, file], { encoding: 'utf8' })
    const good = run()
    expect(good.status, good.stdout + good.stderr).toBe(0)
    expect(JSON.parse(good.stdout)).toMatchObject({ integrity: { verdict: 'ok' }, completeness: { verdict: 'proved' } })
    const text = answer.bytes.toString()
    writeFileSync(file, text.replace('response.cut-done', 'response.cut-dome'))
    expect(run().status).not.toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  expect(night.wrong).toEqual([])
  await night.kill()
  const opened = await openHouse({ data: night.data, clock: night.now })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  try {
    expect((await opened.house.kernel.compareProjections()).differences).toEqual([])
    expect((await opened.house.kernel.verify()).ok).toBe(true)
  } finally {
    await opened.house.close()
  }
}

/** Everything anybody was told is kept, is there. */
export async function nothingLost(one: Course): Promise<void> {
  const { lines } = await value(one.night.tanaka.call('timeline.list', { params: at(one) }))
  const words = lines.map((line) => line.words)
  expect(one.acknowledged.filter((each) => words.filter((word) => word === each).length !== 1)).toEqual([])
}
