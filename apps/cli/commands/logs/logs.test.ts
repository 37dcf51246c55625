// The commands as people call them: what stands on screen and in files, and the exit codes somebody's script relies on.
import { execFile, spawn } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { detectionShape, summaryShape } from '#hospital/signs/output/shapes.ts'
import { idOf, ruleText, second, windowsLine } from '#hospital/signs/scan/logs.fixture.ts'
import { corpus, hasCorpus } from '#tools/testing/corpora.ts'
import { describeWith } from '#tools/testing/needs.ts'
import { exit } from '../../exit-codes.ts'
import { main } from '../../main.ts'

const entry = join(import.meta.dirname, '..', '..', 'main.ts')
let folder = ''
let [out, err] = ['', '']
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'))
  out = err = ''
  // Nothing of a test stays in the cache of whoever runs it.
  for (const name of ['XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, join(folder, 'cache'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const failure = (at: number) => windowsLine({
  id: 4625, at: second(at), record: at, data: { TargetUserName: 'tanaka', Note: '=1+1' },
})
const rules = () => put('rules.yml', ruleText('failed', '  selection:\n    EventID: 4625', 'level: high\n'))
const log = () => put('log.jsonl', failure(1) + windowsLine({ id: 4624, at: second(2), record: 2 }))
const logs = (...argv: readonly string[]) => main(['logs', ...argv, '--lang', 'ja'])
const scan = (...more: readonly string[]) => logs(
  'scan', log(), '--rules', rules(), '--no-own-rules', '--zone', 'Asia/Tokyo', ...more,
)

