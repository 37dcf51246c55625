// Folder in, table out, with the whole machine: beside every detector that is on the PATH.
import { dirname, join } from 'node:path'
import { realpathSync } from 'node:fs'
import { type Command, median, onPath, type Ran, run } from '../child.ts'
import { mega, ours, type Part, perSecond, ratio, type Setting } from './setting.ts'

interface Peer {
  readonly name: string
  readonly rules: string
  command(program: string, setting: Setting): Command
}

/** hayabusa asks for rules with channels spelled out, as its own conversion has them; chainsaw for a mapping. Both lie beside them. */
const peers: readonly Peer[] = [
  {
    name: 'hayabusa', rules: 'its conversion of the same rules, and its own',
    command: (program, { folder, place }) => ({
      program, cwd: dirname(realpathSync(program)),
      args: ['dfir-timeline', '-d', folder, '-w', '-q', '-Q', '-N', '-K', '-n', '-C', '-o', join(place, 'hayabusa.csv')],
    }),
  },
  {
    name: 'chainsaw', rules: 'the same, without those it cannot load',
    command: (program, { folder, place, rules }) => ({
      program, args: [
        'hunt', folder, '-s', rules, '--mapping', join(dirname(realpathSync(program)), 'mappings', 'sigma-event-logs-all.yml'),
        '--skip-errors', '-q', '--jsonl', '-o', join(place, 'chainsaw.jsonl'),
      ],
    }),
  },
]

const rounds = 3

export async function wholeWay(setting: Setting, events: number): Promise<Part> {
  const { folder, bytes, files, place } = setting
  const runs: Ran[] = []
  for (let round = 0; round < rounds; round++) runs.push(await run(ours([folder], join(place, 'ours.csv'))))
  const mine = median(runs)
  const lines = [`from ${files} event logs (${mega(bytes)}) to a table, whole machine; ours median of ${rounds}, peers once`]
  const tell = (name: string, one: Ran, rules: string) => lines.push(
    `  ${name.padEnd(12)}${one.seconds.toFixed(1).padStart(7)} s ${mega(bytes / one.seconds).padStart(8)}/s ${perSecond(events, one.seconds).padStart(10)}` +
    `  ${one.cpu.toFixed(1).padStart(6)} s of processor  peak ${one.megabytes.toFixed(0)} MB  (${rules})`,
  )
  tell('ours', mine, 'all rules of sigma-rules.zip')
  const ratios: Record<string, number> = {}
  for (const { name, rules, command } of peers) {
    const program = onPath(name)
    if (!program) {
      lines.push(`  ${name} is not on the PATH`)
      continue
    }
    const theirs = await run(command(program, setting))
    tell(name, theirs, rules)
    ratios[`whole way: speed ÷ ${name}`] = ratio(theirs.seconds, mine.seconds)
    ratios[`whole way: peak memory ÷ ${name}`] = ratio(mine.megabytes, theirs.megabytes)
  }
  return { lines, ratios }
}
