// MITRE ATT&CK as tags name it: stages in the order of an attack, techniques with a short name of our own.
import { catalogue, type Locale } from '#hospital/kernel/text.ts'
import { en as stagesEn } from './stages.en.ts'
import { ja as stagesJa } from './stages.ja.ts'
import { en as techniquesEn } from './techniques.en.ts'
import { ja as techniquesJa } from './techniques.ja.ts'

/** `defense-evasion` is what the newer `stealth` and `defense-impairment` were before they were parted. */
export const stages = [
  'reconnaissance', 'resource-development', 'initial-access', 'execution', 'persistence', 'privilege-escalation',
  'stealth', 'defense-evasion', 'defense-impairment', 'credential-access', 'discovery', 'lateral-movement',
  'collection', 'command-and-control', 'exfiltration', 'impact',
] as const

export type Stage = (typeof stages)[number]

const stageText = catalogue(stagesJa, stagesEn)
const techniqueText: Record<Locale, Readonly<Record<string, string>>> = catalogue(techniquesJa, techniquesEn)

export const stageName = (locale: Locale, stage: Stage): string => stageText[locale][`${stage}.name`]
/** What somebody tries to reach at that stage, to be read after “this looks like”. */
export const stageAim = (locale: Locale, stage: Stage): string => stageText[locale][`${stage}.aim`]

/** `T1003.001` of `attack.t1003.001`. */
export function techniquesOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => {
    const found = /^attack\.(t\d{4}(?:\.\d{3})?)$/i.exec(tag)
    return found?.[1] ? [found[1].toUpperCase()] : []
  })
}

/** Tags were written with `_` and with `-` over the years. */
export function stagesOf(tags: readonly string[]): Stage[] {
  const named = new Set(tags.map((tag) => tag.toLowerCase().replaceAll('_', '-')))
  return stages.filter((stage) => named.has(`attack.${stage}`))
}

/** The name of a technique, or of the one it belongs to; null where neither has one. */
export function techniqueName(locale: Locale, id: string): string | null {
  return techniqueText[locale][id] ?? techniqueText[locale][id.slice(0, 5)] ?? null
}