describe('scan', () => {
  it('writes a line of JSON for each detection, and ends with 1', async () => {
    expect(await scan('--format', 'jsonl')).toBe(exit.fails)
    expect(out.trim().split('\n').map((line) => detectionShape.parse(JSON.parse(line)))).toMatchObject([{
      ts: second(1), computer: 'PC-1', channel: 'Security', eventId: 4625, recordId: 1, ruleId: idOf('failed'),
      title: 'failed', level: 'high',
      file: join(folder, 'log.jsonl').replaceAll('\\', '/'), fields: { TargetUserName: 'tanaka', Note: '=1+1' },
      author: 'somebody', provider: 'Microsoft-Windows-Security-Auditing',
    }])
    expect(err).toContain('兆候 1 件: 高 1')
  })

  it('ends with 0 where nothing is found, 2 where something was not read, 3 where both', async () => {
    expect(await scan('--format', 'jsonl', '--min-level', 'critical')).toBe(exit.good)
    expect(err).toContain('見つかりませんでした')
    const torn = put('torn.jsonl', `${windowsLine({ id: 1, at: second(1), record: 1 })}{"Event":{"System"\n`)
    const own = ['--rules', rules(), '--no-own-rules', '--format', 'jsonl']
    expect(await logs('scan', torn, ...own)).toBe(exit.unknown)
    expect(await logs('scan', torn, log(), ...own)).toBe(exit.failsAndUnknown)
    expect(err).toMatch(/torn\.jsonl: 一部だけ読めた。読み取れない行が 1 行/)
    const half = put('half.yml', 'title: no rule\n')
    expect(await logs('scan', log(), ...own, '--rules', half)).toBe(exit.failsAndUnknown)
    expect(err).toMatch(/使えない規則: .*half\.yml:1 no rule 規則ではありません/)
  })

  it('says the same of many files once, with the first names; JSON names all', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) put(`${name}.pdf`, '%PDF-1.7')
    put('one.bin', '\u0000\u0001\u0002'.repeat(50))
    expect(await logs('scan', folder, '--rules', rules(), '--no-own-rules', '--format', 'json')).toBe(exit.good)
    expect(err.split('\n').filter((line) => line.includes('.pdf'))).toEqual([expect.stringMatching(
      /^5 件のファイル: 種類が分からない。.*pdf.*a\.pdf、.*b\.pdf、.*c\.pdf ほか 2 件/,
    )])
    expect(err).toMatch(/one\.bin: 種類が分からない/)
    const files = (JSON.parse(out) as { summary: { files: { path: string }[] } }).summary.files
    expect(files.filter(({ path }) => path.endsWith('.pdf'))).toHaveLength(5)
  })

  it('writes every form, several at once, whole or not at all', async () => {
    expect(await scan('--format', 'html,csv,json,jsonl,table', '--out', join(folder, 'result.html'))).toBe(exit.fails)
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(read('result.csv')).toMatch(
      /^\ufeffts,level,.*\r\n2026-11-20T09:00:01\.000\+09:00,high,failed,PC-1,Security,4625,1,TargetUserName: tanaka,/
    )
    const document = JSON.parse(read('result.json')) as { summary: unknown; detections: unknown[] }
    expect(summaryShape.parse(document.summary)).toMatchObject({
      detections: 1, events: 2, byLevel: { high: 1 }, files: [{ state: 'read', kind: 'json-lines' }],
    })
    expect(document.detections.length).toBe(1)
    expect(read('result.txt')).toContain('2026-11-20 09:00:01  高')
    expect(read('result.html')).toMatch(/^<!doctype html>[\s\S]*<\/html>/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('steers no terminal with what stands in a log, also by way of a file', async () => {
    const steering = put('steering.jsonl', windowsLine({
      id: 4625, at: second(1), record: 1, data: { TargetUserName: '\u001b[31mred\u001b]0;title\u0007' },
    }))
    const result = join(folder, 'steering.txt')
    await logs('scan', steering, '--rules', rules(), '--no-own-rules', '--format', 'table', '--out', result)
    const text = readFileSync(result, 'utf8')
    expect(text).toContain('[31mred')
    expect([...text].filter((one) => one < ' ' && one !== '\n')).toEqual([])
  })

  it('writes the report beside where it was called, when nothing else is said', async () => {
    const here = mkdtempSync(join(tmpdir(), 'logs-here-'))
    try {
      const { stderr } = await promisify(execFile)(process.execPath, [
        entry, 'logs', 'scan', log(), '--rules', rules(), '--no-own-rules', '--no-cache', '--lang', 'ja', '--zone',
        'Asia/Tokyo',
      ], { cwd: here })
        .catch((error: { stderr: string; code: number }) => (expect(error.code).toBe(1), error))
      const [name = ''] = readdirSync(here)
      expect(name).toMatch(/^kokoroe-logs-\d{4}-\d\d-\d\d-\d{6}\.html$/)
      expect(stderr).toContain(name)
    } finally {
      rmSync(here, { recursive: true, force: true })
    }
  })

  it('64 for a wrong call, and says what to do', async () => {
    for (const more of [
      ['--format', 'pdf'], ['--from', 'soon'], ['--zone', 'Moon'], ['--min-level', 'huge'], ['--threads', '0'],
      ['--profile', 'x'], ['--bogus'],
      ['--format', 'html,csv'], ['--rules'],
    ]) {
      err = ''
      expect(await scan(...more), more.join(' ')).toBe(exit.usage)
      expect(err, more.join(' ')).toMatch(/[ぁ-ん]/)
    }
    expect(await logs('scan')).toBe(exit.usage)
    expect(await logs('scan', join(folder, 'none'))).toBe(exit.usage)
    expect(await logs('scan', log(), '--no-own-rules')).toBe(exit.usage)
    expect(await logs('look')).toBe(exit.usage)
    expect(err).toContain('logs look')
    expect(await scan('--format', 'jsonl', '--out', join(folder, 'no', 'where.jsonl'))).toBe(exit.usage)
    expect(await scan('--rules', join(folder, 'none.zip'))).toBe(exit.machine)
  })

  it('takes moments in the zone asked for', async () => {
    expect(await scan('--format', 'jsonl', '--from', '2026-11-20T09:00', '--to', '2026-11-20T09:00')).toBe(exit.fails)
    expect(await scan('--format', 'jsonl', '--from', '2026-11-20T09:01')).toBe(exit.good)
  })

  it.skipIf(
    process.platform === 'win32'
  )('stops at Ctrl+C, puts out what it found, and says what it did not look at', async () => {
    mkdirSync(join(folder, 'many'))
    const large = put('large.jsonl', failure(1).repeat(5) + windowsLine({
      id: 1, at: second(1), record: 1, data: { Filling: 'x'.repeat(400) },
    }).repeat(30_000))
    for (let count = 0; count < 60; count++) linkSync(large, join(folder, 'many', `${count}.jsonl`))
    const result = join(folder, 'stopped.jsonl')
    const child = spawn(process.execPath, [
      entry, 'logs', 'scan', join(folder, 'many'), '--rules', rules(), '--no-own-rules', '--no-cache', '--format',
      'jsonl', '--out', result, '--threads', '2', '--lang', 'ja',
    ])
    let said = ''
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
    const ended = new Promise<number | null>((resolve) => {
      child.on('close', resolve)
    })
    while (child.exitCode === null && !readdirSync(folder).some((name) => name.endsWith('.part'))) await setTimeout(20)
    await setTimeout(1500)
    child.kill('SIGINT')
    const code = await ended
    expect(said).toMatch(/止めています。.*\n[\s\S]*まだ見ていないファイルが [1-9]\d* 件あります。/)
    expect(code).toBe(exit.interrupted)
    expect(existsSync(result)).toBe(true)
  })
})

describe('the others', () => {
  const table = (name: string, ...more: readonly string[]) => logs(name, log(), '--zone', 'Asia/Tokyo', ...more)

  it('metrics: event IDs, and what is missing', async () => {
    expect(await table('metrics')).toBe(exit.good)
    expect(out).toMatch(/消されたログ\n {2}ありません。/)
    expect(out).toMatch(/4625 +1 +2026-11-20 09:00:01/)
    out = ''
    expect(await table('metrics', '--format', 'json')).toBe(exit.good)
    expect(JSON.parse(out)).toMatchObject({
      eventIds: [{ eventId: 4624, count: 1, first: second(2) }, { eventId: 4625 }],
      computers: [{ computer: 'PC-1', count: 2 }],
    })
  })

  it('logons: failures first', async () => {
    expect(await table('logons', '--format', 'jsonl')).toBe(exit.good)
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({
      outcome: 'failure', account: 'tanaka', way: 'windows', count: 1, first: second(1),
    })
  })

  it('pivot: words of what was found', async () => {
    expect(await table('pivot', '--rules', rules(), '--no-own-rules')).toBe(exit.good)
    expect(out).toMatch(/アカウント +高 +1 .*tanaka/)
  })

  it('search: by word, pattern and field, and says what is wrong with a pattern', async () => {
    expect(await table('search', '-w', 'TANAKA', '--format', 'jsonl')).toBe(exit.good)
    expect(JSON.parse(out)).toMatchObject({ eventId: 4625, recordId: 1 })
    expect(err).toContain('1 件見つかりました')
    expect(await table('search')).toBe(exit.usage)
    expect(await table('search', '-e', '(a')).toBe(exit.usage)
    expect(err).toContain('正規表現「(a」を使えません')
    expect(await table('search', '--field', 'nothing')).toBe(exit.usage)
  })

  it('base64: what it says', async () => {
    const hidden = Buffer.from('Get-ADUser -Filter *', 'utf16le').toString('base64')
    const path = put(
      'hidden.jsonl',
      windowsLine({ id: 4688, at: second(1), record: 1, data: { CommandLine: `powershell -enc ${hidden}` } }),
    )
    expect(await logs('base64', path)).toBe(exit.good)
    expect(out).toContain('base64 > utf-16le')
    expect(out).toContain('Get-ADUser -Filter *')
  })

  it('dump: every event, as JSON and as XML', async () => {
    for (const [format, start] of [['jsonl', '{"Event":'], ['json', '[\n {"Event":'], ['xml', '<?xml']] as const) {
      const path = join(folder, `dump.${format}`)
      expect(await table('dump', '--format', format, '--out', path)).toBe(exit.good)
      const text = readFileSync(path, 'utf8')
      expect(text.startsWith(start)).toBe(true)
      if (format === 'json') expect((JSON.parse(text) as unknown[]).length).toBe(2)
    }
  })

  it('rules: list, check, explain and time', async () => {
    const one = ['--rules', rules(), '--no-own-rules'] as const
    expect(await logs('rules', 'list', ...one, '--format', 'jsonl')).toBe(exit.good)
    expect(JSON.parse(out)).toMatchObject({
      id: idOf('failed'), level: 'high', source: 'windows/security', author: 'somebody',
    })
    out = ''
    expect(await logs('rules', 'check', ...one, '--rules', put('no.yml', 'a: 1\n'))).toBe(exit.fails)
    expect(out).toMatch(/使えない規則 1 件[\s\S]*no\.yml +1 +規則ではありません/)
    expect(await logs('rules', 'check', ...one)).toBe(exit.good)
    out = ''
    expect(await logs('rules', 'explain', 'FAILED', ...one)).toBe(exit.good)
    expect(out).toMatch(/重さ: 高[\s\S]*調べる記録[\s\S]*Security[\s\S]*EventID {2}が {2}「4625」[\s\S]*次にすること/)
    expect(await logs('rules', 'explain', 'none', ...one)).toBe(exit.usage)
    out = ''
    expect(await logs('rules', 'time', log(), ...one, '--format', 'jsonl')).toBe(exit.good)
    expect(JSON.parse(out)).toMatchObject({ matched: 1, title: 'failed' })
    expect(await logs('rules', 'dance', ...one)).toBe(exit.usage)
  })

  it('explain themselves in both languages', async () => {
    for (const name of ['scan', 'metrics', 'logons', 'pivot', 'search', 'base64', 'dump', 'rules']) {
      for (const [lang, word] of [['ja', '使い方'], ['en', 'usage']] as const) {
        out = ''
        expect(await main(['logs', name, '--help', '--lang', lang])).toBe(exit.good)
        expect(out.startsWith(word), `${name} ${lang}`).toBe(true)
      }
    }
    out = ''
    expect(await main(['logs', '--lang', 'en'])).toBe(exit.good)
    expect(out).toMatch(/ {2}scan +match events/)
  })
})

describeWith({
  what: '../shared/corpora', met: hasCorpus('sigma-rules.zip').met && hasCorpus('sigma-regression-half.zip').met,
})('acceptance through the program', () => {
  it('prints one object per detection, with every case among them', async () => {
    const call = promisify(execFile)(process.execPath, [
      entry, 'logs', 'scan', corpus('sigma-regression-half.zip'), '--rules', corpus('sigma-rules.zip'), '--format',
      'jsonl', '--lang', 'en',
    ], { maxBuffer: 64 * 1024 * 1024 })
    const { stdout, code } = await call.then(
      (done) => ({ ...done, code: 0 }), (error: { stdout: string; code: number }) => error,
    )
    expect(code).toBe(exit.fails)
    const found = stdout.trim().split('\n').map((line) => detectionShape.parse(JSON.parse(line)))
    const cases = new Set(
      found.filter(({ file, ruleId }) => file.endsWith(`/${ruleId}.evtx`)).map(({ ruleId }) => ruleId)
    )
    expect(cases.size).toBe(101)
  })
})
