// The damages in what `restic check` said, in whichever version's words.
import { oneLine } from '../process/secrets.ts'
import type { Damage } from '../reader.ts'

/** Advice, progress, and what the lines around it already say. */
const noise = [
  /^Load\(.*(returned error, retrying|failed:)/, /^Fatal: (repository contains errors|LoadIndex returned errors)/, /^restic /,
  /^The repository (index )?is damaged and must be repaired/, /^The repository contains damaged pack files/,
  /^Damaged pack files can be caused/, /^(read|load|check|create|using) /, /^\[\d+:\d\d\]/, /no errors were found/,
  /not referenced in any index/, /additional files were found/, /non-critical/, /^restic repair/, /^Ignoring "/,
  /^See also|^Please |^You (must|can) run/, /^rclone: /, /partial pack header|signal .* received, cleaning up/,
]

const places: readonly (readonly [RegExp, string])[] = [
  [/\bpack ([0-9a-f]{8,64})/i, 'pack'],
  [/Pack ID does not match, want ([0-9a-f]{8,64})/i, 'pack'],
  [/(?:data|pack)\/([0-9a-f]{10,64})/, 'pack'],
  [/error for tree ([0-9a-f]{8,64})/, 'tree'],
  [/index[ /]<?([0-9a-f]{8,64})/, 'index'],
  [/snapshot[ /]<?([0-9a-f]{8,64})/, 'snapshot'],
  [/\bkey[ /]<?([0-9a-f]{8,64})/, 'key'],
]

export function damagesIn(lines: readonly string[]): readonly Damage[] {
  const damages: Damage[] = []
  lines.forEach((line, at) => {
    const words = line.trim()
    // An indented line says what is wrong with what the line before names.
    if (words === '' || noise.some((one) => one.test(words)) || /^\s/.test(line)) return
    const details = lines.slice(at + 1).findIndex((next) => !/^\s/.test(next))
    const more = lines.slice(at + 1, details === -1 ? undefined : at + 1 + details).map((one) => one.trim())
    const [where] = places.flatMap(([pattern, kind]) => {
      const id = pattern.exec(words)?.[1]
      return id === undefined ? [] : [`${kind} ${id}`]
    })
    damages.push({ where: where ?? 'repository', said: oneLine([words, ...more].join(' ')) })
  })
  return once(damages)
}

/** One damage for each place; a short name and the long one are the same place. */
export function once(damages: readonly Damage[]): readonly Damage[] {
  const kept: Damage[] = []
  const byLength = [...damages].sort((a, b) => b.where.length - a.where.length)
  for (const one of byLength) {
    const known = kept.some(({ where }) => where === one.where || (/ [0-9a-f]{8,}$/.test(one.where) && where.startsWith(one.where)))
    if (!known) kept.push(one)
  }
  return kept.sort((a, b) => damages.indexOf(a) - damages.indexOf(b))
}
