import { readdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type CompareItem, type CompareSummary, type Difference, type Limits, pathText } from './index.ts'
import { inFolder, plant, take, type Tree, type TreeNode, trees } from './testing/trees.ts'

const tiny: Partial<Limits> = { sortBytes: 150, fanIn: 2 }

async function all(before: Uint8Array, after: Uint8Array, limits: Partial<Limits> = {}): Promise<CompareItem[]> {
  return await inFolder(async (scratch) => {
    const items: CompareItem[] = []
    for await (const some of compare([before], [after], { limits, scratch })) items.push(...some)
    expect(readdirSync(scratch)).toEqual([])
    return items
  })
}
const summaryOf = (items: readonly CompareItem[]): CompareSummary => {
  const last = items.at(-1)
  if (last?.kind !== 'summary') throw new Error('no summary')
  return last
}
const differences = (items: readonly CompareItem[]): Difference[] =>
  items.filter((item): item is Difference => !['summary', 'folder', 'problem'].includes(item.kind))
const told = (items: readonly CompareItem[]): string[] => differences(items).map((one) => {
  const path = pathText(one.path)
  if (one.kind === 'renamed') return `renamed ${pathText(one.from)} → ${path}`
  return one.kind === 'changed' ? `${one.how} ${path}` : `${one.kind} ${path}`
})

const imprintOf = async (tree: Tree): Promise<Buffer> => await inFolder(async (folder) => {
  plant(`${folder}/t`, tree)
  return (await take(`${folder}/t`)).bytes
})
const file = (content: string, time = 1): TreeNode => ({ is: 'file', content, time })
const folder = (entries: Record<string, TreeNode>): TreeNode => (
  { is: 'folder', entries: new Map(Object.entries(entries)) }
)
const tree = (entries: Record<string, TreeNode>): Tree => new Map(Object.entries(entries))

/**
 * An imprint without a disk: `x` lines and any number of files. Every file's content is named; the content `''` is
 * empty.
 */
function written(lines: readonly (readonly ['f', string, string] | readonly ['x', string])[]): Buffer {
  const sha256 = (text: string) => createHash('sha256').update(text, 'latin1').digest('hex')
  const rows = lines.map(([is, name, content = '']) => is === 'f'
    ? [
      `f\t${sha256(content)}\t${content.length}\t1\t1\t${name}\n`,
      `f\t${name}\t${content.length}\t${sha256(content)}\n`,
    ]
    : [`x\tdenied\tEACCES\t${name}\n`, `x\t${name}\tdenied\n`])
  const files = lines.filter(([is]) => is === 'f')
  const totals = [
    files.length, files.reduce((sum, [, , content = '']) => sum + content.length, 0), lines.length - files.length,
  ].join('\t')
  const root = sha256(`kokoroe/imprint/directory/v1\n${rows.map(([, leaf]) => leaf).join('')}`)
  const body = `kokoroe-imprint\t1\ntaken\t1\nlabel\t\nd\t1\t1\t.\n${rows.map(([line]) => line).join('')}e\t${root}\t${totals}\n`
  return Buffer.from(`${body}s\t${sha256(body)}\n`, 'latin1')
}

