// Lint with types: floating promises, unsafe casts, and the rules in .oxlintrc.json.
import type { Gate } from './gate.ts'
import { lines, runScript } from './run-command.ts'

export const lint: Gate = {
  name: 'lint',
  async run(root) {
    const { code, output } = await runScript(root, 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--format', 'unix'])
    const summary = await runScript(root, 'oxlint/bin/oxlint', ['--type-aware', '--silent'])
    const looked = Number(/on (\d+) files/.exec(summary.output)?.[1] ?? 0)
    return { looked, problems: code === 0 ? [] : lines(output) }
  },
}
