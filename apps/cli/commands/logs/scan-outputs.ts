// Which outputs a scan makes, and where: opened before the reading, so that a wrong path is said at once.
import { stat } from 'node:fs/promises'
import type { Call } from '../../command.ts'
import { textOption } from '../../command.ts'
import { openOut, type Out } from '../../stream-out.ts'

export const scanFormats = ['html', 'csv', 'jsonl', 'json', 'table'] as const
export type ScanFormat = (typeof scanFormats)[number]

export interface Output {
  readonly format: ScanFormat
  /** Undefined is standard output. */
  readonly path: string | undefined
  readonly out: Out
}

/** Null where something is wrong, and said so. A report for people goes to a file; everything else may be piped. */
export async function outputsOf(call: Call, zone: string): Promise<readonly Output[] | null> {
  const asked = (textOption(call, 'format') ?? 'html').split(',').map((one) => one.trim())
  const formats = scanFormats.filter((one) => asked.includes(one))
  const strange = asked.find((one) => !scanFormats.some((format) => format === one))
  if (strange !== undefined) {
    call.complain('cli.badFormat', { value: strange, choices: scanFormats.join(', ') })
    return null
  }
  const out = textOption(call, 'out')
  if (formats.length > 1 && out === undefined) {
    call.complain('cli.needsValue', { what: '--out' })
    return null
  }
  const outputs: Output[] = []
  for (const format of formats) {
    const path = out === undefined ? (format === 'html' ? await reportName(zone) : undefined)
      : formats.length > 1 ? withEnding(out, format) : out
    const opened = await openOut(call, path)
    if (!opened) {
      await Promise.all(outputs.map((one) => one.out.abandon()))
      return null
    }
    outputs.push({ format, path, out: opened })
  }
  return outputs
}

const withEnding = (name: string, format: ScanFormat): string =>
  `${name.replace(/\.(?:html|csv|jsonl|json|txt)$/i, '')}.${format === 'table' ? 'txt' : format}`

/** Beside where the command was called; never over another. */
async function reportName(zone: string): Promise<string> {
  const now = Temporal.Now.plainDateTimeISO(zone).toString(
    { smallestUnit: 'second' }
  ).replaceAll(':', '').replace('T', '-')
  const name = `kokoroe-logs-${now}`
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${name}.html` : `${name}-${number}.html`
    if (!(await stat(path).catch(() => null))) return path
  }
}
