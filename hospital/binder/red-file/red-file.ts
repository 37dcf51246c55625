// The red file as one paper of parts, each with a hash of what it says, so that two versions are compared part by part.
import { fileDigest, sectionDigest } from '#hospital/response/redfile/digest.ts'
import { sealGroups } from '#hospital/response/evidence/sealed/typed-seal.ts'
import type { SectionDigest } from '#hospital/response/redfile/tables.ts'
import { cutOrder } from '#hospital/response/cuts/order.ts'
import { treeOf } from '#hospital/response/calls/tree.ts'
import type { Block, Paper } from '../paper.ts'
import { callBlocks } from '../reports/call-tree.ts'
import { cutBlocks } from '../reports/cut-order.ts'
import { decisionBlocks } from '../reports/decision-table.ts'
import { course, custody, holds, transfer } from './blanks.ts'
import { front, hour } from './first-hour.ts'
import { redWords, sectionIds, type Build, type RedGiven, type Section, type SectionId } from './given.ts'
import { restore, substitutes } from './going-on.ts'
import { duties, forms, note, phrases, script } from './words.ts'

const people: Build = ({ locale, view, say, calling }) => callBlocks({
  locale, rules: calling, tree: treeOf({ view, say, rules: calling, calls: [], openedAt: 0, now: 0 }),
})

/** A place without a photograph is found later, by somebody in a hurry: it is said. */
const cuts: Build = (given) => {
  const words = redWords(given)
  const shown = new Set((given.cutPhotos ?? []).map(({ point }) => point))
  const bare = cutOrder(given.view, []).items.flatMap(({ key, name }, at) => (shown.has(key) ? [] : [`${at + 1} ${name}`]))
  return [
    ...cutBlocks(given),
    ...(bare.length === 0 ? [] : [{ type: 'paragraph', text: words('red.cuts.bare', { names: bare.join(words('binder.sep')) }) } as const]),
  ]
}

const builders: Readonly<Record<SectionId, Build>> = {
  front, hour, people, cuts, decisions: decisionBlocks, script, phrases, note, duties, forms, substitutes, restore, holds, custody,
  course, transfer,
}

const turned: ReadonlySet<SectionId> = new Set(['people', 'cuts', 'decisions', 'restore'])

export interface RedFile {
  readonly sections: readonly Section[]
  readonly digests: readonly SectionDigest[]
  /** Of all of it. */
  readonly digest: string
}

export function redFile(given: RedGiven): RedFile {
  const words = redWords(given)
  const sections = sectionIds.map((id): Section =>
    ({ id, title: words(`red.section.${id}`), turned: turned.has(id), blocks: builders[id](given) }))
  const digests = sections.map(({ id, title, blocks }) => ({ id, digest: sectionDigest([title, ...blocks]) }))
  return { sections, digests, digest: fileDigest(given.hospital, digests) }
}

export interface Stamped {
  readonly version: number
  /** The key its HTML is signed with, for whoever holds that against the paper. */
  readonly vkey: string
}

export function stampText(given: Pick<RedGiven, 'locale' | 'today'>, { digest }: Pick<RedFile, 'digest'>, version: number): string {
  return redWords(given)('red.stamp', { version, date: given.today, groups: sealGroups(digest).join(' ') })
}

export function redFilePaper(given: RedGiven, file: RedFile, { version, vkey }: Stamped): Paper {
  const { locale, hospital, today } = given
  const words = redWords(given)
  const [first, ...rest] = file.sections
  const parts: Block[] = rest.flatMap(({ title, turned: lying, blocks }, at): Block[] => [
    lying === (rest[at - 1]?.turned ?? false) ? { type: 'pageBreak' } : { type: 'pageBreak', turned: lying },
    { type: 'heading', level: 1, text: words('red.numbered', { n: at + 1, title }) }, ...blocks,
  ])
  return {
    name: `red-file-${version}`, locale, hospital, date: today, head: null, editions: [], title: words('red.title'),
    stamp: stampText(given, file, version),
    blocks: [
      ...(first?.blocks ?? []),
      { type: 'pageBreak' },
      { type: 'heading', level: 1, text: words('red.contents') },
      { type: 'contents', headings: rest.map(({ title }, at) => words('red.numbered', { n: at + 1, title })) },
      { type: 'paragraph', text: words('red.hash', { groups: sealGroups(file.digest).join(' ') }) },
      { type: 'paragraph', tone: 'note', text: words('red.key', { key: vkey }) },
      ...parts,
    ],
  }
}
