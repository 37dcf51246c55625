// Files, exports and dependencies nobody uses.
import { sources } from './files.ts'
import type { Gate } from './gate.ts'
import { lines, runScript } from './run-command.ts'

export const unused: Gate = {
  name: 'unused code',
  async run(root) {
    const { code, output } = await runScript(root, 'knip/bin/knip.js', ['--no-progress', '--no-config-hints'])
    return { looked: sources(root).length, problems: code === 0 ? [] : lines(output) }
  },
}
