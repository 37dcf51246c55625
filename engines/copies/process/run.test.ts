// Outside programs: what was said, how it ended, and what never gets out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { environment } from './environment.ts'
import { run, startLines } from './lines.ts'
import { findProgram } from './program.ts'
import { lastWords, oneLine, withoutSecrets } from './secrets.ts'
import { Tail } from './tail.ts'

const node = process.execPath
const script = (code: string, more = {}) => ({ program: node, args: ['-e', code], ...more })

describe('run', () => {
  test('arguments arrive as they are; there is no shell', async () => {
    const words = ['a b', '$(id)', '; rm -rf /', '"', "'", '*', '%PATH%', '検査', '']
    const ran = await run({ program: node, args: ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...words] })
    expect(ran.ended).toEqual({ how: 'exited', code: 0 })
    expect(JSON.parse(ran.output)).toEqual(words)
  })

  test('exit codes, standard error, standard input', async () => {
    const code = 'process.stdin.on("data", (d) => console.error("got " + d)).on("end", () => process.exit(11))'
    const ran = await run(script(code, { input: 'word' }))
    expect(ran.ended).toEqual({ how: 'exited', code: 11 })
    expect(ran.errors.trim()).toBe('got word')
  })

  test('a program that asks gets no answer and does not wait for one', async () => {
    const ran = await run(script('process.stdin.on("end", () => console.log("closed")).resume()'))
    expect(ran.output.trim()).toBe('closed')
  })

  test('what is not there is a value, whatever its name', async () => {
    for (const program of ['kokoroe-no-such-program', '', 'a\0b', './node', '/no/such/node', tmpdir()]) {
      expect((await run({ program, args: [] })).ended).toEqual({ how: 'no-tool' })
    }
  })

  test('the time-out ends it', async () => {
    const ran = await run(script('setTimeout(() => {}, 60000)', { timeoutSeconds: 0.2 }))
    expect(ran.ended).toEqual({ how: 'timed-out' })
    expect(ran.seconds).toBeLessThan(5)
  })

  test('abort is friendly first: the program can take its lock away', async () => {
    const stopping = new AbortController()
    const code = 'process.on("SIGINT", () => { console.log("lock removed"); process.exit(130) }); console.log("up"); setInterval(() => {}, 1e6)'
    const { lines, finished } = startLines(script(code, { signal: stopping.signal }))
    const said: string[] = []
    for await (const line of lines) {
      said.push(line)
      stopping.abort()
    }
    expect((await finished).ended).toEqual({ how: 'aborted' })
    if (process.platform !== 'win32') expect(said).toEqual(['up', 'lock removed'])
  })

  test('aborted before it began: it never begins', async () => {
    expect((await run(script('', { signal: AbortSignal.abort() }))).ended).toEqual({ how: 'aborted' })
  })

  test('more output than the limit ends it', async () => {
    const endless = 'const w = () => process.stdout.write("x".repeat(65536), w); w()'
    expect((await run(script(endless), 1 << 20)).ended).toEqual({ how: 'too-large' })
    const { lines, finished } = startLines(script(endless), 1 << 20)
    for await (const _ of lines) expect.unreachable()
    expect((await finished).ended).toEqual({ how: 'too-large' })
  })

  test('standard error of any size is kept at its two ends', async () => {
    const ran = await run(script('console.error("first"); console.error("y".repeat(1 << 20)); console.error("last")', { mostErrors: 4096 }))
    expect(ran.errors.length).toBeLessThan(4200)
    expect(ran.errors.startsWith('first')).toBe(true)
    expect(ran.errors.trim().endsWith('last')).toBe(true)
  })

  test('lines across pieces, with and without an end, with CR, in any script', async () => {
    const { lines } = startLines(script('process.stdout.write("a\\r\\n\\n検査"); setTimeout(() => process.stdout.write("室\\nend"), 50)'))
    const said: string[] = []
    for await (const line of lines) said.push(line)
    expect(said).toEqual(['a', '', '検査室', 'end'])
  })

  test('left early: the program is stopped', async () => {
    const { lines, finished } = startLines(script('setInterval(() => console.log("tick"), 5)'))
    for await (const line of lines) if (line === 'tick') break
    expect((await finished).ended).toEqual({ how: 'aborted' })
  })

  test('a slow reader holds the program back', async () => {
    const code = 'let n = 0; const w = () => { while (n < 5e4 && process.stdout.write(String(n++) + " ".repeat(2000) + "\\n")); if (n < 5e4) process.stdout.once("drain", w) }; w()'
    const { lines } = startLines(script(code))
    const before = process.memoryUsage().rss
    let count = 0
    for await (const _ of lines) if (++count % 10_000 === 0) await new Promise((wake) => setTimeout(wake, 30))
    expect(count).toBe(50_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(80 << 20)
  })
})

describe('secrets', () => {
  test('our own environment stays ours', () => {
    process.env['KOKOROE_TEST_SECRET'] = 'x'
    expect(environment({ RESTIC_PASSWORD: 'y' })).not.toHaveProperty('KOKOROE_TEST_SECRET')
    expect(environment({ RESTIC_PASSWORD: 'y' })['RESTIC_PASSWORD']).toBe('y')
    delete process.env['KOKOROE_TEST_SECRET']
  })

  test('what a program blurts out is blackened', async () => {
    const ran = await run(script('console.error("cannot open " + process.env.P)', { env: { P: 'hunter22' }, secrets: ['hunter22'] }))
    expect(ran.errors.trim()).toBe('cannot open ***')
    expect(withoutSecrets('rest:https://u:pa@ss@host:8000/x s3://a.b/c')).toBe('rest:https://***@host:8000/x s3://a.b/c')
    expect(withoutSecrets('sftp:u:pa@ss@host:/x sftp:u@host:/a:b@c sftp://u:p@host/x')).toBe('sftp:***@host:/x sftp:u@host:/a:b@c sftp://***@host/x')
  })

  test('words for people: one line, nothing that steers a terminal', () => {
    expect(lastWords('a\nb \u001b[2Jc\n\n')).toBe('b  [2Jc')
    expect(oneLine('x\u2028y\r\nz')).toBe('x y z')
  })
})

describe('findProgram', () => {
  test('nothing from the current folder, nothing that cannot run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokoroe-path-'))
    const path = process.env['PATH']
    try {
      writeFileSync(join(folder, 'notes'), '', { mode: 0o644 })
      process.env['PATH'] = `${folder}${process.platform === 'win32' ? ';' : ':'}.`
      expect(findProgram('notes')).toBe(null)
      expect(findProgram('package.json')).toBe(null)
    } finally {
      process.env['PATH'] = path
      rmSync(folder, { recursive: true })
    }
  })
})

test('a tail keeps what fits and says where something is missing', () => {
  const whole = new Tail(100)
  whole.add(Buffer.from('検'.repeat(20)))
  whole.add(Buffer.from('査'.repeat(10)))
  expect(whole.text()).toBe('検'.repeat(20) + '査'.repeat(10))
  const cut = new Tail(100)
  for (let n = 0; n < 1000; n++) cut.add(Buffer.from(`${n},`))
  expect(cut.text()).toMatch(/^0,1,.*\n…\n.*998,999,$/s)
  expect(cut.text().length).toBeLessThan(110)
})
