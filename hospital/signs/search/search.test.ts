import { afterAll, describe, expect, it } from 'vitest'
import { everyEvent } from '../choose/events.ts'
import { Folder, second, windowsLine } from '../scan/logs.fixture.ts'
import { findEvents } from './find-events.ts'
import type { SearchConfig } from './search-pass.ts'

const folder = new Folder()
afterAll(() => folder.remove())

const plain: SearchConfig = { events: everyEvent, words: [], patterns: [], fields: [], any: false, ignoreCase: false }
const path = folder.file('search.jsonl', [
  { CommandLine: 'C:\\Tools\\PsExec.exe \\\\sv01 cmd' }, { CommandLine: 'ｐｏｗｅｒｓｈｅｌｌ', User: '山田' },
  { CommandLine: 'whoami', User: 'Tanaka' },
].map((data, at) => windowsLine({ id: 4688, at: second(9 - at), record: at + 1, data })).join(''))

const records = async (config: Partial<SearchConfig>): Promise<(number | null)[]> => {
  const found = await findEvents([path], { name: 'search', config: { ...plain, ...config } }, {})
  if (!found.ok) throw new Error(found.reason)
  const all = [...found.events()].map(({ event }) => event.recordId)
  found.close()
  return all
}

describe('search', () => {
  it('finds words in any value, whatever their letter case', async () => {
    expect(await records({ words: ['psexec'] })).toEqual([1])
    expect(await records({ words: ['TANAKA', 'who'] })).toEqual([3])
    expect(await records({ words: ['TANAKA', 'psexec'] })).toEqual([])
    expect(await records({ words: ['TANAKA', 'psexec'], any: true }), 'in time order').toEqual([3, 1])
    expect(await records({ words: ['山'] })).toEqual([2])
  })

  it('finds patterns and values of fields', async () => {
    expect(await records({ patterns: ['^C:\\\\Tools\\\\.*\\.exe '] })).toEqual([1])
    expect(await records({ patterns: ['WHO'] })).toEqual([])
    expect(await records({ patterns: ['WHO'], ignoreCase: true })).toEqual([3])
    expect(await records({ fields: [{ name: 'user', value: 'tan*' }] })).toEqual([3])
    expect(await records({ fields: [{ name: 'User', value: 'tan' }] })).toEqual([])
    expect(await records({ fields: [{ name: 'CommandLine', value: 'powershell' }] }), 'full-width letters').toEqual([2])
  })

  it('finds what is hidden in base64', async () => {
    const hidden = Buffer.from('Get-ADUser -Filter *', 'utf16le').toString('base64')
    const log = folder.file(
      'b.jsonl',
      windowsLine({ id: 4688, at: second(1), record: 1, data: { CommandLine: `powershell -enc ${hidden}` } }),
    )
    const found = await findEvents([log], { name: 'base64', config: { events: everyEvent } }, {})
    expect(found.ok && [...found.events()].map(({ event }) => Object.fromEntries(event.fields))).toEqual([
      { field: 'CommandLine', how: 'base64 > utf-16le', text: 'Get-ADUser -Filter *', encoded: hidden },
    ])
  })
})
