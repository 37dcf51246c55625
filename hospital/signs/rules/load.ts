// Rules from what the user named and from our own pack: read once, then known by the hash of what they were read from.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applyFilters, type Fault, readRules } from '#engines/sigma'
import type { RefusedRule } from '../finding.ts'
import { awake } from '../pack/asleep.ts'
import type { Cache } from './cache.ts'
import { collectRules, type RuleInput } from './collect.ts'
import { headText, keptRules, type KeptRules, rulesIn } from './kept.ts'

export interface RuleSet extends KeptRules {
  readonly hash: string
  readonly cached: boolean
}

export interface RuleOptions {
  /** A folder of files whose names are the placeholders and whose lines are their values. */
  readonly placeholders?: string | undefined
  /** Our own pack as well. */
  readonly own: boolean
  readonly cache: Cache | null
}

export const ownPack = join(import.meta.dirname, '..', 'pack')

/** Throws what the file system throws for a path that cannot be read: the user named it. */
export async function loadRuleSet(
  paths: readonly string[], { placeholders, own, cache }: RuleOptions,
): Promise<RuleSet> {
  const inputs: RuleInput[] = []
  if (own && existsSync(ownPack)) inputs.push(await collectRules(ownPack, 'kokoroe'))
  for (const path of paths) inputs.push(await collectRules(path))
  const values = placeholders === undefined ? new Map<string, readonly string[]>() : readPlaceholders(placeholders)
  const hash = keyOf(inputs, values)
  const known = cache?.get(hash)
  if (known) return { ...rulesIn(known.head, known.body), hash, cached: true }
  const made = await read(inputs, values)
  cache?.set(hash, { head: headText(made), body: made.trees.bytes })
  return { ...made, hash, cached: false }
}

async function read(
  inputs: readonly RuleInput[], placeholders: ReadonlyMap<string, readonly string[]>,
): Promise<KeptRules> {
  const collected = await Promise.all(inputs.map((one) => one.files()))
  const files = collected.flatMap((one) => one.files)
  const { rules, refused, warnings } = readRules(files, { placeholders })
  const running = applyFilters(awake(rules, warnings))
  const licenses = new Map(files.map(({ path, license }) => [path, license]))
  const licensed = running.rules.map(
    (rule) => ({ ...rule, license: rule.license ?? licenses.get(rule.place.path) ?? null }),
  )
  return keptRules(licensed, {
    refused: [...collected.flatMap((one) => one.refused), ...refused.map((one) => told(one, 'refusal'))],
    warnings: [...warnings, ...running.warnings].map((one) => told(one, 'warning')),
  })
}

const told = ({ path, line, code, params, rule }: Fault<string>, kind: 'refusal' | 'warning'): RefusedRule => {
  // Each reason why an expression is refused has its own advice.
  const more = code === 'regex' ? `.${params['reason'] ?? ''}` : ''
  return { path, line, title: rule, message: { code: `${kind}.${code}${more}`, params } }
}

const mostValues = 1_000_000

function readPlaceholders(folder: string): Map<string, readonly string[]> {
  const values = new Map<string, readonly string[]>()
  let count = 0
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (!statSync(path).isFile()) continue
    const lines = readFileSync(path, 'utf8').replace(/^\ufeff/, '').split(/\r?\n/).filter(
      (line) => line !== '' && !line.startsWith('#')
    )
    if ((count += lines.length) > mostValues) break
    values.set(name.replace(/\.(txt|list)$/i, ''), lines)
  }
  return values
}

function keyOf(inputs: readonly RuleInput[], placeholders: ReadonlyMap<string, readonly string[]>): string {
  const hash = createHash('sha256').update(engineStamp()).update(process.version)
  for (const one of inputs) hash.update(one.hash)
  return hash.update(JSON.stringify([...placeholders])).digest('hex')
}

let stamp: string | null = null
const engineStamp = (): string => (stamp ??= hashOfReader())

/** A program that was changed never takes what another wrote: the reader's own code is part of the key. */
function hashOfReader(): string {
  const root = join(import.meta.dirname, '..', '..', '..', 'engines', 'sigma')
  const hash = createHash('sha256')
  const names = readdirSync(
    root, { recursive: true, encoding: 'utf8' },
  ).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(root, name)))
  return hash.digest('hex')
}