/** The same by looking: every path on both sides, renames by count of contents. */
function expected(before: Tree, after: Tree): { kinds: Map<string, number>; changed: Set<string> } {
  const flat = (entries: Tree, prefix = ''): [string, TreeNode][] => [...entries].flatMap(([name, node]) =>
    [[prefix + name, node] as [string, TreeNode], ...(node.is === 'folder' ? flat(node.entries, `${prefix}${name}/`) : [])])
  const [a, b] = [new Map(flat(before)), new Map(flat(after))]
  const kinds = new Map<string, number>()
  const count = (kind: string, by = 1) => kinds.set(kind, (kinds.get(kind) ?? 0) + by)
  const changed = new Set<string>()
  const lone: Record<string, { gone: number; come: number }> = {}
  for (const path of new Set([...a.keys(), ...b.keys()])) {
    const [was, now] = [a.get(path), b.get(path)]
    if (was && now) {
      const differs = was.is !== now.is || (was.is === 'file' && now.is === 'file' && was.content !== now.content)
        || (was.is === 'link' && now.is === 'link' && was.target !== now.target)
      if (differs) changed.add(path)
      if (differs) count('changed')
      else if (was.is === 'file' && now.is === 'file' && was.time !== now.time) count('touched')
      continue
    }
    const node = was ?? now
    if (node?.is === 'file' && node.content !== '') {
      const both = lone[node.content] ??= { gone: 0, come: 0 }
      both[was ? 'gone' : 'come'] += 1
    } else {
      count(was ? 'removed' : 'added')
    }
  }
  for (const { gone, come } of Object.values(lone)) {
    count('renamed', Math.min(gone, come))
    count('removed', Math.max(0, gone - come))
    count('added', Math.max(0, come - gone))
  }
  return { kinds, changed }
}

