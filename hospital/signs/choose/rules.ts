// Which rules are shown, by level, id or title, tag and status.
import { type Level, levels, type RuleHead } from '#engines/sigma'
import { everyName, type NameChoice, nameChooser } from './names.ts'

export interface RuleChoice {
  readonly minLevel: Level
  /** Against id, name and title. */
  readonly rules: NameChoice
  readonly tags: NameChoice
  readonly statuses: NameChoice
}

export const everyRule: RuleChoice = {
  minLevel: 'informational', rules: everyName, tags: everyName, statuses: everyName,
}

export function ruleChooser(choice: RuleChoice): (rule: RuleHead) => boolean {
  const least = levels.indexOf(choice.minLevel)
  const [named, tagged, inStatus] = [choice.rules, choice.tags, choice.statuses].map(nameChooser)
  return (rule) => levels.indexOf(rule.level) >= least
    && named!([rule.id, rule.name, rule.title]) && tagged!(rule.tags) && inStatus!([rule.status])
}
