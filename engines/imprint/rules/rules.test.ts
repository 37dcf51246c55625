import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { contentInspector, type GenerationJudged, judgeGeneration, type JudgeOptions } from '../index.ts'
import { attacks } from '../testing/attacks.ts'
import { bodies, samples } from '../testing/index.ts'
import { csv } from '../testing/texts.ts'
import { inFolder, take } from '../testing/trees.ts'

const make = (name: string, seed = 1): Buffer => (
  [...samples, ...bodies].find((sample) => sample.name === name)?.make(seed) ?? Buffer.alloc(0)
)

/** A folder, what happens to it, and what is said of it afterwards. */
async function after(
  before: Readonly<Record<string, Buffer | string>>, happens: (at: (path: string) => string) => void, options: JudgeOptions = {},
): Promise<GenerationJudged> {
  return await inFolder(async (folder) => {
    const at = (path: string): string => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      return join(folder, path)
    }
    for (const [path, content] of Object.entries(before)) writeFileSync(at(path), content)
    const was = await take(folder, { inspector: contentInspector })
    happens(at)
    const now = await take(folder, { inspector: contentInspector })
    return await judgeGeneration([was.bytes], [now.bytes], options)
  })
}

const names = ({ suspicions }: GenerationJudged) => suspicions.map(({ rule }) => rule)
const many = (count: number, name: (at: number) => string, content: (at: number) => string) => (
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), content(at)]))
)

it('nothing happened, or what happens every day: nothing is said', async () => {
  const files = { 'a.dcm': make('explicit.dcm'), 'viewer': make('viewer'), 'list.csv': make('orders.csv') }
  const quiet = await after(files, () => {})
  expect(quiet).toMatchObject({ suspicions: [], files: 3, changed: 0, canaries: 'none', judged: { clean: 2, suspect: 0, unjudged: 1 } })
  const daily = await after(files, (at) => {
    writeFileSync(at('list.csv'), csv(9, 20_000))
    writeFileSync(at('b.dcm'), make('explicit.dcm', 2))
  })
  expect(daily.suspicions).toEqual([])
})

it('what is written once changed or went', async () => {
  const isWriteOnce = (path: string) => path.startsWith('pacs/')
  const found = await after({ 'pacs/1': 'one', 'pacs/2': 'two', 'other': 'x' }, (at) => {
    writeFileSync(at('pacs/1'), 'not one')
    rmSync(at('pacs/2'))
    writeFileSync(at('other'), 'y')
  }, { isWriteOnce })
  expect(found.suspicions).toEqual([{ rule: 'write-once', count: 2, example: 'pacs/1' }])
})

it('an object of the PACS has its number and other bytes', async () => {
  const found = await after({ 'IM0001': make('explicit.dcm') }, (at) => {
    const changed = make('explicit.dcm')
    changed[changed.length - 9000] = (changed[changed.length - 9000] ?? 0) ^ 1
    writeFileSync(at('IM0001'), changed)
  })
  expect(found.suspicions).toEqual([{ rule: 'same-object', count: 1, example: 'IM0001' }])
})

it('a kind that is lost, noise that came, text that became base64', async () => {
  const found = await after({ 'IM1': make('explicit.dcm'), 'tool': make('viewer.exe'), 'notes': make('export.txt', 3) }, (at) => {
    writeFileSync(at('IM1'), attacks.full(make('explicit.dcm')))
    writeFileSync(at('tool'), attacks['64 of 640 KiB, header of 4 KiB kept'](make('viewer.exe')))
    writeFileSync(at('notes'), attacks['full, base64'](make('export.txt', 3)))
  })
  expect(found.suspicions).toEqual([
    { rule: 'lost-kind', count: 1, example: 'IM1' }, { rule: 'more-noise', count: 1, example: 'tool' },
    { rule: 'armoured', count: 1, example: 'notes' },
  ])
})

it('suspect content speaks without a generation before', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.pdf'), attacks.full(make('summary.pdf')))
    const { bytes } = await take(folder, { inspector: contentInspector })
    const canaries = [{ path: 'nowhere', hash: '0'.repeat(64) }]
    expect(await judgeGeneration(null, [bytes], { canaries })).toMatchObject({
      suspicions: [
        { rule: 'canary-missing', count: 1, example: 'nowhere' }, { rule: 'content', count: 1, example: 'a.pdf' },
      ], canaries: 'missing', changed: null, summary: null,
    })
  })
})

