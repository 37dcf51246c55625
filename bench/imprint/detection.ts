// Seven attacks on every kind of file: how many of a hundred the inspection finds, alone and beside the generation
// before.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { contentInspector, speakAgainst, type Verdict, verdictOf } from '#engines/imprint'
import { attackNames, attacks, bodies, samples } from '#engines/imprint/testing'
import type { Inspector } from '#engines/imprint'
import { archives, encode, type Made } from './encoders.ts'
import type { Part } from './part.ts'

const seeds = Array.from({ length: 12 }, (_, at) => at + 1)
const piece = 128 * 1024

interface Score {
  hit: number
  of: number
}

export async function detection(place: string): Promise<Part> {
  const { inspector } = await import(contentInspector.module) as { inspector: () => Inspector } // what readers load
  const judge = ({ name, content }: Made): Verdict | null => {
    const file = inspector().open({ path: name, size: content.length })
    for (let at = 0; at < content.length; at += piece) file?.piece(content.subarray(at, at + piece))
    return verdictOf(file?.end() ?? [])
  }
  const table = new Map<string, Map<string, Score>>()
  const alone = new Map<string, Score>()
  const blind: string[] = []
  let [files, falls] = [0, 0]
  for (const made of everything(place)) {
    const was = judge(made)
    files += 1
    if (was?.is === 'suspect') falls += 1
    for (const attack of attackNames) {
      const content = attacks[attack](made.content)
      if (!was || content.equals(made.content)) continue
      const now = judge({ ...made, content })
      const isSeen = now?.is === 'suspect'
      const isSeenBeside = isSeen || (now !== null && speakAgainst(was, now).length > 0)
      const own = was.is === 'clean' ? was.kind : was.why === 'previous' ? `${was.kind} ¹` : `${was.kind} ²`
      const groups = own.endsWith('²') ? [own, 'everything'] : [own, 'judged', 'everything']
      for (const kind of groups) add(table, kind, attack, isSeenBeside)
      if (was.is === 'clean') addTo(alone, attack, isSeen)
      if (!isSeenBeside && was.is === 'clean' && blind.length < 12) blind.push(`${made.name}: ${attack}`)
    }
  }
  const percent = (score: Score | undefined): string => (score ? ((score.hit / score.of) * 100).toFixed(1) : '-')
  const line = (name: string, scores: ReadonlyMap<string, Score>): string => (
    `  ${name.padEnd(14)}${attackNames.map((attack) => percent(scores.get(attack)).padStart(7)).join('')}`
  )
  const rows = [...table].toSorted(([a], [b]) => a.localeCompare(b))
  return {
    lines: [
      `detection, ${files} files of own generators and real encoders, of a hundred`, `  columns: ${attackNames.join(' | ')}`,
      ...rows.map(([kind, scores]) => line(kind, scores)), line('alone', alone),
      '  ¹ beside the generation before only; ² body left to its own tool: what its head and name say',
      `  of the clean ones called suspect: ${falls}`, ...blind.map((one) => `  missed: ${one}`),
    ],
    ratios: Object.fromEntries(attackNames.map((name) => (
      [`detection of judged kinds, ${name}`, Number(percent(table.get('judged')?.get(name)))]
    ))),
  }
}

function* everything(place: string): Generator<Made, void, undefined> {
  for (const seed of seeds) {
    for (const { name, make } of [...samples, ...bodies]) yield { name, content: make(seed) }
    for (const recipes of [undefined, archives]) yield* encode(place, seed, recipes)
    const used = readdirSync(place).filter((folder) => folder.startsWith('encoded-'))
    for (const folder of used) rmSync(join(place, folder), { recursive: true })
  }
  // Programs as they really are.
  const programs = '/usr/bin'
  for (const name of readdirSync(programs).filter((_, at) => at % 40 === 0)) {
    try {
      const content = readFileSync(join(programs, name))
      if (content.length > 8192 && content.length < 20e6) yield { name, content }
    } catch {
      // A link that leads nowhere.
    }
  }
}

function add(table: Map<string, Map<string, Score>>, kind: string, attack: string, isSeen: boolean): void {
  const scores = table.get(kind) ?? new Map<string, Score>()
  table.set(kind, scores)
  addTo(scores, attack, isSeen)
}

function addTo(scores: Map<string, Score>, attack: string, isSeen: boolean): void {
  const score = scores.get(attack) ?? { hit: 0, of: 0 }
  scores.set(attack, score)
  score.of += 1
  if (isSeen) score.hit += 1
}
