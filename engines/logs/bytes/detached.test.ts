// Values that somebody keeps must not keep the megabyte they were cut from: a scan of days would fill the memory.
import { expect, it } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readUnit, units } from '../index.ts'
import { detached } from './detached.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

function held(): number {
  if (typeof collectGarbage === 'function') collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

it('gives the same text', () => {
  for (const text of ['', 'short', 'long enough to be cut', '検査結果の一覧を送ります。']) expect(detached(text)).toBe(text)
})

const value = 'kept value that is long enough'
const event = (data: string): string =>
  `<Event><System><EventID>1</EventID><Channel>c</Channel></System><EventData><Data>${data}</Data></EventData></Event>`

it.each([
  ['json lines', '', (data: string) => `{"a":"${data}"}\n`],
  ['xml', '', event],
  ['csv', 'Level,Date and Time,Source,Event ID,Task Category\n', (data: string) => `Error,2026/11/20 9:00:00,S,1,x,"${data}"\n`],
  ['syslog', '', (data: string) => `Nov 20 09:00:00 a b: ${data}\n`],
])('%s: lets go of blocks', async (_, head, form) => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-held-'))
  try {
    const path = join(folder, 'x')
    const block = form(value) + form('x'.repeat(1000)).repeat(1000)
    writeFileSync(path, head + block.repeat(30))
    const kept: string[] = []
    const before = held()
    for (const unit of (await units(path)).flatMap(file => file.units)) {
      await readUnit(unit, one => one.shape.fields.forEach((_name, at) => {
        const text = one.text(at)
        if (text === value) kept.push(text)
      }))
    }
    expect(held() - before).toBeLessThan(15_000_000)
    expect(kept).toHaveLength(30)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