it('canaries', async () => {
  const hash = createHash('sha256').update('sing').digest('hex')
  const canaries = [{ path: 'x/canary', hash }]
  expect(await after({ 'x/canary': 'sing' }, () => {}, { canaries })).toMatchObject({ canaries: 'same', suspicions: [] })
  const changed = await after({ 'x/canary': 'sing' }, (at) => writeFileSync(at('x/canary'), 'crow'), { canaries })
  expect(changed).toMatchObject({ canaries: 'changed', suspicions: [{ rule: 'canary-changed', count: 1, example: 'x/canary' }] })
})

it('files renamed by the hundred, under one new ending', async () => {
  const found = await after(many(250, (at) => `ward/${at}.csv`, (at) => `id,${at}\n`.repeat(20)), (at) => {
    for (let file = 0; file < 250; file++) renameSync(at(`ward/${file}.csv`), at(`ward/${file}.csv.locked`))
  })
  expect(names(found)).toEqual(['mass-rename', 'new-ending', 'kind-gone'])
  expect(found.suspicions[1]).toEqual({ rule: 'new-ending', count: 250, example: '.locked' })
})

it('encrypted and renamed at once counts as renamed', async () => {
  const found = await after(many(220, (at) => `ward/${at}.csv`, (at) => `id,${at}\n`.repeat(80)), (at) => {
    for (let file = 0; file < 220; file++) {
      rmSync(at(`ward/${file}.csv`))
      writeFileSync(at(`ward/${file}.csv.locked`), attacks.full(csv(file, 500)))
    }
  })
  expect(names(found)).toEqual(expect.arrayContaining(['content', 'mass-rename', 'new-ending', 'kind-gone']))
})

it('the same note in many folders, and an address in it', async () => {
  const note = `Your files are encrypted. http://${'a'.repeat(56)}.onion/pay\n`.repeat(3)
  const before = many(12, (at) => `d${at}/a.csv`, (at) => `${at},1\n`)
  const found = await after(before, (at) => {
    for (let folder = 0; folder < 12; folder++) writeFileSync(at(`d${folder}/README.txt`), note)
  })
  expect(found.suspicions).toEqual([
    { rule: 'same-note', count: 12, example: 'd0/README.txt' }, { rule: 'onion', count: 12, example: 'd0/README.txt' },
  ])
})

it('folders that move take their licences with them', async () => {
  const text = 'the same text in each of them. '.repeat(9)
  const found = await after(many(12, (at) => `old/d${at}/LICENSE.txt`, () => text), (at) => renameSync(at('old'), at('new')))
  expect(found.suspicions).toEqual([])
})

it('change beyond what is usual, and only then', async () => {
  const before = many(400, (at) => `${at}.csv`, (at) => `${at},1,2,3\n`)
  const change = (at: (path: string) => string) => {
    for (let file = 0; file < 150; file++) writeFileSync(at(`${file}.csv`), `${file},other\n`)
  }
  const runs = (changed: number, count = 8) => (
    Array.from({ length: count }, (_, at) => ({ changed: changed + at / 1000, stored: 0.02, packed: 0.4 + at / 100 }))
  )
  const now = { stored: 0.9, packed: 1 }
  const found = await after(before, change, { earlier: { runs: runs(0.01), now } })
  expect(found.suspicions).toEqual([
    { rule: 'change-rate', count: 150, example: '37.5 %' }, { rule: 'lost-sharing', count: 1, example: '90.0 %' },
    { rule: 'lost-packing', count: 1, example: '100.0 %' },
  ])
  expect(found.changed).toBeCloseTo(0.375)
  const usual = { stored: 0.02, packed: 0.45 }
  for (const earlier of [{ runs: runs(0.4), now: usual }, { runs: runs(0.01, 7), now }, { runs: [], now: null }]) {
    expect((await after(before, change, { earlier })).suspicions).toEqual([])
  }
})
