// Password rules of a domain or a machine, as `secedit /export` writes them (INI in UTF-16LE). Keys are the same in every language.
import { readIni, sniff } from '#engines/tabular'
import { unknownDirectory } from '#hospital/register/key.ts'
import { checkedFact } from '#hospital/register/validate.ts'
import type { Input, Item, Source } from '../source.ts'
import { hostInName } from '../shared/host-names.ts'
import { firstLines } from '../shared/sample.ts'
import { tableProblem } from '../shared/table-problems.ts'
import { say as sayShared } from '../shared/text.ts'
import { say, text } from './text.ts'

const section = 'System Access'

/** -1 stands for "never": passwords do not expire, a lock stays until somebody unlocks. */
const keys = {
  minLength: ['MinimumPasswordLength', (n: number) => n],
  complexity: ['PasswordComplexity', (n: number) => n === 1],
  maxAgeDays: ['MaximumPasswordAge', (n: number) => (n <= 0 ? null : n)],
  minAgeDays: ['MinimumPasswordAge', (n: number) => n],
  history: ['PasswordHistorySize', (n: number) => n],
  lockoutThreshold: ['LockoutBadCount', (n: number) => n],
  lockoutMinutes: ['LockoutDuration', (n: number) => (n <= 0 ? null : n)],
  reversibleEncryption: ['ClearTextPassword', (n: number) => n === 1],
} as const

export const secedit: Source = {
  id: 'secedit',
  version: 1,
  gives: ['password-policy'],
  text,
  recognise(sample) {
    const sections = firstLines(sample).filter((line) => /^\s*\[.*\]\s*$/.test(line)).map((line) => line.trim().toLowerCase())
    const sure = sniff(sample.head, sample.name).kind === 'ini' && sections.includes(`[${section.toLowerCase()}]`)
    return sure
      ? { confidence: 0.95, why: say('secedit.by-sections') }
      : { confidence: 0, why: sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    const file = await readIni(input)
    for (const problem of file.problems) yield { type: 'problem', problem: tableProblem(problem) }
    // Run on a domain controller, as the guide says, it is the domain's policy; a file named after a PC is that PC's.
    const realm = hostInName(input.name) ?? unknownDirectory
    const rules: Record<string, unknown> = { realm }
    let row: number | null = null
    for (const [attribute, [key, meaning]] of Object.entries(keys)) {
      const entry = file.find(section, key)
      if (!entry) continue
      row ??= entry.row
      if (/^-?\d{1,9}$/.test(entry.value)) rules[attribute] = meaning(Number(entry.value))
      else {
        const problem = { row: entry.row, message: say('secedit.value-unreadable', { key }), value: entry.value.slice(0, 80), weight: 'lost' } as const
        yield { type: 'problem', problem }
      }
    }
    yield { type: 'reading', reading: { mode: 'snapshot', scope: realm } }
    if (row === null) {
      yield { type: 'problem', problem: { row: null, message: say('secedit.no-policy'), weight: 'lost' } }
      return
    }
    const { fact, problems } = checkedFact('passwordPolicy', rules, row)
    for (const problem of problems) yield { type: 'problem', problem }
    if (fact) yield { type: 'fact', fact }
  },
}
