// Every rule says something: for those without an explanation, a sentence from what their tags and level tell.
import type { Level, RuleHead } from '#engines/sigma'
import { catalogue, fill, type Locale } from '#hospital/kernel/text.ts'
import { stageAim, stagesOf, techniqueName, techniquesOf, type Stage } from './attack.ts'
import { en } from './fallback.en.ts'
import { ja } from './fallback.ja.ts'
import type { Step } from './steps.ts'

const text = catalogue(ja, en)

/** The later in an attack, the more it says about what is going on; the middle stages stand on nearly every rule. */
const telling: readonly Stage[] = [
  'impact', 'exfiltration', 'credential-access', 'lateral-movement', 'initial-access', 'defense-impairment',
  'command-and-control', 'collection', 'discovery', 'stealth', 'defense-evasion', 'execution', 'persistence',
  'privilege-escalation', 'reconnaissance', 'resource-development',
]

const byStage: Readonly<Record<Stage, Step>> = {
  'impact': 'checkBackup', 'exfiltration': 'checkLeak', 'credential-access': 'resetPassword',
  'lateral-movement': 'otherMachines', 'initial-access': 'patch', 'defense-impairment': 'restoreProtection',
  'command-and-control': 'blockAddress', 'collection': 'checkLeak', 'discovery': 'before', 'stealth': 'before',
  'defense-evasion': 'restoreProtection', 'execution': 'scan', 'persistence': 'removeTask',
  'privilege-escalation': 'checkAccounts', 'reconnaissance': 'watch', 'resource-development': 'watch',
}

const byLevel: Readonly<Record<Level, readonly Step[]>> = {
  critical: ['isolate', 'reportUp', 'keep'],
  high: ['askUser', 'before'],
  medium: ['askUser'],
  low: ['watch'],
  informational: ['watch'],
}

export function mostTelling(tags: readonly string[]): Stage | null {
  const named = stagesOf(tags)
  return telling.find((stage) => named.includes(stage)) ?? null
}

export type Telling = Pick<RuleHead, 'tags' | 'level'> & { readonly kind?: string }

export function composed(rule: Telling, locale: Locale): { readonly meaning: string; readonly steps: readonly Step[] } {
  const say = text[locale]
  const stage = mostTelling(rule.tags)
  const technique = techniquesOf(rule.tags).map((id) => techniqueName(locale, id)).find((name) => name !== null)
  const sentences = [
    ...(rule.kind === 'correlation' ? [say.correlation] : []),
    stage ? fill(say.stage, { aim: stageAim(locale, stage) }) : say.noStage,
    ...(technique ? [fill(say.technique, { name: technique })] : []),
    say[`level.${rule.level}`],
  ]
  const gap = locale === 'ja' ? '' : ' '
  const quiet = rule.level === 'low' || rule.level === 'informational'
  const steps = [...byLevel[rule.level], ...(stage && !quiet ? [byStage[stage]] : [])]
  return { meaning: sentences.join(gap), steps: [...new Set(steps)] }
}
