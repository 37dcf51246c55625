// The command as people run it: piped, from a terminal that shows nothing, and with the exit codes of its help.
import { execFile } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { encodeCp932 } from '#engines/japanese'
import { adviceCodes, explain, lastings, reasonCodes, verdicts } from '#engines/password'
import { passwordText } from '#apps/contract/password-text.ts'
import { asText } from './as-text.ts'
import { readHidden, type Terminal } from './read-hidden.ts'
import { readLines } from './read-lines.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(args: readonly string[], input: string | Uint8Array): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, 'password', '--lang', 'ja', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
    child.stdin?.on('error', () => undefined) // the command may end before it has read all
    child.stdin?.end(input)
  })
}

// Each run starts the whole command line: few runs, many looks.
describe('kokoroe password', () => {
  test('explains what is weak, numbered, in Japanese, and never shows it', async () => {
    const { code, out, err } = await run([], 'bananarinngo\r\nkesahatottemoatsukattane,natsu!\r\n')
    expect(code).toBe(1)
    expect(out).toContain('1番目: 弱い')
    expect(out).toContain('よくある言葉を二つつないだだけです')
    expect(out).toContain('2番目: 強い')
    expect(out + err).not.toMatch(/banana|kesa/)
  })

  test('is content with a sentence, in English too', async () => {
    const { code, out } = await run(['--lang=en'], 'kesahatottemoatsukattane,natsu!')
    expect(code).toBe(0)
    expect(out).toMatch(/^Strong/)
  })

  test('as JSON, with the hospital’s names', async () => {
    const { code, out } = await run(['--json', '--hospital', '国立ころ病院', '--hospital', 'ころ 太郎'], 'k7#Qm2!xT$w9L\nKoroTaro\n')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([{ verdict: 'strong' }, { verdict: 'refused', reasons: [{ code: 'own' }] }])
    expect(out).not.toContain('KoroTaro')
  })

  test('wrong usage: nothing given, or a password on the command line', async () => {
    const [nothing, behind] = await Promise.all([run([], ''), run(['himitsu2024'], '')])
    expect(nothing).toMatchObject({ code: 64, out: '' })
    expect(behind).toMatchObject({ code: 64, out: '' })
    expect(behind.err).not.toContain('himitsu2024')
  })
})

describe('lines', () => {
  const lines = (...chunks: (Uint8Array | string)[]) => readLines((async function* () { yield* chunks })())

  test('of any encoding and line end', async () => {
    expect(await lines('一つ\r\nふたつ\n\nthree')).toEqual(['一つ', 'ふたつ', 'three'])
    expect(await lines(encodeCp932('今朝はとても暑かった\r\n').bytes)).toEqual(['今朝はとても暑かった'])
    expect(await lines(Buffer.from('\ufeffabc\r\n', 'utf16le'))).toEqual(['abc'])
  })

  test('more than a megabyte is refused', async () => {
    expect(await lines(new Uint8Array(1 << 20), 'x')).toBeNull()
  })
})

describe('hidden input', () => {
  function terminal() {
    const raw: boolean[] = []
    const stream = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => raw.push(on) })
    return { raw, stream: stream as PassThrough & Terminal }
  }

  test.for<[string, readonly string[], string | null]>([
    ['Enter ends it', ['neko\r'], 'neko'],
    ['pieces come together, what is behind Enter is left', ['ne', 'ko', '!\nrest'], 'neko!'],
    ['backspace takes one character, Japanese too', ['桜𠮷\u007f\b', 'a\r'], 'a'],
    ['Ctrl+U begins anew', ['wrong\u0015right\r'], 'right'],
    ['arrows are no characters', ['a\u001b[Db\u001bOPc\u001b[1;5Dd\r'], 'abcd'],
    ['Ctrl+C gives up', ['nek\u0003'], null],
    ['Ctrl+D on an empty line gives up', ['\u0004'], null],
  ])('%s', async ([, chunks, expected]) => {
    const { raw, stream } = terminal()
    const answer = readHidden(stream)
    for (const chunk of chunks) stream.write(chunk)
    expect(await answer).toBe(expected)
    expect(raw).toEqual([true, false])
    expect(stream.listenerCount('data')).toBe(0)
  })

  test('a terminal that goes away gives up', async () => {
    const { raw, stream } = terminal()
    const answer = readHidden(stream)
    stream.end()
    expect(await answer).toBeNull()
    expect(raw).toEqual([true, false])
  })
})

describe('sentences', () => {
  test('every code of the engine has one, and no sentence is for nothing', () => {
    const codes = [
      ...reasonCodes.map((code) => `reason.${code}`), ...adviceCodes.map((code) => `advice.${code}`),
      ...verdicts.flatMap((verdict) => [`verdict.${verdict}`, `meaning.${verdict}`]), ...lastings.map((lasting) => `lasting.${lasting}`),
    ]
    const others = Object.keys(passwordText.ja).filter((key) => /^(reason|advice|verdict|meaning|lasting)\./.test(key))
    expect([...others].sort()).toEqual([...codes].sort())
  })

  test('leave no place unfilled', () => {
    for (const one of ['', 'aW9', 'catdogfish', 'nezumigatouhuwotaberu', 'k7#Qm2!x', 'pencil river seven blanket moss', 'x'.repeat(300)]) {
      for (const locale of ['ja', 'en'] as const) expect(asText(explain(one), locale, '')).not.toMatch(/\{|undefined/)
    }
  })
})
