// Arrows between rooms point down only, and every import finds a file.
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isTest, type SourceFile, sources } from './files.ts'
import type { Gate } from './gate.ts'
import { arrows, consoleMayUse, engineArrows, kamoMayUse, roomOf, wallsOf } from './rooms.ts'

const importing = /(?:^|[\n;])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(text: string): string[] {
  return [...text.matchAll(importing)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Path from the root that an import names, or null for packages and `node:`. */
export function target(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
  if (specifier.startsWith('#engines/')) return `engines/${specifier.slice('#engines/'.length)}/index.ts`
  if (specifier.startsWith('#')) return specifier.slice(1)
  return null
}

/** Why this import may not stand, or null. */
export function objection(from: string, specifier: string): string | null {
  const to = target(from, specifier)
  if (to === null) return storeOutsideKernel(from, specifier)
  const here = roomOf(from)
  const there = roomOf(to)
  if (here === null || there === null) return `\`${here === null ? from : to}\` lives in no room`
  if (specifier.startsWith('.')) return to.startsWith(wallsOf(from)) || helpsEngineTest(from, to) ? null : 'a relative import leaves its room: use `#…`'
  if (isTest(from)) return null
  if (here === 'engines') return engineObjection(from, to)
  if (here === 'console' && !to.startsWith('apps/console/') && !consoleMayUse.test(to)) return `the console may not use \`${to}\``
  if (here === 'kamo' && !to.startsWith('apps/kamo/') && !kamoMayUse.test(to)) return `the かも? page may not use \`${to}\``
  if (here === there && here !== 'principle') return null
  return arrows[here]?.includes(there) ? null : `no arrow from ${here} to ${there}`
}

/** An engine is a package of its own, and a package's `#` names reach nothing outside of it. */
function helpsEngineTest(from: string, to: string): boolean {
  return isTest(from) && from.startsWith('engines/') && to.startsWith('tools/testing/')
}

function engineObjection(from: string, to: string): string | null {
  const [, mine = ''] = from.split('/')
  const [, other = ''] = to.split('/')
  return mine === other || engineArrows[mine]?.includes(other) ? null : `engine \`${mine}\` may not use \`${to}\``
}

/** INVARIANT: only the kernel opens a database, so that everything goes through the one door. */
function storeOutsideKernel(from: string, specifier: string): string | null {
  if (!['node:sqlite', 'pg'].includes(specifier) || isTest(from)) return null
  return /^(hospital\/kernel|bench|tools)\//.test(from) ? null : `only hospital/kernel opens a database (\`${specifier}\`)`
}

const writing = /\.(insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(/

/** INVARIANT: rows are written by the kernel and by the `apply` of acts, nowhere else. */
function writesOutsideActs(file: SourceFile): boolean {
  return writing.test(file.text) && !/^hospital\/(kernel\/|[^/]+\/([^/]+\/)?(acts?|projections?)(\/|[.-]))/.test(file.path) && !isTest(file.path) && !/^(bench|tools)\//.test(file.path)
}

export const arrowGate: Gate = {
  name: 'arrows',
  async run(root) {
    const files = sources(root).filter((file) => roomOf(file.path) !== null)
    const problems: string[] = []
    for (const file of files) {
      for (const specifier of importsOf(file.text)) {
        const why = objection(file.path, specifier)
        if (why) problems.push(`${file.path}: ${why} (imports \`${specifier}\`)`)
        const to = target(file.path, specifier)
        if (to && !isTest(file.path) && !existsSync(join(root, to))) problems.push(`${file.path}: \`${specifier}\` is not there`)
      }
      if (writesOutsideActs(file)) problems.push(`${file.path}: writes rows outside of an act`)
    }
    return { looked: files.length, problems }
  },
}