describe('comparing two imprints', () => {
  it('finds exactly what differs, however little memory there is', async () => {
    await fc.assert(fc.asyncProperty(trees, trees, fc.constantFrom(tiny, {}), async (before, after, limits) => {
      const items = await all(await imprintOf(before), await imprintOf(after), limits)
      const { kinds, changed } = expected(before, after)
      const { counts, sound } = summaryOf(items)
      expect(sound).toBe(true)
      for (const kind of ['added', 'removed', 'renamed', 'changed'] as const) expect([kind, counts[kind]]).toEqual(
        [kind, kinds.get(kind) ?? 0]
      )
      expect(
        new Set(differences(items).filter(({ kind }) => kind === 'changed').map(({ path }) => path))
      ).toEqual(changed)
      // A link's time is when it was planted: only files are touched on purpose.
      expect(counts.touched).toBeGreaterThanOrEqual(kinds.get('touched') ?? 0)
      for (const kind of Object.keys(counts) as (keyof typeof counts)[]) {
        const ofKind = differences(items).filter((one) => one.kind === kind).length
        const inFolders = items.reduce((sum, item) => sum + (item.kind === 'folder' ? item.counts[kind] : 0), 0)
        expect([kind, ofKind, inFolders]).toEqual([kind, counts[kind], counts[kind]])
      }
    }), { numRuns: 60 })
  })

  it('finds nothing between an imprint and itself', async () => {
    const one = await imprintOf(tree({ a: file('x'), d: folder({ b: file('y') }) }))
    expect((await all(one, one)).map(({ kind }) => kind)).toEqual(['summary'])
  })

  it('tells renames, touched times, silent changes and other kinds apart', async () => {
    const before = tree({
      'kept.dcm': file('1'), 'moved.dcm': file('2'), 'renamed.doc': file('3'), 'touched': file('4'), 'edited': file('5'), 'rotten': file('6'),
      'was-file': file('7'), 'gone': file('8'), 'empty': file(''), 'twice-a': file('9'), 'twice-b': file('9'), 'l': {
        is: 'link', target: 'x',
      },
    })
    const after = tree({
      'kept.dcm': file('1'), 'folder': folder(
        { 'moved.dcm': file('2') }
      ), 'renamed.doc.locked': file('3'), 'touched': file('4', 2),
      'edited': file('55', 2), 'rotten': file('!'), 'was-file': folder({}), 'new': file('0'), 'also-empty': file(''), 'thrice': file('9'),
      'l': { is: 'link', target: 'y' },
    })
    const items = await all(await imprintOf(before), await imprintOf(after), tiny)
    expect(told(items).toSorted()).toEqual([
      'added also-empty', 'added folder', 'added new', 'content edited', 'kind was-file', 'removed empty', 'removed gone', 'removed twice-b',
      'renamed moved.dcm → folder/moved.dcm', 'renamed renamed.doc → renamed.doc.locked', 'renamed twice-a → thrice', 'silent rotten', 'target l',
      'touched touched',
    ])
    const summary = summaryOf(items)
    expect(summary).toMatchObject({ before: { files: 11, bytes: 10 }, after: { files: 9, bytes: 9 }, unmatched: 0 })
    expect(
      summary.extensions.find(({ extension }) => extension === 'locked')
    ).toMatchObject({ before: 0, after: 1, counts: { renamed: 1 } })
    expect(
      summary.extensions.find(({ extension }) => extension === 'dcm')
    ).toMatchObject({ before: 2, after: 2, counts: { renamed: 1, removed: 0 } })
    expect(
      items.flatMap((item) => (item.kind === 'folder' ? [[item.path, item.counts.renamed]] : []))
    ).toEqual([['', 2], ['folder', 1]])
  })

  it('does not call lost or new what could not be read on one side', async () => {
    const whole = await imprintOf(
      tree({ d: folder({ a: file('x'), e: folder({ b: file('y') }) }), f: file('z'), g: file('z') })
    )
    const items = await all(whole, written([['x', 'd'], ['x', 'f'], ['f', 'g', 'z']]))
    expect(told(items)).toEqual(
      ['unjudged d', 'unjudged d/a', 'unjudged d/e', 'unjudged d/e/b', 'unjudged f', 'touched g']
    )
    expect(summaryOf(items).counts).toMatchObject({ added: 0, removed: 0, unjudged: 5 })
    expect(told(await all(written([['x', 'q']]), written([])))).toEqual(['unjudged q'])
  })

  it('says where an imprint itself is not whole, and what it saw all the same', async () => {
    const one = await imprintOf(tree({ a: file('x'), b: file('y') }))
    const two = await imprintOf(tree({ a: file('z'), b: file('y') }))
    const items = await all(one, two.subarray(0, -70))
    expect(items).toContainEqual(expect.objectContaining({ kind: 'problem', side: 'after', code: 'unfinished' }))
    expect(told(items)).toContain('silent a')
    expect(summaryOf(items).sound).toBe(false)
    expect(summaryOf(await all(Buffer.from('?'), one)).sound).toBe(false)
  })

  it('stays within its bounds and says what it did not match', async () => {
    const many = (prefix: string) => written(
      Array.from({ length: 300 }, (_, at) => ['f', `${prefix}${1000 + at}.e${at}`, 'same'] as const)
    )
    const whole = summaryOf(await all(many('a'), many('b')))
    expect(whole).toMatchObject({ counts: { renamed: 300, added: 0 }, unmatched: 0 })
    const items = await all(many('a'), many('b'), { ...tiny, sameContent: 10, extensions: 7 })
    const { counts, unmatched, extensions } = summaryOf(items)
    expect([counts.renamed, counts.added, counts.removed, unmatched]).toEqual([10, 290, 290, 580])
    expect(extensions).toHaveLength(8)
    expect(extensions.at(-1)).toMatchObject({ extension: null, before: 293, after: 293 })
    expect(items.filter(({ kind }) => kind === 'folder')).toHaveLength(1)
  })

  it('leaves nothing behind when it is stopped', async () => {
    await inFolder(async (scratch) => {
      const many = (prefix: string) => written(
        Array.from({ length: 3000 }, (_, at) => ['f', `${prefix}${10_000 + at}`, String(at)] as const)
      )
      const controller = new AbortController()
      const run = async () => {
        for await (const items of compare(
          [many('a')], [many('b')], { scratch, limits: { sortBytes: 20_000, fanIn: 2 }, signal: controller.signal },
        )) {
          if (items.some(({ kind }) => kind === 'renamed')) controller.abort(new Error('enough'))
        }
      }
      await expect(run()).rejects.toThrow('enough')
      expect(readdirSync(scratch)).toEqual([])
      writeFileSync(`${scratch}/x`, '')
    })
  })
})
